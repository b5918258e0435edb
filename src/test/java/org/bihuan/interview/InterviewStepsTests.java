package org.bihuan.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.Calendars;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.StepContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What people enter and what is refused of it.
 */
class InterviewStepsTests {

	private static final Person OFFICER = new Person("inspector1-emergency", "李检查", Set.of());

	private static final Person LEADER = new Person("boss-e-0001", "王总", Set.of());

	private final People people = mock(People.class);

	private final InterviewTasks tasks = mock(InterviewTasks.class);

	private final InterviewWords words = new InterviewWords(InterviewRoom.texts(),
			new NoticeWording(InterviewRoom.texts()));

	@BeforeEach
	void peopleAreKnown() {
		given(this.people.find(OFFICER.login())).willReturn(Optional.of(OFFICER));
	}

	@Test
	void theFirstDayOfferedIsOneThatMayBeChosen() {
		Map<String, Object> data = schedule(Samples.interview()).prefill(context(OFFICER, "2026-03-06T10:00"));
		assertThat(data).containsEntry("day", "2026-03-10")
			.containsEntry("earliestDate", "2026-03-10")
			.containsEntry("invited", List.of("principal-leader"))
			.containsEntry("situation", "interview.situation.first")
			.doesNotContainKey("place");
	}

	@Test
	void whatWasArrangedBeforeIsOfferedAgain() {
		Interview interview = Samples.waiting(false);
		interview.momentCame();
		Map<String, Object> data = schedule(interview).prefill(context(OFFICER, "2026-03-05T10:00"));
		assertThat(data).containsEntry("place", "应急局三楼会议室")
			.containsEntry("invited", List.of("principal-leader", "town"))
			.containsEntry("others", "工会主席")
			.containsEntry("situation", "interview.situation.UNNOTICED");
	}

	@Test
	void aTimeIsOneOfShanghai() {
		Interview interview = Samples.interview();
		schedule(interview).complete(context(OFFICER, "2026-03-02T10:00"),
				Map.of("place", "会议室", "day", "2026-03-09", "hour", "09:30", "invited", List.of("principal-leader")));
		assertThat(interview.waiting().orElseThrow().moment()).isEqualTo(Samples.at("2026-03-09T09:30"));
	}

	@Test
	void theLeaderIsAlwaysInvited() {
		Interview interview = Samples.interview();
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
				() -> schedule(interview).complete(context(OFFICER, "2026-03-02T10:00"),
						Map.of("place", "会议室", "day", "2026-03-09", "hour", "09:30", "invited", List.of("town"))));
		assertThat(refusal.problems().get(0).messageKey()).isEqualTo("interview.invited.leader");
		assertThat(interview.appointments()).isEmpty();
	}

	private ScheduleInterview schedule(Interview interview) {
		given(this.tasks.of(any())).willReturn(interview);
		return new ScheduleInterview(this.tasks, new InterviewRoom(interview).interviews(),
				new NoticePeriod(Calendars.shipped()), this.words);
	}

	@Test
	void anInterviewIsRecorded() {
		Interview interview = Samples.waiting(true);
		assertThat(record(interview).complete(context(OFFICER, "2026-03-05T11:00"),
				Map.of("outcome", "held", "attendees", "王总", "said", "积尘", "promises",
						List.of(Map.of("what", "更换管道", "due", "2026-03-20", "who", "王总")))))
			.isEqualTo(Map.of("again", false));
		assertThat(interview.promises()).singleElement()
			.satisfies((promise) -> assertThat(promise.what()).isEqualTo("更换管道"));
	}

	@ParameterizedTest
	@CsvSource({ "absent-with-cause, EXCUSED", "absent, ABSENT" })
	void anAbsenceIsRecorded(String outcome, Appointment.State state) {
		Interview interview = Samples.waiting(true);
		assertThat(record(interview).complete(context(OFFICER, "2026-03-05T11:00"),
				Map.of("outcome", outcome, "reason", "未到")))
			.isEqualTo(Map.of("again", true));
		assertThat(interview.last().orElseThrow().state()).isEqualTo(state);
	}

	private RecordInterview record(Interview interview) {
		given(this.tasks.of(any())).willReturn(interview);
		return new RecordInterview(this.tasks, new InterviewRoom(interview).interviews(), this.people,
				mock(CaseFiles.class, Mockito.RETURNS_DEEP_STUBS), this.words);
	}

	@ParameterizedTest
	@CsvSource({ "李检查, 赵六, witness1, interview.witness.party",
			"inspector1-emergency, 赵六, witness1, interview.witness.party",
			"赵六, ' 李检查 ', witness2, interview.witness.party", "赵六, 王总, witness2, interview.witness.party",
			"赵六, boss-e-0001, witness2, interview.witness.party", "赵六, ' 赵六', witness2, interview.witness.same",
			"' ', 赵六, witness1, interview.witness.missing" })
	void twoOthersAreWitnesses(String first, String second, String field, String key) {
		Interview interview = Samples.held();
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
				() -> sign(interview, LEADER, refusal(first, second)));
		assertThat(refusal.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field);
			assertThat(problem.messageKey()).isEqualTo(key);
		});
		assertThat(interview.state()).isEqualTo(Interview.State.HELD);
	}

	@Test
	void minutesAreSignedOrRefused() {
		Interview signed = Samples.held();
		sign(signed, LEADER, Map.of("outcome", "signed"));
		assertThat(signed.state()).isEqualTo(Interview.State.SIGNED);
		Interview refused = Samples.held();
		sign(refused, LEADER, refusal("赵六", "钱七"));
		assertThat(refused.state()).isEqualTo(Interview.State.REFUSED);
	}

	@Test
	void whoeverRecordedDoesNotSign() {
		Refusal.Conflict refusal = catchThrowableOfType(Refusal.Conflict.class,
				() -> sign(Samples.held(), OFFICER, Map.of("outcome", "signed")));
		assertThat(refusal.messageKey()).isEqualTo("interview.minutes.recorder");
	}

	private static Map<String, Object> refusal(String first, String second) {
		Map<String, Object> values = new HashMap<>(Map.of("outcome", "refused", "reason", "不认可"));
		values.put("witness1", first);
		values.put("witness2", second);
		return values;
	}

	private void sign(Interview interview, Person person, Map<String, Object> values) {
		given(this.tasks.of(any())).willReturn(interview);
		new SignMinutes(this.tasks, new InterviewRoom(interview).interviews(), new Witnesses(this.people), this.words)
			.complete(context(person, "2026-03-06T10:00"), values);
	}

	private static StepContext context(Person person, String at) {
		return new StepContext(Samples.NUMBER, "task-1", "interview", "step", null, person, Samples.at(at));
	}

}
