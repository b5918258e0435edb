package org.bihuan.account;

import java.time.LocalDate;

import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The part of a year that a certificate is about.
 */
class CertifiedTimeTests {

	@ParameterizedTest
	@CsvSource({ "Y, 2028-01-01, 2028-12-31", "H1, 2028-01-01, 2028-06-30", "H2, 2028-07-01, 2028-12-31",
			"Q1, 2028-01-01, 2028-03-31", "Q4, 2028-10-01, 2028-12-31", "M02, 2028-02-01, 2028-02-29",
			"M12, 2028-12-01, 2028-12-31" })
	void aPartHasItsDays(String part, LocalDate from, LocalDate to) {
		assertThat(CertifiedTime.of(2028, part)).isEqualTo(new CertifiedTime("2028-" + part, from, to));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "H3", "Q5", "M13", "M00", "Q", "y", "Q1 or 1=1" })
	void nothingElseIsAPart(String part) {
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(() -> CertifiedTime.of(2028, part));
	}

	@Test
	void everyPartThatIsOfferedIsOne() {
		assertThat(CertifiedTime.parts()).hasSize(19)
			.allSatisfy((part) -> assertThat(CertifiedTime.of(2028, part).from()).isBefore(LocalDate.of(2029, 1, 1)));
	}

}
