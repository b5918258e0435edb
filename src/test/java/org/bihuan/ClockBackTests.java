package org.bihuan;

import java.time.Duration;
import java.time.LocalDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClockBackTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-22T00:00:00, PT0S", "2026-11-22T21:59:59, PT0S", "2026-11-22T22:00:00, PT3H",
			"2026-12-31T23:59:59, PT1H1S" })
	void noTestBeginsJustBeforeMidnight(LocalDateTime now, Duration ahead) {
		assertThat(ClockBack.offset(now)).isEqualTo(ahead.toMillis());
	}

}
