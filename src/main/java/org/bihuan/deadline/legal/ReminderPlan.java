package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * When to remind, as the table {@code reminder-schedule} says; what is past already is
 * not made up for.
 */
@Component
class ReminderPlan {

	private final Decisions decisions;

	private final WorkCalendar calendar;

	private final CaseFiles files;

	ReminderPlan(Decisions decisions, WorkCalendar calendar, CaseFiles files) {
		this.decisions = decisions;
		this.calendar = calendar;
		this.files = files;
	}

	List<Instant> of(Obligation obligation, Instant from) {
		String grade = this.files.header(obligation.caseNumber()).grade();
		boolean listed = this.files.flags(obligation.caseNumber()).contains(CaseFlag.LISTED);
		return moments(schedule(obligation.kind(), grade, listed), obligation, from);
	}

	/** The plans of many at once; each kind of case is looked up once. */
	Map<Obligation, List<Instant>> of(List<Obligation> obligations, Map<String, Cover> covers, Instant from) {
		Map<String, List<DecisionRow>> schedules = new HashMap<>();
		Map<Obligation, List<Instant>> plans = new LinkedHashMap<>();
		for (Obligation one : obligations) {
			Cover cover = covers.getOrDefault(one.caseNumber().value(), Cover.PLAIN);
			plans.put(one, moments(schedules.computeIfAbsent(one.kind() + cover,
					(key) -> schedule(one.kind(), cover.grade(), cover.listed())), one, from));
		}
		return plans;
	}

	private List<DecisionRow> schedule(String kind, String grade, boolean listed) {
		return this.decisions.evaluate("reminder-schedule",
				Map.of("obligation", kind, "grade", grade, "listed", listed));
	}

	private List<Instant> moments(List<DecisionRow> schedule, Obligation obligation, Instant from) {
		return schedule.stream()
			.map((row) -> moment(obligation.dueAt(), row))
			.filter((at) -> at.isAfter(from) && at.isBefore(obligation.dueAt()))
			.toList();
	}

	private Instant moment(Instant due, DecisionRow row) {
		Map<String, ?> outputs = row.outputs();
		Term term = new Term(number(outputs, "offset"), DayKind.valueOf(String.valueOf(outputs.get("dayKind"))));
		return this.calendar.before(due, term, (outputs.get("hour") != null) ? number(outputs, "hour") : 0);
	}

	private static int number(Map<String, ?> outputs, String name) {
		return ((Number) Objects.requireNonNull(outputs.get(name), name)).intValue();
	}

	/**
	 * What the schedule asks of a case.
	 *
	 * @param grade its grade
	 * @param listed whether it is listed
	 */
	record Cover(String grade, boolean listed) {

		static final Cover PLAIN = new Cover("GENERAL", false);

	}

}
