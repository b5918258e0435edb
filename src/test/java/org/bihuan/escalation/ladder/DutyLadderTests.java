package org.bihuan.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bihuan.casefile.CaseKind;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMissed;
import org.bihuan.duty.DutySettled;
import org.bihuan.escalation.Trigger;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.shared.UnitCode;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ladder of duties: misses join as grounds, and it ends when all are settled.
 */
class DutyLadderTests {

	private static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

	private static LadderWorld world;

	@BeforeAll
	static void build() {
		world = new LadderWorld("duty-ladder");
	}

	@AfterAll
	static void close() {
		world.close();
	}

	@BeforeEach
	void begin() {
		ClockUtil.setCurrentTime(Date.from(START));
		world.opened(CaseKind.DUTY, "construction", "GENERAL", "D001", "P-0");
	}

	private static void missed(long period, UnitCode unit, DutyKind kind) {
		world.listener().on(new DutyMissed(period, unit, kind, world.number(), START));
	}

	@ParameterizedTest
	@EnumSource(DutyKind.class)
	void whatIsCheckedIsNotCheckedAndTheRestIsOverdue(DutyKind kind) {
		missed(1, LadderWorld.UNIT, kind);
		assertThat(world.ladder().trigger()).isEqualTo(
				(kind == DutyKind.CHECK || kind == DutyKind.LEADER_INSPECTION) ? Trigger.NOT_CHECKED : Trigger.OVERDUE);
		assertThat(world.steps().open()).containsExactly("confirm-measure");
	}

	@Test
	void anAuthorityIsToldBeforeTheOfficeIsAsked() {
		missed(1, LadderWorld.AUTHORITY, DutyKind.CHECK);
		assertThat(world.ladder().ofEnterprise()).isFalse();
		assertThat(world.steps().open()).isEmpty();
	}

	@Test
	void itGoesFromTheLetterToTheInterviewAndNoFurther() {
		missed(1, LadderWorld.UNIT, DutyKind.CHECK);
		for (int i = 0; i < 3; i++) {
			world.confirms();
			world.at(LadderWorld.now().plus(Duration.ofDays(14)));
		}
		assertThat(world.taken).extracting(MeasureOrder::measure)
			.containsExactly("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW");
		assertThat(world.steps().open()).containsExactly("review-ladder");
	}

	@Test
	void itEndsWhenTheLastMissIsSettled() {
		missed(1, LadderWorld.UNIT, DutyKind.CHECK);
		missed(2, LadderWorld.UNIT, DutyKind.CHECK);
		missed(2, LadderWorld.UNIT, DutyKind.CHECK);
		assertThat(world.ladder().grounds()).hasSize(2);
		world.listener().on(new DutySettled(1, world.number()));
		assertThat(world.ladder().ended()).isFalse();
		world.listener().on(new DutySettled(2, world.number()));
		assertThat(world.ladder().ended()).isTrue();
		assertThat(world.steps().ended()).isTrue();
	}

}
