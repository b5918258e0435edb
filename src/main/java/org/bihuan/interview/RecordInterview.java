package org.bihuan.interview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code record-interview}: held and put into minutes, or nobody came.
 */
@Component
class RecordInterview implements StepHandler {

	private final InterviewTasks tasks;

	private final Interviews interviews;

	private final People people;

	private final CaseFiles caseFiles;

	private final InterviewWords words;

	RecordInterview(InterviewTasks tasks, Interviews interviews, People people, CaseFiles caseFiles,
			InterviewWords words) {
		this.tasks = tasks;
		this.interviews = interviews;
		this.people = people;
		this.caseFiles = caseFiles;
		this.words = words;
	}

	@Override
	public String step() {
		return "record-interview";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Interview interview = this.tasks.of(context);
		LocalDate today = NoticePeriod.day(context.at());
		Map<String, Object> data = new HashMap<>();
		interview.last().ifPresent((one) -> data.put("appointment", this.words.appointment(one)));
		String leader = this.people.holding(interview.answeredBy()).stream().findFirst().map(Person::name).orElse("");
		data.put("promises", List.of(Map.of("what", usual(interview), "due", today.toString(), "who", leader)));
		data.put("earliestDate", today.toString());
		data.put("latestDate", today.plusYears(1).toString());
		return data;
	}

	private String usual(Interview interview) {
		return this.words.say("interview.promise.usual", this.caseFiles.header(interview.number()).title());
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Interview interview = this.tasks.of(context);
		String outcome = String.valueOf(values.get("outcome"));
		if ("held".equals(outcome)) {
			interview.held(String.valueOf(values.get("attendees")), String.valueOf(values.get("said")),
					promises(values), context.person().login(), context.at());
			return Map.of("again", false);
		}
		boolean again = this.interviews.absent(interview, "absent-with-cause".equals(outcome),
				String.valueOf(values.get("reason")), context.at());
		return Map.of("again", again);
	}

	private static List<Promise> promises(Map<String, Object> values) {
		List<?> rows = (values.get("promises") instanceof List<?> list) ? list : List.of();
		return rows.stream()
			.map((row) -> (Map<?, ?>) row)
			.map((row) -> new Promise(String.valueOf(row.get("what")), String.valueOf(row.get("who")),
					LocalDate.parse(String.valueOf(row.get("due")))))
			.toList();
	}

}
