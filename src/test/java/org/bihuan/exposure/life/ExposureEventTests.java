package org.bihuan.exposure.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.bihuan.Databases;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.BareEngine;
import org.bihuan.exposure.ExposureState;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What real life brings at every step of an exposure: what is open afterwards and at
 * whom, how the exposure stands, whether the public sees it, and how its measure ended.
 * Open tasks that move with their case are the case's own affair.
 */
@Deployment(resources = "bpmn/public-exposure.bpmn")
class ExposureEventTests {

	private static final CaseNumber NUMBER = new CaseNumber("YH-D-demo-2026-2");

	private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

	private static final Instant ITS_END = Instant.parse("2026-12-02T15:59:59Z");

	private static final List<String> WAY = List.of("propose-exposure", "legal-review", "approve-exposure",
			"follow-up-exposure", "its day");

	private static ExposureWork work;

	private static String authority = "";

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.partly("exposure-events", beans());

	private final DataSource tables = Databases.migrated();

	private final CaseFiles caseFiles = Mockito.mock();

	private final Measures measures = Mockito.mock();

	private ExposureTable table;

	private ExposureBoard board;

	private BareSteps steps;

	private static Map<Object, Object> beans() {
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address((to) -> to.replace("@authority", "@" + authority)));
		beans.put("exposurePublished", bean(ExposureSteps::exposurePublished));
		beans.put("exposureNotTaken", bean(ExposureSteps::exposureNotTaken));
		beans.put("exposureTakenDown", bean(ExposureSteps::exposureTakenDown));
		return beans;
	}

	private static JavaDelegate bean(Function<ExposureSteps, JavaDelegate> step) {
		return (execution) -> step.apply(new ExposureSteps(work)).execute(execution);
	}

	@BeforeEach
	void anExposure() {
		authority = "A-1";
		ClockUtil.setCurrentTime(Date.from(NOW));
		JdbcClient jdbc = JdbcClient.create(this.tables);
		List.of("exp_exposure", "case_file").forEach((name) -> jdbc.sql("delete from " + name).update());
		jdbc.sql("""
				insert into case_file (case_number, unit, unit_name, sector, authority, district, title, grade, state,
				opened_at, opened_by) values (?, 'E-1', '甲厂', 'industry-trade', 'A-1', 'D-demo', '积尘', 'MAJOR',
				'RECTIFYING', timestamp '2026-10-12 10:00:00', 'x')""").param(NUMBER.value()).update();
		state("RECTIFYING", null);
		Clock clock = Mockito.mock(Clock.class);
		Mockito.when(clock.instant()).thenAnswer((call) -> ClockUtil.getCurrentTime().toInstant());
		this.table = new ExposureTable(jdbc);
		work = new ExposureWork(this.table, this.caseFiles, this.measures, (event) -> assertThat(event).isNotNull(),
				clock);
		this.board = new ExposureBoard(this.table, work, Mockito.mock(Units.class));
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@ParameterizedTest(name = "{1} at {0}")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true,
			textBlock = """
					propose-exposure;   signed off; '';                                NOT_PUBLISHED; no;  ENDED case-over
					legal-review;       signed off; '';                                NOT_PUBLISHED; no;  ENDED case-over
					approve-exposure;   signed off; '';                                NOT_PUBLISHED; no;  ENDED case-over
					follow-up-exposure; signed off; '';                                TAKEN_DOWN;    no;  ENDED case-over
					its day;            signed off; '';                                TAKEN_DOWN;    no;  DONE followed-up
					propose-exposure;   withdrawn;  '';                                NOT_PUBLISHED; no;  ENDED case-over
					legal-review;       withdrawn;  '';                                NOT_PUBLISHED; no;  ENDED case-over
					approve-exposure;   withdrawn;  '';                                NOT_PUBLISHED; no;  ENDED case-over
					follow-up-exposure; withdrawn;  '';                                TAKEN_DOWN;    no;  ENDED case-over
					its day;            withdrawn;  '';                                TAKEN_DOWN;    no;  DONE followed-up
					propose-exposure;   transfer;   propose-exposure section-chief@A-1;  PROPOSED;    no;  ''
					legal-review;       transfer;   legal-review legal-reviewer@A-1;     PROPOSED;    no;  ''
					approve-exposure;   transfer;   approve-exposure authority-leader@A-1; PROPOSED;  no;  ''
					follow-up-exposure; transfer;   follow-up-exposure inspector@A-1;    PUBLISHED;   yes; ''
					its day;            transfer;   waits;                               PUBLISHED;   yes; DONE followed-up
					propose-exposure;   a month;    propose-exposure section-chief@A-1;  PROPOSED;    no;  ''
					legal-review;       a month;    legal-review legal-reviewer@A-1;     PROPOSED;    no;  ''
					approve-exposure;   a month;    approve-exposure authority-leader@A-1; PROPOSED;  no;  ''
					follow-up-exposure; a month;    follow-up-exposure inspector@A-1;    PUBLISHED;   no;  ''
					its day;            a month;    '';                                  TAKEN_DOWN;  no;  DONE followed-up
					propose-exposure;   objection;  '';                                NOT_PUBLISHED; no;  ENDED objection-upheld
					legal-review;       objection;  '';                                NOT_PUBLISHED; no;  ENDED objection-upheld
					approve-exposure;   objection;  '';                                NOT_PUBLISHED; no;  ENDED objection-upheld
					follow-up-exposure; objection;  '';                                TAKEN_DOWN;    no;  ENDED objection-upheld
					its day;            objection;  '';                                TAKEN_DOWN;    no;  DONE followed-up""")
	void anEvent(String at, String event, String open, ExposureState state, String seen, String settled) {
		led(at);
		happens(event);
		assertThat(List.of(open(), this.board.ofCase(NUMBER).get(0).state(), seen(), settled()))
			.isEqualTo(List.of(open, state, seen, settled));
	}

	/** Whoever has the case by then reviews, approves and follows up. */
	@ParameterizedTest(name = "handed over at {0}")
	@CsvSource({ "propose-exposure, legal-review approve-exposure follow-up-exposure",
			"legal-review, approve-exposure follow-up-exposure", "approve-exposure, follow-up-exposure" })
	void whatComesAfterATransferIsTheNewAuthoritys(String at, String asked) {
		led(at);
		happens("transfer");
		Set<String> seen = new LinkedHashSet<>();
		for (String step : WAY.subList(WAY.indexOf(at), WAY.size())) {
			this.steps.open().stream().filter((one) -> this.steps.group(one).endsWith("@A-2")).forEach(seen::add);
			pass(step);
		}
		assertThat(String.join(" ", seen)).isEqualTo(asked);
		assertThat(open()).isEmpty();
		assertThat(settled()).isEqualTo("DONE followed-up");
	}

	private void led(String to) {
		MeasureOrder order = new MeasureOrder(NUMBER, "EXPOSURE", new UnitCode("E-1"), new UnitCode("A-1"), "OVERDUE",
				4, "D001", "§18二(二)6", null, "chief");
		new ExposureMeasure(work, process(), this.caseFiles).start(6, order, null);
		this.steps = new BareSteps(engine(),
				engine().getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(NUMBER.value())
					.singleResult()
					.getId());
		WAY.subList(0, WAY.indexOf(to)).forEach(this::pass);
	}

	private void pass(String step) {
		switch (step) {
			case "propose-exposure" -> {
				work.proposed(NUMBER, "曝光", "除尘管道积尘", DAY);
				this.steps.done(step, "propose");
			}
			case "follow-up-exposure" -> {
				work.followedUp(NUMBER, "已开始清理");
				this.steps.done(step);
			}
			case "its day" -> BareEngine.at(engine(), ITS_END);
			default -> this.steps.done(step, "approve");
		}
	}

	private void happens(String event) {
		switch (event) {
			case "signed off" -> closes("SIGNED_OFF", null);
			case "withdrawn" -> closes("CLOSED", "MISTAKEN");
			case "transfer" -> authority = "A-2";
			case "objection" -> new ExposureObjection(this.table, process()).upheld(NUMBER, "理由成立", "chief");
			default -> BareEngine.at(engine(), ITS_END.plusSeconds(1));
		}
	}

	private void closes(String state, String reason) {
		state(state, reason);
		RuntimeService runtime = engine().getRuntimeService();
		runtime.createEventSubscriptionQuery()
			.processInstanceId(this.steps.instance())
			.eventName("case-closed")
			.list()
			.forEach((one) -> runtime.messageEventReceived("case-closed", one.getExecutionId()));
	}

	private void state(String state, String reason) {
		Mockito.when(this.caseFiles.header(NUMBER))
			.thenReturn(new CaseHeader(NUMBER, new UnitCode("E-1"), "甲厂", "industry-trade", new UnitCode("A-1"), null,
					null, "积尘", "MAJOR", state, reason, NOW, "x", null));
	}

	/** Open steps and their groups; nothing is left of a process that has ended. */
	private String open() {
		RuntimeService runtime = engine().getRuntimeService();
		String instance = this.steps.instance();
		if (this.steps.ended()) {
			assertThat(runtime.createExecutionQuery().processInstanceId(instance).count()).isZero();
			assertThat(runtime.createEventSubscriptionQuery().processInstanceId(instance).count()).isZero();
			assertThat(BareEngine.at(engine(), ITS_END.plus(Duration.ofDays(1)))).isZero();
			return "";
		}
		return this.steps.open().isEmpty() ? "waits"
				: this.steps.open()
					.stream()
					.map((step) -> step + " " + this.steps.group(step))
					.collect(Collectors.joining(", "));
	}

	private String seen() {
		return this.board.published().isEmpty() ? "no" : "yes";
	}

	/** A measure is settled once: what comes later changes nothing. */
	private String settled() {
		return Mockito.mockingDetails(this.measures)
			.getInvocations()
			.stream()
			.filter((call) -> call.getMethod().getName().equals("settle"))
			.findFirst()
			.map((call) -> Stream.of(1, 2)
				.map((at) -> String.valueOf(call.<Object>getArgument(at)))
				.collect(Collectors.joining(" ")))
			.orElse("");
	}

	private static CamundaExposureProcess process() {
		return new CamundaExposureProcess(engine().getRuntimeService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
