package org.bihuan.shared;

import java.time.DateTimeException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WallTimeTests {

	@Test
	void readsAMoment() {
		assertThat(WallTime.parse("2026-03-02T10:00:00Z")).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-03-02", "2026-03-02T10:00:00", "0999-03-02T10:00:00Z", "-0001-03-02T10:00:00Z",
			"+10000-03-02T10:00:00Z", "+1000000000-03-02T10:00:00Z" })
	void refusesWhatNoColumnKeeps(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WallTime.parse(text));
	}

}
