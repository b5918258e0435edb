package org.bihuan.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

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

	@Test
	void readsADay() {
		assertThat(WallTime.day("2026-03-02")).isEqualTo(LocalDate.of(2026, 3, 2));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "2026-3-2", "2026-02-30", "0999-03-02", "-0001-03-02", "+10000-03-02", "+999999999-12-31" })
	void refusesADayThatNoColumnKeeps(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WallTime.day(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-03-02", "2026-03-02T10:00:00", "0999-03-02T10:00:00Z", "-0001-03-02T10:00:00Z",
			"+10000-03-02T10:00:00Z", "+1000000000-03-02T10:00:00Z" })
	void refusesWhatNoColumnKeeps(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WallTime.parse(text));
	}

}
