package org.bihuan.overview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bihuan.deadline.Basis;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.escalation.LadderState;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the board for programs.
 *
 * @param obligation identifier of the obligation
 * @param caseNumber the case
 * @param title title of the case
 * @param unit the unit that the case is about
 * @param unitName its name
 * @param debtor who must meet it
 * @param authority the competent authority
 * @param town the unit's town
 * @param sector sector
 * @param grade grade of the case
 * @param kind kind of obligation
 * @param item which of several of its kind
 * @param overdue whether it has run out
 * @param startedAt when it started
 * @param dueAt when it is or was due
 * @param daysLeft working days left, negative when past
 * @param harm how harmful it is that nothing happens, 5 the most
 * @param rung last measure in force against the debtor
 * @param basis what stands behind its length
 * @param heldBy who can act now: people, or the groups that may claim the step
 * @param sent what was sent last
 * @param next what comes next
 */
record OverdueRow(long obligation, CaseNumber caseNumber, String title, UnitCode unit, String unitName, UnitCode debtor,
		UnitCode authority, @Nullable UnitCode town, String sector, String grade, String kind, @Nullable String item,
		boolean overdue, Instant startedAt, Instant dueAt, int daysLeft, int harm, @Nullable String rung, Basis basis,
		HeldBy heldBy, @Nullable Sent sent, @Nullable Next next) {

	static OverdueRow of(ClockStory story) {
		OverdueClock clock = story.clock();
		return new OverdueRow(clock.obligation(), clock.caseNumber(), clock.title(), clock.unit(), clock.unitName(),
				clock.debtor(), clock.authority(), clock.town(), clock.sector(), clock.grade(), clock.kind(),
				clock.item(), clock.overdue(), clock.startedAt(), clock.dueAt(), clock.daysLeft(), clock.harm(),
				clock.rung(), clock.basis(), HeldBy.of(story), Sent.of(story.sent()), Next.of(story.ladder()));
	}

	/**
	 * Who can act now; without open steps nobody in particular, and the debtor is meant.
	 *
	 * @param steps names of the open steps that serve the obligation
	 * @param people logins of who holds them
	 * @param groups groups that may claim those that nobody holds
	 */
	record HeldBy(List<String> steps, List<String> people, List<Group> groups) {

		static HeldBy of(ClockStory story) {
			return new HeldBy(story.steps().stream().map(OpenStep::stepName).distinct().toList(),
					story.steps().stream().map(OpenStep::assignee).filter(Objects::nonNull).distinct().toList(),
					story.steps()
						.stream()
						.filter((step) -> step.assignee() == null)
						.flatMap((step) -> step.groups().stream())
						.distinct()
						.toList());
		}

	}

	/**
	 * What was sent last.
	 *
	 * @param measure code of the measure
	 * @param at when
	 * @param letter number of its letter; null if none was issued
	 */
	record Sent(String measure, Instant at, @Nullable String letter) {

		static @Nullable Sent of(LadderState.@Nullable Taken taken) {
			return (taken != null) ? new Sent(taken.measure(), taken.at(), taken.letter()) : null;
		}

	}

	/**
	 * What comes next.
	 *
	 * @param toConfirm code of the measure that waits for a person; null for none
	 * @param measure code of the measure after that; null if none is left
	 * @param at not before; null if it waits for somebody
	 * @param held whether it waits because what is overdue was filed
	 */
	record Next(@Nullable String toConfirm, @Nullable String measure, @Nullable Instant at, boolean held) {

		static @Nullable Next of(@Nullable LadderState ladder) {
			return (ladder != null)
					? new Next(measure(ladder.asked()), measure(ladder.next()), ladder.nextAt(), ladder.held()) : null;
		}

		private static @Nullable String measure(LadderState.@Nullable Proposed rung) {
			return (rung != null) ? rung.measure() : null;
		}

	}

}
