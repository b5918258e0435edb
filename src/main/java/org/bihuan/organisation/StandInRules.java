package org.bihuan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.StandIns.Wish;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

/**
 * What a stand-in must satisfy: one step from the person to the deputy and no further,
 * within one unit, for a period that has an end.
 */
final class StandInRules {

	private static final Set<String> LEADERS = Set.of("principal-leader", "section-chief", "authority-leader",
			"office-director");

	private static final int LONGEST = 366;

	private static final int DOCUMENT = 200;

	private StandInRules() {
	}

	/**
	 * The person, those who lead the unit, and administrators decide.
	 */
	static boolean mayDecide(Person by, String person, UnitCode unit) {
		return by.login().equals(person) || by.holds(Role.ADMIN.code()) || leads(by, unit);
	}

	private static boolean leads(Person by, UnitCode unit) {
		return by.posts()
			.stream()
			.anyMatch((post) -> post.unit().equals(unit) && LEADERS.contains(post.role()) && by.owns(post));
	}

	static void check(Wish wish, boolean ownsPost, boolean colleague, LocalDate today) {
		List<FieldProblem> problems = new ArrayList<>();
		require(ownsPost, "post", "organisation.standIn.notTheirPost", problems);
		require(!wish.person().equals(wish.deputy()), "deputy", "organisation.standIn.oneself", problems);
		require(colleague, "deputy", "organisation.standIn.notColleague", problems);
		require(!wish.to().isBefore(today), "to", "organisation.standIn.past", problems);
		require(!wish.to().isBefore(wish.from()), "to", "organisation.standIn.backwards", problems);
		require(wish.from().plusDays(LONGEST).isAfter(wish.to()), "to", "organisation.standIn.tooLong", problems);
		require(wish.document() == null || wish.document().length() <= DOCUMENT, "document",
				"organisation.standIn.documentLong", problems);
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static void require(boolean holds, String field, String messageKey, List<FieldProblem> problems) {
		if (!holds) {
			problems.add(new FieldProblem(field, messageKey));
		}
	}

	/**
	 * Compares with what is given already.
	 * @param wish what is asked for
	 * @param others stand-ins of both people
	 */
	static void apart(Wish wish, List<StandIn> others) {
		for (StandIn other : others) {
			if (other.meets(wish.from(), wish.to())) {
				apart(wish, other);
			}
		}
	}

	private static void apart(Wish wish, StandIn other) {
		boolean back = other.person().equals(wish.deputy()) && other.deputy().equals(wish.person());
		if (back) {
			throw new Refusal.Conflict("organisation.standIn.circle", other.from(), other.to());
		}
		if (other.person().equals(wish.deputy())) {
			throw new Refusal.Conflict("organisation.standIn.deputyAway", other.from(), other.to());
		}
		if (other.deputy().equals(wish.person())) {
			throw new Refusal.Conflict("organisation.standIn.chain", other.from(), other.to());
		}
		if (other.person().equals(wish.person()) && other.post().equals(wish.post())) {
			throw new Refusal.Conflict("organisation.standIn.already", other.from(), other.to());
		}
	}

}
