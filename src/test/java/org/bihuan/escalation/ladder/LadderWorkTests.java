package org.bihuan.escalation.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.escalation.Trigger;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

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

	private final LadderWork work = new LadderWork(this.ladders, new Recording(), this.caseFiles, this.units,
			Mockito.mock(WorkCalendar.class), Mockito.mock(Decisions.class), Clock.fixed(NOW, Zone.SHANGHAI));

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
		this.work.ground(NUMBER, UNIT, Trigger.REFUSED, null, NOW);
		Ladder ladder = this.stored.get(0);
		ladder.look();
		ladder.propose(new Rung("CIRCULAR", false, 5, "D001", "§1"));
		this.work.applied(NUMBER);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.work.decide(ladder, "CIRCULAR", true, null, "chief"));
		this.work.ground(NUMBER, UNIT, Trigger.REFUSED, null, NOW);
		this.work.decide(ladder, "CIRCULAR", true, null, "chief");
		assertThat(ladder.look()).isTrue();
		assertThat(ladder.rank()).isEqualTo(2);
	}

	@Test
	void aClosedCaseTellsItsLadders() {
		late(1);
		this.work.caseClosed(NUMBER);
		assertThat(this.told).containsExactly("start", "case-closed");
	}

	private void late(long obligation) {
		this.work.ground(NUMBER, UNIT, Trigger.OVERDUE, obligation, NOW);
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
