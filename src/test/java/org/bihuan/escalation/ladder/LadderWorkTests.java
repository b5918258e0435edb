package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.escalation.Trigger;
import org.bihuan.measure.MeasureKinds;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.mockito.stubbing.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;

/**
 * What a ladder's process is told, and what it is not bothered with.
 */
class LadderWorkTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private static final CaseNumber NUMBER = new CaseNumber("YH-demo-2026-1");

	private static final UnitCode UNIT = new UnitCode("E-0001");

	private final List<String> told = new ArrayList<>();

	private final List<Ladder> stored = new ArrayList<>();

	private final LadderRepository ladders = Mockito.mock();

	private final CaseFiles caseFiles = Mockito.mock();

	private final Units units = Mockito.mock();

	private final Measures measures = Mockito.mock();

	private final Decisions tables = Mockito.mock();

	private final WorkCalendar calendar = Mockito.mock();

	private final Clock clock = Clock.fixed(NOW, Zone.SHANGHAI);

	private final LadderPaths paths = new LadderPaths(this.tables, this.caseFiles, this.calendar, this.clock);

	private final LadderDecisions decisions = new LadderDecisions(this.paths, this.measures,
			Mockito.mock(MeasureKinds.class), this.caseFiles, this.units,
			new MeasuresInForce(new RecordedRungs(), this.ladders, this.measures), this.clock);

	private final LadderWork work = new LadderWork(this.ladders, new Recording(), this.paths, this.decisions,
			this.caseFiles, this.units, this.calendar, this.clock);

	@BeforeEach
	void oneUnit() {
		BDDMockito.given(this.units.find(UNIT))
			.willReturn(Optional.of(new UnitView(UNIT, "演示-甲厂", UnitKind.ENTERPRISE, List.of("fire"), List.of(),
					new UnitCode("A-fire"), null, new UnitCode("D-demo"))));
		BDDMockito.given(this.caseFiles.header(NUMBER))
			.willReturn(new CaseHeader(NUMBER, UNIT, "演示-甲厂", "fire", new UnitCode("A-fire"), null, null, "积尘", "MAJOR",
					"RECTIFYING", null, NOW, "inspector1", null));
		BDDMockito.given(this.ladders.saveAndFlush(any())).willAnswer((call) -> {
			this.stored.add(call.getArgument(0));
			return call.getArgument(0);
		});
		BDDMockito.given(this.ladders.findByOpenKey(any())).willAnswer((call) -> this.stored.stream().findFirst());
		BDDMockito.given(this.ladders.findLiveByObligation(anyLong()))
			.willAnswer((call) -> this.stored.stream().findFirst());
		BDDMockito.given(this.ladders.findByCaseNumberAndEndedAtIsNull(any())).willReturn(this.stored);
	}

	@Test
	void theFirstGroundOpensTheLadderAndEachLaterOneMakesItLook() {
		late(1);
		late(2);
		late(2);
		assertThat(this.stored).hasSize(1);
		assertThat(this.told).containsExactly("start", "ladder-look");
	}

	@Test
	void aFilingIsNoReasonToLook() {
		late(1);
		late(2);
		this.told.clear();
		this.work.settled(1, Ground.State.HELD);
		this.work.settled(1, Ground.State.CLOSED);
		assertThat(this.told).isEmpty();
		this.work.settled(2, Ground.State.CLOSED);
		assertThat(this.told).containsExactly("grounds-closed");
	}

	@Test
	void aReturnedFilingIsOneReasonToLook() {
		late(1);
		this.work.settled(1, Ground.State.HELD);
		this.told.clear();
		this.work.settled(1, Ground.State.OPEN);
		late(1);
		assertThat(this.told).containsExactly("ladder-look");
	}

	@Test
	void noMeasureIsTakenWhileTheUnitWaitsForUs() {
		Ladder ladder = proposed(Trigger.REFUSED, "CIRCULAR");
		this.work.applied(NUMBER);
		assertThat(this.told).containsExactly("start", "grounds-held");
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.decisions.confirm(ladder, "chief"));
		BDDMockito.then(this.measures).should(Mockito.never()).take(any());
		this.work.ground(NUMBER, UNIT, Trigger.REFUSED, Cause.since(NOW));
		this.decisions.confirm(ladder, "chief");
		assertThat(ladder.look(NOW)).isTrue();
		assertThat(ladder.rank()).isEqualTo(2);
	}

	@Test
	void whatIsConfirmedStartsWithItsBasisInTheNameOfTheCompetentAuthority() {
		this.decisions.confirm(proposed(Trigger.OVERDUE, "CIRCULAR"), "chief");
		BDDMockito.then(this.measures)
			.should()
			.take(new MeasureOrder(NUMBER, "CIRCULAR", UNIT, new UnitCode("A-fire"), "OVERDUE", 1, "D001", "§1", null,
					"chief"));
	}

	@ParameterizedTest
	@CsvSource({ "true, LISTING, ", "true, RECTIFICATION_LETTER, escalation.notStronger",
			"true, CIRCULAR, escalation.notStronger", "true, SITE_VISIT, escalation.notOnPath",
			"false, RECTIFICATION_LETTER, ", "false, LISTING, escalation.notWeaker" })
	void anotherMeasureLiesOnTheSideOfThePathThatIsSaid(boolean stronger, String measure, String refused) {
		path("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW", "LISTING");
		Ladder ladder = proposed(Trigger.OVERDUE, "CIRCULAR");
		if (refused == null) {
			this.decisions.instead(ladder, stronger, measure, "why", "chief");
			assertThat(ladder.inForce(measure)).isTrue();
		}
		else {
			assertThatExceptionOfType(Refusal.Invalid.class)
				.isThrownBy(() -> this.decisions.instead(ladder, stronger, measure, "why", "chief"))
				.satisfies((ex) -> assertThat(ex.problems().get(0).messageKey()).isEqualTo(refused));
			BDDMockito.then(this.measures).should(Mockito.never()).take(any());
		}
	}

	@Test
	void aMeasureThatIsCarriedOutIsNotTakenTwice() {
		path("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW");
		Ladder ladder = proposed(Trigger.OVERDUE, "RECTIFICATION_LETTER");
		MeasureOrder order = new MeasureOrder(NUMBER, "INTERVIEW", UNIT, new UnitCode("A-fire"), "OVERDUE", 1, null,
				null, null, "chief");
		BDDMockito.given(this.measures.ofCase(NUMBER))
			.willReturn(List.of(new MeasureView(4, order, MeasureState.RUNNING, NOW, null, null)));
		assertThat(this.decisions.instead(ladder)).containsExactly("CIRCULAR");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.decisions.instead(ladder, true, "INTERVIEW", "why", "chief"));
	}

	@Test
	void onlyWhatTheDocumentLeavesOpenMayBeSkipped() {
		Ladder ladder = proposed(Trigger.OVERDUE, "CIRCULAR");
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> this.decisions.skip(ladder, "why", "chief"));
		ladder.propose(new Rung("INTERVIEW", true, 5, "D001", "§1"), Set.of());
		this.decisions.skip(ladder, "why", "chief");
		BDDMockito.then(this.measures).should(Mockito.never()).take(any());
		assertThat(ladder.inForce("INTERVIEW")).isFalse();
	}

	private Ladder proposed(Trigger trigger, String measure) {
		this.work.ground(NUMBER, UNIT, trigger, Cause.since(NOW));
		Ladder ladder = this.stored.get(0);
		ladder.look(NOW);
		ladder.propose(new Rung(measure, false, 5, "D001", "§1"), Set.of());
		return ladder;
	}

	private void path(String... measures) {
		Answer<List<DecisionRow>> row = (call) -> {
			int rank = (Integer) call.<Map<String, Object>>getArgument(1).get("rank");
			return (rank > measures.length) ? List.of() : List.of(new DecisionRow("r" + rank,
					Map.of("measure", measures[rank - 1], "waitDays", 5, "maySkip", true), "D001", "§1"));
		};
		BDDMockito.given(this.tables.evaluate(any(), any())).willAnswer(row);
		BDDMockito.given(this.tables.whatIf(any(), any(), any())).willAnswer(row);
	}

	@Test
	void aClosedCaseTellsItsLadders() {
		late(1);
		this.work.caseClosed(NUMBER);
		assertThat(this.told).containsExactly("start", "case-closed");
	}

	private void late(long obligation) {
		this.work.ground(NUMBER, UNIT, Trigger.OVERDUE, Cause.obligation(obligation, NOW));
	}

	private final class Recording implements LadderProcess {

		@Override
		public String start(CaseNumber number, Map<String, Object> variables) {
			LadderWorkTests.this.told.add("start");
			return "instance";
		}

		@Override
		public void tell(String instanceId, String message) {
			LadderWorkTests.this.told.add(message);
		}

		@Override
		public long ladderOf(String taskId) {
			return 0;
		}

	}

}
