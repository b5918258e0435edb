package org.bihuan.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code schedule-interview}: time, place and who is invited.
 */
@Component
class ScheduleInterview implements StepHandler {

	private static final String EARLIEST = "earliestDate";

	private final InterviewTasks tasks;

	private final Interviews interviews;

	private final NoticePeriod period;

	private final InterviewWords words;

	ScheduleInterview(InterviewTasks tasks, Interviews interviews, NoticePeriod period, InterviewWords words) {
		this.tasks = tasks;
		this.interviews = interviews;
		this.period = period;
		this.words = words;
	}

	@Override
	public String step() {
		return "schedule-interview";
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Optional<Appointment> last = this.tasks.of(context).last();
		LocalDate earliest = this.period.earliest(context.at());
		Map<String, Object> data = new HashMap<>();
		data.put("situation", this.words.situation(last.orElse(null)));
		data.put("day", earliest.toString());
		data.put("hour", "09:00");
		data.put(EARLIEST, earliest.toString());
		data.put("latestDate", this.period.latest(context.at()).toString());
		data.put("invited", List.of(NoticeWording.LEADER));
		last.ifPresent((before) -> {
			data.put("place", before.place());
			data.put("invited", before.invited());
			data.put("others", Optional.ofNullable(before.others()).orElse(""));
		});
		return data;
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Instant moment = LocalDate.parse(String.valueOf(values.get("day")))
			.atTime(LocalTime.parse(String.valueOf(values.get("hour"))))
			.atZone(Zone.SHANGHAI)
			.toInstant();
		List<String> invited = ((List<?>) values.get("invited")).stream().map(String::valueOf).toList();
		if (!invited.contains(NoticeWording.LEADER)) {
			throw new Refusal.Invalid("invited", "interview.invited.leader");
		}
		this.interviews.arrange(this.tasks.of(context), new Appointment(String.valueOf(values.get("place")), moment,
				invited, (String) values.get("others"), context.person().login(), context.at()));
		return Map.of();
	}

}
