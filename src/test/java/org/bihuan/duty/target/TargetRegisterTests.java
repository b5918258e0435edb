package org.bihuan.duty.target;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTarget;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

/**
 * What becomes of open periods when a project, site or event changes.
 */
class TargetRegisterTests {

	private static final UnitCode UNIT = new UnitCode("E-0001");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final LocalDate HELD = TODAY.plusDays(10);

	private static final Person BOSS = person("principal-leader", UNIT);

	private final TargetTable table = Mockito.mock(TargetTable.class);

	private final DutyPeriods periods = Mockito.mock(DutyPeriods.class);

	private final Texts texts = Mockito.mock(Texts.class);

	private final TargetRegister register = new TargetRegister(this.table, this.periods, Mockito.mock(AuditTrail.class),
			this.texts, Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC));

	@BeforeEach
	void anEventIsOwedAnInspection() {
		given(this.table.lock(7)).willReturn(Optional.of(new DutyTarget(7, UNIT, DutyScope.EVENT, "龙舟赛", HELD, null)));
		given(this.table.lock(8))
			.willReturn(Optional.of(new DutyTarget(8, UNIT, DutyScope.PROJECT, "扩建", TODAY.minusDays(90), null)));
		given(this.texts.of(anyString(), any(), any(), any())).willReturn("改期");
		given(this.texts.of(anyString(), any(), any())).willReturn("取消");
		List<DutyPeriodView> owed = List.of(period(1, 7L, DutyState.OPEN), period(2, 7L, DutyState.DONE),
				period(3, 8L, DutyState.OPEN), period(4, 8L, DutyState.MISSED), period(5, null, DutyState.OPEN));
		given(this.periods.of(eq(UNIT), any(), any())).willReturn(owed);
	}

	@Test
	void anEventThatIsMovedOwesAnew() {
		TargetDraft moved = new TargetDraft(null, "龙舟赛", HELD.plusDays(5), null);
		this.register.change(7, moved, BOSS);
		then(this.table).should().cancel(7);
		then(this.table).should().add(UNIT, new TargetDraft(DutyScope.EVENT, "龙舟赛", HELD.plusDays(5), null));
		then(this.periods).should().drop(1, "改期", "boss");
		then(this.periods).should(Mockito.times(1)).drop(anyLong(), anyString(), anyString());
	}

	@Test
	void aNewNameChangesNothingElse() {
		this.register.change(7, new TargetDraft(null, "端午龙舟赛", HELD, null), BOSS);
		then(this.table).should().rename(7, "端午龙舟赛", null);
		then(this.periods).should(never()).drop(anyLong(), anyString(), anyString());
	}

	@Test
	void aProjectThatEndedOwesNothingMoreButWhatItMissed() {
		this.register.change(8, new TargetDraft(null, "扩建", TODAY.minusDays(90), TODAY.minusDays(1)), BOSS);
		then(this.periods).should().drop(3, "取消", "boss");
		then(this.periods).should(Mockito.times(1)).drop(anyLong(), anyString(), anyString());
	}

	@Test
	void aProjectThatWillEndOwesUntilThen() {
		this.register.change(8, new TargetDraft(null, "扩建", TODAY.minusDays(90), TODAY), BOSS);
		then(this.periods).should(never()).drop(anyLong(), anyString(), anyString());
	}

	@Test
	void cancellingTakesAReason() {
		assertThat(fields(() -> this.register.cancel(7, " ", BOSS))).containsExactly("reason");
		then(this.table).should(never()).cancel(7);
		this.register.cancel(7, "天气", BOSS);
		then(this.table).should().cancel(7);
		then(this.periods).should().drop(1, "取消", "boss");
	}

	@Test
	void badInputIsRefused() {
		assertThat(fields(() -> add(new TargetDraft(null, "", null, null)))).containsExactly("scope", "name", "from");
		assertThat(fields(() -> add(new TargetDraft(DutyScope.UNIT, "全厂", TODAY, null)))).containsExactly("scope");
		assertThat(fields(() -> add(new TargetDraft(DutyScope.SITE, "库房", TODAY, TODAY.minusDays(1)))))
			.containsExactly("to");
		assertThat(fields(() -> add(new TargetDraft(DutyScope.EVENT, "比赛", TODAY.minusDays(1), null))))
			.containsExactly("from");
		assertThat(fields(() -> add(new TargetDraft(DutyScope.SITE, "字".repeat(201), TODAY, null))))
			.containsExactly("name");
		then(this.table).should(never()).add(any(), any());
		add(new TargetDraft(DutyScope.EVENT, "比赛", TODAY, null));
		then(this.table).should().add(any(), any());
	}

	@Test
	void othersDoNotEvenLearnOfIt() {
		Person other = person("principal-leader", new UnitCode("E-0002"));
		Person worker = person("worker", UNIT);
		for (Person person : List.of(other, worker)) {
			assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> this.register.cancel(7, "天气", person));
			assertThatExceptionOfType(Refusal.NotFound.class)
				.isThrownBy(() -> this.register.add(UNIT, new TargetDraft(DutyScope.SITE, "库房", TODAY, null), person));
		}
		then(this.periods).shouldHaveNoInteractions();
	}

	private void add(TargetDraft draft) {
		this.register.add(UNIT, draft, BOSS);
	}

	private static List<String> fields(Runnable act) {
		return assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(act::run)
			.actual()
			.problems()
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

	private static DutyPeriodView period(long id, Long target, DutyState state) {
		DutyPeriodView period = Mockito.mock(DutyPeriodView.class);
		given(period.id()).willReturn(id);
		given(period.target()).willReturn(target);
		given(period.state()).willReturn(state);
		return period;
	}

	private static Person person(String role, UnitCode unit) {
		return new Person("boss", "总经理", Set.of(new Group(role, unit)));
	}

}
