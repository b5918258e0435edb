package org.bihuan.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.escalation.Trigger;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.shared.Zone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What bends a ladder's way, by the clock.
 */
class LadderScenarioTests {

	/** The Thursday before a week of holidays. */
	private static final Instant START = Instant.parse("2026-09-24T01:30:00Z");

	private static LadderWorld world;

	@BeforeAll
	static void build() {
		world = new LadderWorld("ladder-scenarios");
	}

	@AfterAll
	static void close() {
		world.close();
	}

	@BeforeEach
	void begin() {
		ClockUtil.setCurrentTime(Date.from(START));
	}

	@Test
	void aSmallHazardGoesNoFurtherThanAnInterview() {
		world.opened("fire", "GENERAL", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		for (String measure : List.of("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW")) {
			world.confirms();
			assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo(measure);
			world.waits(5);
		}
		assertThat(world.steps().open()).containsExactly("review-ladder");
	}

	@Test
	void thoseWhoKeepTheClocksAreToldWhatIsInForce() {
		world.opened("fire", "GENERAL", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		assertThat(world.rungs.told).isEmpty();
		world.confirms();
		world.waits(5);
		world.confirms();
		assertThat(world.rungs.told).containsExactly("E-0001 RECTIFICATION_LETTER", "E-0001 CIRCULAR");
		world.work.settled(1, Ground.State.HELD);
		assertThat(world.rungs.told).hasSize(2);
		world.work.settled(1, Ground.State.CLOSED);
		assertThat(world.ladder().ended()).isTrue();
		assertThat(world.rungs.told).hasSize(3).last().isEqualTo("E-0001 none");
	}

	@Test
	void anInactiveDocumentLeavesTheDefault() {
		world.opened("transport", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::measure).containsExactly("LISTING");
		world.tables.activate(List.of("P-0"));
		world.waits(10);
		world.confirms();
		assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo("CIRCULAR");
		assertThat(world.taken).last().extracting(MeasureOrder::document).isEqualTo("P-0");
	}

	@Test
	void anAuthorityIsToldFirstAndThenClimbsTheLadderOfTheOffice() {
		world.opened("fire", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.AUTHORITY, Trigger.OVERDUE, 1);
		world.waits(3);
		for (String measure : List.of("OFFICIAL_NOTE", "CIRCULAR", "INTERVIEW")) {
			assertThat(world.steps().group("confirm-measure")).isEqualTo("supervisor@office");
			world.confirms();
			assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo(measure);
			assertThat(world.taken).last().extracting(MeasureOrder::issuer).hasToString("O-demo");
			world.waits(5);
		}
		assertThat(world.steps().group("review-ladder")).isEqualTo("supervisor@office");
	}

	@Test
	void aListingAddsItsMeasureAtOnceAndBringsNoOtherNearer() {
		world.opened("fire", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		world.confirms();
		Instant next = world.ladder().nextLookAt();
		world.listed();
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::measure).containsExactly("LISTING", "INTERVIEW");
		assertThat(world.taken).last().extracting(MeasureOrder::trigger).isEqualTo("LISTED");
		assertThat(world.ladder().nextLookAt()).isEqualTo(next);
		world.at(next.plusMillis(999));
		world.confirms();
		assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo("SECTOR_SUPERVISION");
	}

	@Test
	void aSectorWhoseDocumentsSayNothingOfListingsAddsNothing() {
		world.opened("transport", "MAJOR", "D001", "P-0");
		world.listed();
		assertThat(world.standing()).isFalse();
	}

	@Test
	void aNoticeThatTurnsTheDateIntoADayOffMovesIt() {
		world.opened("transport", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		world.confirms();
		Instant confirmed = LadderWorld.now();
		Instant before = Objects.requireNonNull(world.ladder().nextLookAt());
		world.dayOff(LocalDate.ofInstant(before, Zone.SHANGHAI));
		Instant after = world.calendar.end(confirmed, new Term(10, DayKind.WORKING_DAYS));
		assertThat(after).isAfter(before);
		world.at(before.plusMillis(999));
		assertThat(world.steps().open()).isEmpty();
		assertThat(world.ladder().nextLookAt()).isEqualTo(after);
		world.at(after.plusMillis(999));
		assertThat(world.steps().open()).containsExactly("confirm-measure");
	}

	@Test
	void whoWasAwayOverSeveralDatesIsAskedForOneRung() {
		world.opened("transport", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		world.confirms();
		assertThat(world.at(START.plus(Duration.ofDays(120)))).isEqualTo(1);
		assertThat(world.steps().open()).containsExactly("confirm-measure");
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::measure).containsExactly("LISTING", "INTERVIEW");
	}

	@Test
	void whatIsHeldIsWithdrawnAndComesBackAsTheSameRung() {
		world.opened("construction", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 7);
		assertThat(world.steps().open()).containsExactly("confirm-measure");
		world.work.settled(7, Ground.State.HELD);
		assertThat(world.steps().open()).isEmpty();
		world.work.settled(7, Ground.State.OPEN);
		assertThat(world.steps().open()).containsExactly("confirm-measure");
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::rank).containsExactly(1);
		world.work.settled(7, Ground.State.CLOSED);
		assertThat(world.ladder().ended()).isTrue();
	}

}
