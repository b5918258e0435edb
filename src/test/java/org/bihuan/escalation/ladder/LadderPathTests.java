package org.bihuan.escalation.ladder;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LadderPathTests {

	private static final LadderPath TRANSPORT = new LadderPath(
			List.of(rung("LISTING", "D001"), rung("INTERVIEW", "D001"), rung("CIRCULAR", "D001"),
					rung("EXPOSURE", "D001"), rung("RECTIFICATION_LETTER", "P-0"), rung("ENFORCEMENT", "P-0")),
			List.of("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW", "LISTING", "EXPOSURE", "ENFORCEMENT"));

	@ParameterizedTest
	@CsvSource({ "INTERVIEW, LISTING, 1", "CIRCULAR, INTERVIEW, 1", "LISTING, EXPOSURE, -1",
			"RECTIFICATION_LETTER, LISTING, -1", "ENFORCEMENT, LISTING, 1", "ENFORCEMENT, RECTIFICATION_LETTER, 1",
			"LISTING, LISTING, 0" })
	void documentsOrderWhatTheyNameAndTheDefaultTheRest(String one, String other, int side) {
		assertThat(TRANSPORT.compare(one, other)).isEqualTo(side);
	}

	private static Rung rung(String measure, String document) {
		return new Rung(measure, true, 5, document, "");
	}

}
