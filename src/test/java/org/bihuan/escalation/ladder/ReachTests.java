package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.Optional;

import org.bihuan.escalation.Trigger;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	@ParameterizedTest
	@CsvSource({ "ENTERPRISE, OVERDUE, GENERAL, INTERVIEW, ", "ENTERPRISE, OVERDUE, GENERAL, SITE_VISIT, ",
			"ENTERPRISE, OVERDUE, GENERAL, LISTING, escalation.onlyMajor",
			"ENTERPRISE, OVERDUE, GENERAL, ENFORCEMENT, escalation.onlyMajor", "ENTERPRISE, OVERDUE, MAJOR, EXPOSURE, ",
			"ENTERPRISE, OVERDUE, MAJOR, CLOSURE_REQUEST, escalation.closureOnlyRepeated",
			"ENTERPRISE, REPEAT, GENERAL, CLOSURE_REQUEST, escalation.closureOnlyRepeated",
			"ENTERPRISE, REPEAT, MAJOR, CLOSURE_REQUEST, ", "AUTHORITY, OVERDUE, MAJOR, CIRCULAR, ",
			"AUTHORITY, OVERDUE, MAJOR, LISTING, escalation.notForAuthorities",
			"TOWN, OVERDUE, GENERAL, RECTIFICATION_LETTER, escalation.notForAuthorities" })
	void saysHowFarAMeasureMayGo(String addressee, Trigger trigger, String grade, String measure, String refused) {
		Ladder ladder = new Ladder(new CaseNumber("YH-demo-2026-1"), new UnitCode("X-1"), addressee, "fire", START);
		ladder.join(trigger, Cause.since(START));
		assertThat(Reach.refusal(ladder, grade, measure).map(Refusal::messageKey))
			.isEqualTo(Optional.ofNullable(refused));
	}

}
