package org.bihuan.escalation.ladder;

import java.time.Duration;
import java.time.Instant;

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
		assertThat(this.ladder.join(Trigger.OVERDUE, 1L, START)).isTrue();
		assertThat(this.ladder.join(Trigger.OVERDUE, 1L, START.plusSeconds(9))).isFalse();
		assertThat(this.ladder.join(Trigger.OVERDUE, 2L, START)).isTrue();
		assertThat(this.ladder.join(Trigger.REFUSED, null, START)).isTrue();
		assertThat(this.ladder.join(Trigger.REFUSED, null, START)).isFalse();
	}

	@Test
	void theGravestOpenGroundRules() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.join(Trigger.REPEAT, null, START);
		this.ladder.join(Trigger.REFUSED, null, START);
		assertThat(this.ladder.look()).isTrue();
		assertThat(this.ladder.trigger()).isEqualTo(Trigger.REPEAT);
		assertThat(this.ladder.repeated()).isTrue();
		assertThat(this.ladder.refused()).isTrue();
	}

	@Test
	void ranksCountWithinTheTrigger() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		take("RECTIFICATION_LETTER");
		take("CIRCULAR");
		assertThat(this.ladder.rank()).isEqualTo(2);
		this.ladder.join(Trigger.REFUSED, null, START);
		this.ladder.look();
		assertThat(this.ladder.rank()).isEqualTo(1);
		this.ladder.refusalHeld();
		this.ladder.look();
		assertThat(this.ladder.trigger()).isEqualTo(Trigger.OVERDUE);
		assertThat(this.ladder.rank()).isEqualTo(3);
	}

	@Test
	void aMeasureInForceIsNotProposedAgain() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		take("CIRCULAR");
		this.ladder.join(Trigger.REFUSED, null, START);
		this.ladder.look();
		assertThat(this.ladder.propose(rung("CIRCULAR"))).isTrue();
		assertThat(this.ladder.rank()).isEqualTo(2);
		assertThat(this.ladder.propose(rung("INTERVIEW"))).isFalse();
		assertThat(this.ladder.rung()).isEqualTo(rung("INTERVIEW"));
	}

	@Test
	void aSkippedMeasureIsNotInForce() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.look();
		this.ladder.decided("CIRCULAR", false, START, "chief");
		this.ladder.look();
		assertThat(this.ladder.rank()).isEqualTo(2);
		assertThat(this.ladder.propose(rung("CIRCULAR"))).isFalse();
	}

	@Test
	void whatIsDecidedAfterTheLastRungNamesNoRowOfTheTable() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		take("CIRCULAR");
		this.ladder.look();
		assertThat(this.ladder.rung()).isNull();
	}

	@Test
	void whileEverythingIsHeldNothingIsOpen() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		assertThat(this.ladder.stands(1, Ground.State.HELD)).isFalse();
		assertThat(this.ladder.look()).isFalse();
		assertThat(this.ladder.settled()).isFalse();
		assertThat(this.ladder.stands(1, Ground.State.OPEN)).isTrue();
		assertThat(this.ladder.stands(1, Ground.State.OPEN)).isFalse();
		assertThat(this.ladder.look()).isTrue();
	}

	@Test
	void whatJoinedBeforeTheDecisionIsAnsweredByIt() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.look();
		this.ladder.join(Trigger.OVERDUE, 2L, START);
		this.ladder.decided("CIRCULAR", true, START, "chief");
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(LATER);
	}

	@Test
	void aGraverGroundIsLookedAtAtOnce() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.look();
		this.ladder.join(Trigger.REFUSED, null, START);
		this.ladder.decided("CIRCULAR", true, START, "chief");
		assertThat(this.ladder.waitUntil(LATER, START)).isEqualTo(START);
	}

	@Test
	void itIsSettledWhenNoGroundIsLeft() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.join(Trigger.OVERDUE, 2L, START);
		this.ladder.stands(1, Ground.State.CLOSED);
		assertThat(this.ladder.settled()).isFalse();
		this.ladder.stands(2, Ground.State.CLOSED);
		assertThat(this.ladder.settled()).isTrue();
	}

	@Test
	void aFilingBringsNoLookNearer() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.join(Trigger.OVERDUE, 2L, START);
		this.ladder.look();
		this.ladder.stands(1, Ground.State.HELD);
		this.ladder.stands(1, Ground.State.CLOSED);
		Instant until = START.plus(Duration.ofDays(5));
		assertThat(this.ladder.waitUntil(until, START)).isEqualTo(until);
	}

	@Test
	void whatJoinedMeanwhileIsLookedAtAtOnce() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.look();
		this.ladder.join(Trigger.OVERDUE, 2L, START);
		assertThat(this.ladder.waitUntil(START.plus(Duration.ofDays(5)), START)).isEqualTo(START);
	}

	@Test
	void aRevokedRefusalLeavesTheOtherGrounds() {
		this.ladder.join(Trigger.OVERDUE, 1L, START);
		this.ladder.join(Trigger.REFUSED, null, START);
		this.ladder.refusalRevoked();
		assertThat(this.ladder.refused()).isFalse();
		assertThat(this.ladder.settled()).isFalse();
		this.ladder.stands(1L, Ground.State.CLOSED);
		assertThat(this.ladder.settled()).isTrue();
	}

	@Test
	void itEndsOnce() {
		assertThat(this.ladder.ended()).isFalse();
		this.ladder.end(START);
		assertThat(this.ladder.ended()).isTrue();
	}

	private void take(String measure) {
		this.ladder.look();
		this.ladder.propose(rung(measure));
		this.ladder.decided(measure, true, START, "chief");
	}

	private static Rung rung(String measure) {
		return new Rung(measure, true, 5, "D001", "§18");
	}

}
