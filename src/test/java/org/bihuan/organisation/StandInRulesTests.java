package org.bihuan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.StandIns.Wish;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One step from the person to the deputy and no further, for a period that has an end.
 */
class StandInRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final Group POST = Group.parse("principal-leader@E-1");

	private static Wish wish(String person, String deputy, int from, int to) {
		return new Wish(person, deputy, POST, TODAY.plusDays(from), TODAY.plusDays(to), null);
	}

	private static StandIn given(String person, String deputy, int from, int to, boolean ended) {
		return new StandIn(1, person, deputy, POST, TODAY.plusDays(from), TODAY.plusDays(to), null, person,
				Instant.EPOCH, ended ? person : null, ended ? Instant.EPOCH : null);
	}

	@Test
	void theLastDayIsPartOfThePeriod() {
		List<StandIn> others = List.of(given("boss", "deputy", 0, 3, false));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> StandInRules.apart(wish("deputy", "boss", 3, 5), others))
			.withMessage("organisation.standIn.circle");
		assertThatCode(() -> StandInRules.apart(wish("deputy", "boss", 4, 5), others)).doesNotThrowAnyException();
	}

	@Test
	void aStandInForAStandInIsRefusedInBothDirections() {
		List<StandIn> others = List.of(given("boss", "deputy", 0, 3, false));
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> StandInRules.apart(wish("deputy", "safety", 0, 1), others))
			.withMessage("organisation.standIn.chain");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> StandInRules.apart(wish("safety", "boss", 0, 1), others))
			.withMessage("organisation.standIn.deputyAway");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> StandInRules.apart(wish("boss", "safety", 0, 1), others))
			.withMessage("organisation.standIn.already");
	}

	@Test
	void whatWasEndedIsInNobodysWay() {
		assertThatCode(
				() -> StandInRules.apart(wish("deputy", "boss", 0, 1), List.of(given("boss", "deputy", 0, 3, true))))
			.doesNotThrowAnyException();
	}

	@Test
	void everyFieldThatDoesNotFitIsNamed() {
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> StandInRules.check(wish("boss", "boss", -3, -5), false, false, TODAY))
			.satisfies((refusal) -> assertThat(refusal.problems()).extracting(FieldProblem::messageKey)
				.containsExactly("organisation.standIn.notTheirPost", "organisation.standIn.oneself",
						"organisation.standIn.notColleague", "organisation.standIn.past",
						"organisation.standIn.backwards"));
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> StandInRules.check(wish("boss", "deputy", 0, 366), true, true, TODAY));
		assertThatCode(() -> StandInRules.check(wish("boss", "deputy", 0, 365), true, true, TODAY))
			.doesNotThrowAnyException();
	}

	@Test
	void aDeputyOfALeaderDecidesNothingInTheLeadersPlace() {
		Person leader = new Person("boss", "Boss", Set.of(POST));
		Person deputy = new Person("deputy", "Deputy", Set.of(POST), Set.of(new Standing(POST, "boss", true)));
		assertThat(StandInRules.mayDecide(leader, "worker", POST.unit())).isTrue();
		assertThat(StandInRules.mayDecide(deputy, "worker", POST.unit())).isFalse();
		assertThat(StandInRules.mayDecide(deputy, "deputy", POST.unit())).isTrue();
	}

}
