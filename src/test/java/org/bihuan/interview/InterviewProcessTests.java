package org.bihuan.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.BareEngine;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of an interview.
 */
@Deployment(resources = "bpmn/interview.bpmn")
class InterviewProcessTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private static final Instant MOMENT = START.plus(Duration.ofDays(3));

	private static final List<String> TOLD = new ArrayList<>();

	private static boolean caseOpen;

	private static boolean inTime;

	private static boolean noticed;

	private static int cases;

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.with("interview", beans());

	private BareSteps steps;

	private static Map<Object, Object> beans() {
		Interviews interviews = Mockito.mock(Interviews.class, (call) -> switch (call.getMethod().getName()) {
			case "notice" -> told("notice", MOMENT);
			case "noticedInTime" -> told("inTime", inTime);
			case "momentCame" -> told("moment", noticed);
			case "done", "drop" -> told(call.getMethod().getName(), null);
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
		Promises promises = Mockito.mock(Promises.class, (call) -> switch (call.getMethod().getName()) {
			case "begin" -> told("promises", 2);
			case "word" -> "promise/" + (17 + (Integer) call.getArgument(1));
			default -> Mockito.RETURNS_DEFAULTS.answer(call);
		});
		InterviewSteps steps = new InterviewSteps(interviews, promises);
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("interviewNotice", steps.interviewNotice());
		beans.put("interviewNoticed", steps.interviewNoticed());
		beans.put("interviewMoment", steps.interviewMoment());
		beans.put("interviewPromises", steps.interviewPromises());
		beans.put("interviewPromise", steps.interviewPromise());
		beans.put("interviewSettled", steps.interviewSettled());
		beans.put("interviewDropped", steps.interviewDropped());
		return beans;
	}

	private static Object told(String what, Object answer) {
		TOLD.add(what);
		return answer;
	}

	@BeforeEach
	void everythingIsInOrder() {
		ClockUtil.setCurrentTime(Date.from(START));
		TOLD.clear();
		caseOpen = true;
		inTime = true;
		noticed = true;
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void fromTheAppointmentToTheLastPromise() {
		start("inspector@authority", "principal-leader@E-0001");
		assertThat(this.steps.group("schedule-interview")).isEqualTo("inspector@authority");
		this.steps.done("schedule-interview");
		assertThat(this.steps.open()).isEmpty();
		tell(InterviewProcess.NOTICE_ISSUED);
		assertThat(BareEngine.at(engine(), MOMENT.minusSeconds(1))).isZero();
		assertThat(BareEngine.at(engine(), MOMENT)).isEqualTo(1);
		assertThat(this.steps.group("record-interview")).isEqualTo("inspector@authority");
		this.steps.done("record-interview", "held", Map.of("again", false));
		assertThat(this.steps.group("sign-minutes")).isEqualTo("principal-leader@E-0001");
		this.steps.done("sign-minutes", "signed");
		assertThat(this.steps.open()).containsExactly("report-promise", "report-promise");
		assertThat(this.steps.group("report-promise")).isEqualTo("principal-leader@E-0001");
		this.steps.done("report-promise");
		assertThat(this.steps.group("assess-promises")).isEqualTo("inspector@authority");
		this.steps.done("assess-promises", "kept");
		this.steps.done("report-promise");
		assertThat(this.steps.ended()).isFalse();
		this.steps.done("assess-promises", "broken");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("notice", "inTime", "moment", "promises", "done");
	}

	@Test
	void eachTaskKnowsItsPromise() {
		signed();
		assertThat(owed("report-promise")).containsExactlyInAnyOrder("promise/17", "promise/18");
		process().missed(this.steps.instance(), 1);
		assertThat(this.steps.open()).containsExactly("assess-promises", "report-promise");
		assertThat(owed("assess-promises")).containsExactly("promise/18");
		assertThat(owed("report-promise")).containsExactly("promise/17");
		process().missed(this.steps.instance(), 1);
		assertThat(this.steps.open()).containsExactly("assess-promises", "report-promise");
	}

	@Test
	void aMissedPromiseIsAssessedWithoutAReport() {
		signed();
		process().missed(this.steps.instance(), 0);
		process().missed(this.steps.instance(), 1);
		this.steps.done("assess-promises", "broken");
		this.steps.done("assess-promises", "kept");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).endsWith("done");
	}

	@Test
	void aLateNoticeIsArrangedAnew() {
		inTime = false;
		waiting();
		tell(InterviewProcess.NOTICE_ISSUED);
		assertThat(this.steps.open()).containsExactly("schedule-interview");
		assertThat(BareEngine.at(engine(), MOMENT)).isZero();
	}

	@Test
	void aMomentWithoutNoticeIsArrangedAnew() {
		noticed = false;
		waiting();
		BareEngine.at(engine(), MOMENT);
		assertThat(this.steps.open()).containsExactly("schedule-interview");
	}

	@Test
	void whatIsCalledOffIsArrangedAnew() {
		waiting();
		tell(InterviewProcess.MOVED);
		assertThat(this.steps.open()).containsExactly("schedule-interview");
		this.steps.done("schedule-interview");
		tell(InterviewProcess.NOTICE_ISSUED);
		tell(InterviewProcess.MOVED);
		assertThat(this.steps.open()).containsExactly("schedule-interview");
		assertThat(BareEngine.at(engine(), MOMENT.plusSeconds(1))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "absent-with-cause", "absent" })
	void whoDoesNotComeIsAskedAgain(String outcome) {
		come();
		this.steps.done("record-interview", outcome, Map.of("again", true));
		assertThat(this.steps.open()).containsExactly("schedule-interview");
	}

	@Test
	void whoStaysAwayTwiceRefuses() {
		come();
		this.steps.done("record-interview", "absent", Map.of("again", false));
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).doesNotContain("promises", "done");
	}

	@Test
	void minutesAreRefusedByTheLeaderOrBeforeOthers() {
		for (Runnable refusal : List.<Runnable>of(() -> this.steps.done("sign-minutes", "refused"),
				() -> tell(InterviewProcess.UNSIGNED))) {
			come();
			this.steps.done("record-interview", "held", Map.of("again", false));
			refusal.run();
			assertThat(this.steps.ended()).isTrue();
		}
		assertThat(TOLD).doesNotContain("promises", "done", "drop");
	}

	@Test
	void inAClosedCaseNobodyIsInterviewed() {
		caseOpen = false;
		start("inspector@authority", "principal-leader@E-0001");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).containsExactly("drop");
	}

	@Test
	void theOfficeInterviewsAnAuthority() {
		start("supervisor@O-demo", "authority-leader@A-emergency");
		assertThat(this.steps.group("schedule-interview")).isEqualTo("supervisor@O-demo");
		this.steps.done("schedule-interview");
		BareEngine.at(engine(), MOMENT);
		this.steps.done("record-interview", "held", Map.of("again", false));
		assertThat(this.steps.group("sign-minutes")).isEqualTo("authority-leader@A-emergency");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6 })
	void itEndsWithItsCaseWhereverItStands(int after) {
		start("inspector@authority", "principal-leader@E-0001");
		List<Runnable> course = List.of(() -> this.steps.done("schedule-interview"),
				() -> tell(InterviewProcess.NOTICE_ISSUED), () -> BareEngine.at(engine(), MOMENT),
				() -> this.steps.done("record-interview", "held", Map.of("again", false)),
				() -> this.steps.done("sign-minutes", "signed"), () -> this.steps.done("report-promise"));
		course.subList(0, after).forEach(Runnable::run);
		tell("case-closed");
		assertThat(this.steps.ended()).isTrue();
		assertThat(TOLD).endsWith("drop").containsOnlyOnce("drop");
		assertThat(BareEngine.at(engine(), MOMENT.plus(Duration.ofDays(30)))).isZero();
	}

	@Test
	void aTaskKnowsItsInstanceAlsoWhenItIsDone() {
		waiting();
		String task = engine().getHistoryService()
			.createHistoricTaskInstanceQuery()
			.processInstanceId(this.steps.instance())
			.singleResult()
			.getId();
		assertThat(process().instanceOf(task)).contains(this.steps.instance());
		assertThat(process().instanceOf("none")).isEmpty();
	}

	private void start(String convenedBy, String answeredBy) {
		cases++;
		this.steps = new BareSteps(engine(),
				process().start(new CaseNumber("YH-demo-2026-" + cases), Map.of("interviewId", (long) cases,
						"convenedBy", convenedBy, "answeredBy", answeredBy, "caseOpen", caseOpen)));
	}

	private void waiting() {
		start("inspector@authority", "principal-leader@E-0001");
		this.steps.done("schedule-interview");
	}

	private void come() {
		waiting();
		tell(InterviewProcess.NOTICE_ISSUED);
		BareEngine.at(engine(), MOMENT);
	}

	private void signed() {
		come();
		this.steps.done("record-interview", "held", Map.of("again", false));
		this.steps.done("sign-minutes", "signed");
	}

	private void tell(String message) {
		process().tell(this.steps.instance(), message);
	}

	private List<Object> owed(String step) {
		TaskService tasks = engine().getTaskService();
		TaskQuery open = tasks.createTaskQuery().processInstanceId(this.steps.instance()).taskDefinitionKey(step);
		return open.list().stream().map((task) -> tasks.getVariable(task.getId(), "promiseOwed")).toList();
	}

	private static CamundaInterviewProcess process() {
		return new CamundaInterviewProcess(engine().getRuntimeService(), engine().getHistoryService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
