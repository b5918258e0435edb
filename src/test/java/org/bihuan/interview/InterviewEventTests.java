package org.bihuan.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.deadline.BareEngine;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What real life brings at every step of an interview: what is open afterwards and at
 * whom, how the interview and its latest appointment stand, and what the rooms around it
 * were told. Open tasks that move with their case are the case's own affair.
 */
@Deployment(resources = "bpmn/interview.bpmn")
class InterviewEventTests {

	private static final String OFFICER = "inspector1-emergency";

	private static final Instant MOMENT = Samples.at("2026-03-05T09:00");

	private static final long NOTICE = 41;

	private static final List<String> WAY = List.of("schedule-interview", "notice", "moment", "record-interview",
			"sign-minutes", "report-promise", "assess-promises");

	private static InterviewRoom room = new InterviewRoom(Samples.interview());

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.partly("interview-events", beans());

	private Interview interview;

	private BareSteps steps;

	private static Map<Object, Object> beans() {
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address((to) -> to.replace("@authority", "@" + room.authority)));
		beans.put("interviewNotice", bean(InterviewSteps::interviewNotice));
		beans.put("interviewNoticed", bean(InterviewSteps::interviewNoticed));
		beans.put("interviewMoment", bean(InterviewSteps::interviewMoment));
		beans.put("interviewPromises", bean(InterviewSteps::interviewPromises));
		beans.put("interviewPromise", bean(InterviewSteps::interviewPromise));
		beans.put("interviewSettled", bean(InterviewSteps::interviewSettled));
		beans.put("interviewDropped", bean(InterviewSteps::interviewDropped));
		return beans;
	}

	private static JavaDelegate bean(Function<InterviewSteps, JavaDelegate> step) {
		return (execution) -> step.apply(new InterviewSteps(room.interviews(), room.promises())).execute(execution);
	}

	@BeforeEach
	void anInterview() {
		this.interview = Samples.interview();
		room = new InterviewRoom(this.interview);
		room.runs(process());
		ClockUtil.setCurrentTime(Date.from(room.now));
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@ParameterizedTest(name = "{1} at {0}")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true,
			textBlock = """
					schedule-interview; signed off; '';                                       DROPPED; none;      settle ENDED case-closed
					notice;             signed off; '';                                       DROPPED; DROPPED;   call off 41, settle ENDED case-closed
					moment;             signed off; '';                                       DROPPED; DROPPED;   call off 41, settle ENDED case-closed
					record-interview;   signed off; '';                                       DROPPED; DROPPED;   call off 41, settle ENDED case-closed
					sign-minutes;       signed off; '';                                       DROPPED; HELD;      settle ENDED case-closed
					report-promise;     signed off; '';                                       DROPPED; HELD;      end promise/1, end promise/2, settle ENDED case-closed
					assess-promises;    signed off; '';                                       DROPPED; HELD;      end promise/1, end promise/2, settle ENDED case-closed
					schedule-interview; withdrawn;  '';                                       DROPPED; none;      settle ENDED case-closed
					notice;             withdrawn;  '';                                       DROPPED; DROPPED;   call off 41, settle ENDED case-closed
					moment;             withdrawn;  '';                                       DROPPED; DROPPED;   call off 41, settle ENDED case-closed
					record-interview;   withdrawn;  '';                                       DROPPED; DROPPED;   call off 41, settle ENDED case-closed
					sign-minutes;       withdrawn;  '';                                       DROPPED; HELD;      settle ENDED case-closed
					report-promise;     withdrawn;  '';                                       DROPPED; HELD;      end promise/1, end promise/2, settle ENDED case-closed
					assess-promises;    withdrawn;  '';                                       DROPPED; HELD;      end promise/1, end promise/2, settle ENDED case-closed
					notice;             transfer;   schedule-interview inspector@A-education; OPEN;    WITHDRAWN; record interviewWithdrawn
					moment;             transfer;   waits;                                    OPEN;    NOTICED;   ''
					sign-minutes;       transfer;   sign-minutes principal-leader@E-0001;     HELD;    HELD;      ''
					report-promise;     transfer;   report-promise principal-leader@E-0001, report-promise principal-leader@E-0001; SIGNED; HELD; ''
					report-promise;     other due;  report-promise principal-leader@E-0001, report-promise principal-leader@E-0001; SIGNED; HELD; ''
					report-promise;     falls due;  assess-promises inspector@A-emergency, report-promise principal-leader@E-0001; SIGNED; HELD; ''
					assess-promises;    falls due;  assess-promises inspector@A-emergency, assess-promises inspector@A-emergency; SIGNED; HELD; ''
					report-promise;     filed;      assess-promises inspector@A-emergency, report-promise principal-leader@E-0001; SIGNED; HELD; hold promise/1""")
	void anEvent(String at, String event, String open, Interview.State state, String appointment, String told) {
		led(at);
		boolean owed = room.told.contains("startUntil promise/1");
		room.told.clear();
		happens(event);
		// to end what never began changes nothing
		room.told.removeIf((one) -> !owed && one.startsWith("end promise/"));
		assertThat(List.of(open(), this.interview.state(), appointment(), String.join(", ", room.told)))
			.isEqualTo(List.of(open, state, appointment, told));
		assertThat(room.events).hasSize("falls due".equals(event) ? 1 : 0).allMatch(MeasureRefused.class::isInstance);
	}

	/** The new authority does what becomes due from then on; who promised, answers. */
	@ParameterizedTest(name = "handed over at {0}")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			notice;         schedule-interview record-interview assess-promises
			moment;         record-interview assess-promises
			sign-minutes;   assess-promises
			report-promise; assess-promises""")
	void whatComesAfterATransferIsTheNewAuthoritys(String at, String asked) {
		led(at);
		happens("transfer");
		Set<String> seen = new LinkedHashSet<>();
		while (!this.steps.ended()) {
			assertThat(open()).doesNotContain("A-emergency");
			String step = where();
			this.steps.open()
				.stream()
				.filter((one) -> this.steps.group(one).equals("inspector@A-education"))
				.forEach(seen::add);
			pass(step);
		}
		assertThat(String.join(" ", seen)).isEqualTo(asked);
		assertThat(this.interview.state()).isEqualTo(Interview.State.DONE);
		assertThat(room.told).endsWith("settle DONE promises-assessed");
	}

	// the model is deployed after what comes before each test
	private void led(String to) {
		this.steps = new BareSteps(engine(), process().start(Samples.NUMBER, Map.of("interviewId", 5L, "measureId", 7L,
				"convenedBy", this.interview.convenedBy(), "answeredBy", "principal-leader@E-0001", "caseOpen", true)));
		this.interview.runsAs(this.steps.instance());
		WAY.subList(0, WAY.indexOf(to)).forEach(this::pass);
	}

	private String where() {
		if (!this.steps.open().isEmpty()) {
			return this.steps.open().get(0);
		}
		return "ARRANGED".equals(appointment()) ? "notice" : "moment";
	}

	private void pass(String step) {
		switch (step) {
			case "schedule-interview" -> {
				room.interviews().arrange(this.interview, Samples.appointment("2026-03-05T09:00"));
				this.steps.done(step);
			}
			case "notice" -> room.interviews()
				.issued(Objects.requireNonNull(this.interview.last().orElseThrow().letter()), room.now);
			case "moment" -> {
				room.now = MOMENT;
				BareEngine.at(engine(), MOMENT);
			}
			case "record-interview" -> {
				this.interview.held("张三(总经理)", "管道积尘超标",
						List.of(Samples.promise(1, "2026-03-20"), Samples.promise(2, "2026-04-20")), OFFICER, room.now);
				this.steps.done(step, "held", Map.of("again", false));
			}
			case "sign-minutes" -> {
				this.interview.signed("boss-e-0001", room.now);
				this.steps.done(step, "signed");
			}
			case "report-promise" -> {
				String item = first(Promise.State.OPEN);
				room.promises().reported(item, "已更换", "boss-e-0001", room.now);
				complete(step, item);
			}
			default -> {
				String item = first(Promise.State.REPORTED);
				room.promises().assessed(item, true, null, OFFICER, room.now);
				complete(step, item);
			}
		}
	}

	private String first(Promise.State state) {
		return this.interview.promises()
			.stream()
			.filter((one) -> one.state() == state)
			.findFirst()
			.orElseThrow()
			.item();
	}

	private void complete(String step, String item) {
		Task task = tasks().stream()
			.filter((one) -> one.getTaskDefinitionKey().equals(step))
			.filter((one) -> ("promise/" + item)
				.equals(engine().getTaskService().getVariable(one.getId(), "promiseOwed")))
			.findFirst()
			.orElseThrow();
		engine().getTaskService().complete(task.getId());
	}

	private void happens(String event) {
		InterviewListener listener = new InterviewListener(room.interviews(), room.promises());
		switch (event) {
			case "signed off" -> closes("SIGNED_OFF");
			case "withdrawn" -> closes("CLOSED");
			case "transfer" -> {
				room.authority = new UnitCode("A-education");
				if ("ARRANGED".equals(appointment())) {
					listener.on(dropped());
				}
			}
			case "falls due" -> listener.on(due("promise", Long.parseLong(first(Promise.State.OPEN)) + 100));
			case "other due" -> {
				listener.on(due("rectify", 101));
				listener.on(due("promise", 999));
			}
			default -> pass("report-promise");
		}
	}

	/** Its notice may hear of it before and after the interview: it changes nothing. */
	private void closes(String state) {
		InterviewListener listener = new InterviewListener(room.interviews(), room.promises());
		room.caseIs(state);
		listener.on(dropped());
		process().tell(this.steps.instance(), "case-closed");
		listener.on(dropped());
	}

	private static LetterEnded dropped() {
		return new LetterEnded(NOTICE, Samples.NUMBER, LetterKind.INTERVIEW_NOTICE, LetterState.DROPPED, room.now);
	}

	private static ObligationFellDue due(String kind, long obligation) {
		return new ObligationFellDue(obligation, Samples.NUMBER, kind, false, Samples.ORDER.addressee(), room.now);
	}

	/** Open steps and their groups; nothing is left of a process that has ended. */
	private String open() {
		RuntimeService runtime = engine().getRuntimeService();
		String instance = this.steps.instance();
		if (this.steps.ended()) {
			assertThat(runtime.createExecutionQuery().processInstanceId(instance).count()).isZero();
			assertThat(runtime.createEventSubscriptionQuery().processInstanceId(instance).count()).isZero();
			assertThat(tasks()).isEmpty();
			assertThat(BareEngine.at(engine(), MOMENT.plus(Duration.ofDays(30)))).isZero();
			return "";
		}
		return tasks().isEmpty() ? "waits"
				: tasks().stream()
					.map((one) -> one.getTaskDefinitionKey() + " "
							+ engine().getTaskService().getIdentityLinksForTask(one.getId()).get(0).getGroupId())
					.sorted()
					.collect(Collectors.joining(", "));
	}

	private List<Task> tasks() {
		return engine().getTaskService().createTaskQuery().processInstanceId(this.steps.instance()).list();
	}

	private String appointment() {
		return this.interview.last().map((one) -> one.state().name()).orElse("none");
	}

	private static CamundaInterviewProcess process() {
		return new CamundaInterviewProcess(engine().getRuntimeService(), engine().getHistoryService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
