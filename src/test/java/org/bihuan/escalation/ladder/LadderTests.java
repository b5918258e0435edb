package org.bihuan.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.bihuan.escalation.Trigger;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTests {

	private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private final Ladder ladder = new Ladder(new CaseNumber("YH-demo-2026-1"), new UnitCode("E-0001"), "ENTERPRISE",
			"industry-trade", START);

	@Test
	void aGroundJoinsOnce() {
		assertThat(this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START))).isTrue();
		assertThat(this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START.plusSeconds(9)))).isFalse();
		assertThat(this.ladder.join(Trigger.OVERDUE, Cause.obligation(2L, START))).isTrue();
		assertThat(this.ladder.join(Trigger.REFUSED, Cause.since(START))).isTrue();
		assertThat(this.ladder.join(Trigger.REFUSED, Cause.since(START))).isFalse();
	}

	@Test
	void theGravestOpenGroundRules() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.join(Trigger.REPEAT, Cause.since(START));
		this.ladder.join(Trigger.REFUSED, Cause.since(START));
		assertThat(this.ladder.look(START)).isTrue();
		assertThat(this.ladder.trigger()).isEqualTo(Trigger.REPEAT);
		assertThat(this.ladder.repeated()).isTrue();
		assertThat(this.ladder.refused()).isTrue();
	}

	@Test
	void ranksCountWithinTheTrigger() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		take("RECTIFICATION_LETTER");
		take("CIRCULAR");
		assertThat(this.ladder.rank()).isEqualTo(2);
		this.ladder.join(Trigger.REFUSED, Cause.since(START));
		this.ladder.look(START);
		assertThat(this.ladder.rank()).isEqualTo(1);
		this.ladder.refusalHeld();
		this.ladder.look(START);
		assertThat(this.ladder.trigger()).isEqualTo(Trigger.OVERDUE);
		assertThat(this.ladder.rank()).isEqualTo(3);
	}

	@Test
	void aMeasureInForceIsNotProposedAgain() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		take("CIRCULAR");
		this.ladder.join(Trigger.REFUSED, Cause.since(START));
		this.ladder.look(START);
		assertThat(this.ladder.propose(rung("CIRCULAR"), Set.of())).isTrue();
		assertThat(this.ladder.rank()).isEqualTo(2);
		assertThat(this.ladder.propose(rung("INTERVIEW"), Set.of())).isFalse();
		assertThat(this.ladder.rung()).isEqualTo(rung("INTERVIEW"));
	}

	@Test
	void aSkippedMeasureIsNotInForce() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.look(START);
		this.ladder.decided("CIRCULAR", null, START, "chief");
		this.ladder.look(START);
		assertThat(this.ladder.rank()).isEqualTo(2);
		assertThat(this.ladder.propose(rung("CIRCULAR"), Set.of())).isFalse();
	}

	@Test
	void whatIsDecidedAfterTheLastRungNamesNoRowOfTheTable() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		take("CIRCULAR");
		this.ladder.look(START);
		assertThat(this.ladder.rung()).isNull();
	}

	@Test
	void whileEverythingIsHeldNothingIsOpen() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		assertThat(this.ladder.stands(1, Ground.State.HELD)).isFalse();
		assertThat(this.ladder.look(START)).isFalse();
		assertThat(this.ladder.settled()).isFalse();
		assertThat(this.ladder.stands(1, Ground.State.OPEN)).isTrue();
		assertThat(this.ladder.stands(1, Ground.State.OPEN)).isFalse();
		assertThat(this.ladder.look(START)).isTrue();
	}

	@Test
	void whatJoinedBeforeTheDecisionIsAnsweredByIt() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.look(START);
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(2L, START));
		this.ladder.decided("CIRCULAR", 7L, START, "chief");
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(LATER);
	}

	@Test
	void aGraverGroundIsLookedAtAtOnce() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.look(START);
		this.ladder.join(Trigger.REFUSED, Cause.since(START));
		this.ladder.decided("CIRCULAR", 7L, START, "chief");
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(START);
	}

	@Test
	void itIsSettledWhenNoGroundIsLeft() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(2L, START));
		this.ladder.stands(1, Ground.State.CLOSED);
		assertThat(this.ladder.settled()).isFalse();
		this.ladder.stands(2, Ground.State.CLOSED);
		assertThat(this.ladder.settled()).isTrue();
	}

	@Test
	void aFilingBringsNoLookNearer() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(2L, START));
		this.ladder.look(START);
		this.ladder.stands(1, Ground.State.HELD);
		this.ladder.stands(1, Ground.State.CLOSED);
		Instant until = START.plus(Duration.ofDays(5));
		assertThat(this.ladder.waitUntil(until, START)).isEqualTo(until);
	}

	@Test
	void whatJoinedMeanwhileIsLookedAtAtOnce() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.look(START);
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(2L, START));
		assertThat(this.ladder.waitUntil(START.plus(Duration.ofDays(5)), START)).isEqualTo(START);
	}

	@Test
	void whatIsHeldIsNotLookedAtUntilItOpensAgain() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.look(START);
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(2L, START));
		this.ladder.stands(1, Ground.State.HELD);
		this.ladder.stands(2, Ground.State.HELD);
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(LATER);
		assertThat(this.ladder.stands(2, Ground.State.OPEN)).isTrue();
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(START);
	}

	@Test
	void aRevokedRefusalLeavesTheOtherGrounds() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.join(Trigger.REFUSED, Cause.since(START));
		this.ladder.refusalRevoked();
		assertThat(this.ladder.refused()).isFalse();
		assertThat(this.ladder.settled()).isFalse();
		this.ladder.stands(1L, Ground.State.CLOSED);
		assertThat(this.ladder.settled()).isTrue();
	}

	@Test
	void aMeasureThatRunsElsewhereIsNotProposed() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		this.ladder.look(START);
		assertThat(this.ladder.propose(rung("INTERVIEW"), Set.of("INTERVIEW"))).isTrue();
		assertThat(this.ladder.rung()).isNull();
	}

	@Test
	void aListingRulesAtOnceAndIsUsedUpByOneDecision() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START));
		take("LISTING");
		this.ladder.waitUntil(LATER, START);
		this.ladder.join(Trigger.LISTED, Cause.since(START));
		this.ladder.look(START);
		assertThat(this.ladder.trigger()).isEqualTo(Trigger.LISTED);
		assertThat(this.ladder.rank()).isEqualTo(1);
		this.ladder.decided("INTERVIEW", 8L, START, "chief");
		assertThat(this.ladder.waitUntil(START.plusSeconds(9), START)).isEqualTo(LATER);
		this.ladder.look(LATER);
		assertThat(this.ladder.trigger()).isEqualTo(Trigger.OVERDUE);
		assertThat(this.ladder.rank()).isEqualTo(2);
		assertThat(this.ladder.join(Trigger.LISTED, Cause.since(LATER))).isFalse();
	}

	@Test
	void anUrgedTaskMeansOneLetterEachTime() {
		this.ladder.join(Trigger.POOR_WORK, Cause.task("t1", START));
		take("RECTIFICATION_LETTER");
		assertThat(this.ladder.settled()).isTrue();
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(START);
		assertThat(this.ladder.join(Trigger.POOR_WORK, Cause.task("t2", LATER))).isTrue();
		this.ladder.look(LATER);
		assertThat(this.ladder.urged()).isTrue();
		assertThat(this.ladder.rank()).isEqualTo(1);
	}

	@Test
	void poorWorkStaysUntilTheCaseEnds() {
		this.ladder.join(Trigger.POOR_WORK, Cause.since(START));
		take("INTERVIEW");
		assertThat(this.ladder.settled()).isFalse();
		this.ladder.join(Trigger.POOR_WORK, Cause.task("t1", LATER));
		take("RECTIFICATION_LETTER");
		this.ladder.look(LATER);
		assertThat(this.ladder.urged()).isFalse();
		assertThat(this.ladder.rank()).isEqualTo(2);
	}

	@Test
	void whoWasToldFirstHasTimeBeforeItCounts() {
		this.ladder.join(Trigger.OVERDUE, Cause.obligation(1L, START).countingFrom(LATER));
		assertThat(this.ladder.look(START)).isFalse();
		assertThat(this.ladder.held()).isFalse();
		assertThat(this.ladder.waitUntil(LATER.plusSeconds(9), START)).isEqualTo(LATER);
		assertThat(this.ladder.look(LATER)).isTrue();
	}

	@Test
	void aRefusedMeasureIsHeldByAnApplicationAndStandsWhenThatFails() {
		this.ladder.join(Trigger.REFUSED, Cause.measure(5L, START));
		this.ladder.refusalHeld();
		assertThat(this.ladder.held()).isTrue();
		assertThat(this.ladder.refusalsStand()).isTrue();
		this.ladder.refusalRevoked();
		assertThat(this.ladder.refused()).isTrue();
	}

	@Test
	void itEndsOnce() {
		assertThat(this.ladder.ended()).isFalse();
		this.ladder.end(START);
		assertThat(this.ladder.ended()).isTrue();
	}

	private void take(String measure) {
		this.ladder.look(START);
		this.ladder.propose(rung(measure), Set.of());
		this.ladder.decided(measure, 7L, START, "chief");
	}

	private static Rung rung(String measure) {
		return new Rung(measure, true, 5, "D001", "§18");
	}

}
