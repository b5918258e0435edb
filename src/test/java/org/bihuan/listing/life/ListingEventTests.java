package org.bihuan.listing.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.deadline.BareEngine;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Owed;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.listing.BoardLine;
import org.bihuan.listing.ListingState;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.decision.DecideStep;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

/**
 * What real life brings at every step of a listing: what is open afterwards and at whom,
 * how the listing stands, whether the public sees it on the board, and what the rooms
 * around were told. Open tasks that move with their case are the case's own affair.
 */
@Deployment(resources = "bpmn/listed-supervision.bpmn")
class ListingEventTests extends ListingOnItsOwn {

	private static final List<String> WAY = List.of("propose-listing", "approve-listing", "notice", "progress-report",
			"review-progress", "sign-off", "propose-delisting", "approve-delisting", "delisting-notice");

	private static ListingEventTests current;

	private static String authority = "";

	@RegisterExtension
	static final ProcessEngineCoverageExtension EXTENSION = BareEngine.partly("listing-events", beans());

	private BareSteps steps;

	private static Map<Object, Object> beans() {
		Decisions decisions = Mockito.mock(Decisions.class);
		Mockito.when(decisions.decide(any(), eq("listing-level"), any()))
			.thenReturn(List.of(new DecisionRow("ll-overdue",
					Map.of("level", "DISTRICT", "approvedBy", "office-director@office"), "P-0", "项目默认")));
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address((to) -> to.replace("@authority", "@" + authority)));
		beans.put("decide", new DecideStep(decisions));
		beans.put("listingLevelled", bean(ListingSteps::listingLevelled));
		beans.put("listingNotTaken", bean(ListingSteps::listingNotTaken));
		beans.put("listingNotice", bean(ListingSteps::listingNotice));
		beans.put("listingPublished", bean(ListingSteps::listingPublished));
		beans.put("listingClosing", bean(ListingSteps::listingClosing));
		beans.put("listingTakenOff", bean(ListingSteps::listingTakenOff));
		beans.put("delistingNotice", bean(ListingSteps::delistingNotice));
		beans.put("listingDelisted", bean(ListingSteps::listingDelisted));
		return beans;
	}

	private static JavaDelegate bean(Function<ListingSteps, JavaDelegate> step) {
		return (execution) -> step.apply(new ListingSteps(current.work, current.reports)).execute(execution);
	}

	/** The room speaks to the real process. */
	@BeforeEach
	void aListing() {
		current = this;
		authority = "A-1";
		Mockito.doAnswer((call) -> {
			process().start(call.getArgument(0), call.getArgument(1));
			return null;
		}).when(this.process).start(any(), any());
		Mockito.doAnswer((call) -> {
			process().tell(call.getArgument(0), call.getArgument(1), call.getArgument(2));
			return null;
		}).when(this.process).tell(any(), any(), any());
	}

	@ParameterizedTest(name = "{1} at {0}")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true,
			textBlock = """
					propose-listing;   signed off;  '';                                          NOT_LISTED; '';     settle ENDED case-over
					approve-listing;   signed off;  '';                                          NOT_LISTED; '';     settle ENDED case-over
					notice;            signed off;  '';                                          NOT_LISTED; '';     callOff 71, settle ENDED case-over
					progress-report;   signed off;  propose-delisting section-chief@A-1;         LISTED;     listed; ''
					review-progress;   signed off;  propose-delisting section-chief@A-1;         LISTED;     listed; ''
					raise-listing;     signed off;  propose-delisting section-chief@A-1;         LISTED;     listed; ''
					propose-listing;   withdrawn;   '';                                          NOT_LISTED; '';     settle ENDED case-over
					approve-listing;   withdrawn;   '';                                          NOT_LISTED; '';     settle ENDED case-over
					notice;            withdrawn;   '';                                          NOT_LISTED; '';     callOff 71, settle ENDED case-over
					progress-report;   withdrawn;   '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED case-over
					review-progress;   withdrawn;   '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED case-over
					raise-listing;     withdrawn;   '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED case-over
					propose-listing;   transfer;    propose-listing section-chief@A-1;           PROPOSED;   '';     ''
					approve-listing;   transfer;    approve-listing office-director@office;      PROPOSED;   '';     ''
					notice;            transfer;    waits;                                       APPROVED;   '';     ''
					progress-report;   transfer;    progress-report principal-leader@unit;       LISTED;     listed; ''
					review-progress;   transfer;    review-progress supervisor@office;           LISTED;     listed; ''
					raise-listing;     transfer;    progress-report principal-leader@unit, raise-listing office-director@office; LISTED; listed; ''
					propose-delisting; transfer;    propose-delisting section-chief@A-1;         LISTED;     listed; ''
					approve-delisting; transfer;    approve-delisting office-director@office;    LISTED;     listed; ''
					delisting-notice;  transfer;    waits;                                       LISTED;     listed; ''
					propose-listing;   extended;    propose-listing section-chief@A-1;           PROPOSED;   '';     ''
					approve-listing;   extended;    approve-listing office-director@office;      PROPOSED;   '';     ''
					notice;            extended;    waits;                                       APPROVED;   '';     ''
					progress-report;   extended;    progress-report principal-leader@unit;       LISTED;     listed until 2027-01-07; ''
					review-progress;   extended;    review-progress supervisor@office;           LISTED;     listed until 2027-01-07; ''
					raise-listing;     extended;    progress-report principal-leader@unit, raise-listing office-director@office; LISTED; listed until 2027-01-07; ''
					propose-delisting; looked back; propose-delisting section-chief@A-1;         LISTED;     listed; ''
					approve-delisting; looked back; approve-delisting office-director@office;    LISTED;     listed; ''
					delisting-notice;  looked back; waits;                                       LISTED;     listed; ''
					propose-listing;   objection;   '';                                          NOT_LISTED; '';     settle ENDED objection-upheld
					approve-listing;   objection;   '';                                          NOT_LISTED; '';     settle ENDED objection-upheld
					notice;            objection;   '';                                          NOT_LISTED; '';     callOff 71, settle ENDED objection-upheld
					progress-report;   objection;   '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED objection-upheld
					review-progress;   objection;   '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED objection-upheld
					raise-listing;     objection;   '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED objection-upheld
					notice;            notice lost; '';                                          NOT_LISTED; '';     callOff 71, settle ENDED notice-withdrawn
					progress-report;   notice lost; '';                                          TAKEN_OFF;  gone;   mark LISTED false, end listed-limit, end progress-report, callOff 71, settle ENDED notice-withdrawn
					delisting-notice;  paper lost;  '';                                          DELISTED;   gone;   mark LISTED false, settle DONE delisted""")
	void anEvent(String at, String event, String open, ListingState state, String board, String told) {
		led(at);
		Mockito.clearInvocations(this.measures, this.letters, this.obligations, this.caseFiles);
		happens(event);
		assertThat(List.of(open(), this.board.ofCase(NUMBER).get(0).state(), shown(), told()))
			.isEqualTo(List.of(open, state, board, told));
	}

	/**
	 * The authority that has the case by then proposes to delist it; the office stays.
	 */
	@ParameterizedTest(name = "handed over at {0}")
	@CsvSource({ "approve-listing", "notice", "progress-report", "review-progress" })
	void whatComesAfterATransferIsTheNewAuthoritys(String at) {
		led(at);
		happens("transfer");
		Set<String> seen = new LinkedHashSet<>();
		for (String step : WAY.subList(WAY.indexOf(at), WAY.size())) {
			Stream.of(open().split(", ")).filter((one) -> one.contains("@A-")).forEach(seen::add);
			pass(step);
		}
		assertThat(seen).containsExactly("propose-delisting section-chief@A-2");
		assertThat(open()).isEmpty();
		assertThat(this.board.ofCase(NUMBER).get(0).state()).isEqualTo(ListingState.DELISTED);
	}

	private void led(String to) {
		new ListingMeasure(this.work, this.process, this.caseFiles).start(MEASURE, order("OVERDUE"), null);
		this.steps = new BareSteps(engine(),
				engine().getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceBusinessKey(NUMBER.value())
					.singleResult()
					.getId());
		boolean late = "raise-listing".equals(to);
		WAY.subList(0, WAY.indexOf(late ? "progress-report" : to)).forEach(this::pass);
		if (late) {
			this.listener.on(new ObligationFellDue(1, NUMBER, "listed-limit", false, UNIT, MonthlyReports.end(LIMIT)));
		}
	}

	private void pass(String step) {
		switch (step) {
			case "propose-listing" -> {
				this.work.proposed(NUMBER, "除尘管道积尘", "清理除尘管道", LIMIT);
				this.steps.done(step, "propose");
			}
			case "notice" ->
				this.listener.on(new LetterIssued(NOTICE, NUMBER, LetterKind.LISTING_NOTICE, "演安办挂〔2026〕1号", MONDAY));
			case "progress-report" -> {
				this.reports.filed(this.work.live(NUMBER), MONDAY);
				this.steps.done(step);
			}
			case "review-progress" -> {
				this.reports.accepted(this.work.live(NUMBER), MONDAY);
				this.steps.done(step, "accept");
			}
			case "sign-off" -> happens("signed off");
			case "delisting-notice" -> this.listener
				.on(new LetterIssued(NOTICE + 1, NUMBER, LetterKind.DELISTING_NOTICE, "演安办摘〔2026〕1号", MONDAY));
			default -> this.steps.done(step, "approve");
		}
	}

	private void happens(String event) {
		switch (event) {
			case "signed off" -> closes("SIGNED_OFF", null);
			case "looked back" -> closes("CLOSED", "SIGNED_OFF");
			case "withdrawn" -> closes("CLOSED", "MISTAKEN");
			case "transfer" -> authority = "A-2";
			case "extended" -> {
				ObligationView moved = new ObligationView(1, NUMBER.value(), "listed-limit", false, null, "E-1",
						"running", false, MONDAY, MonthlyReports.end(LIMIT.plusDays(7)), null, null, false, null,
						new Basis("D001", null), List.of());
				Mockito.when(this.obligations.counting(any())).thenReturn(List.of(moved));
			}
			case "objection" -> new ListingObjection(new ListingTable(JdbcClient.create(this.pool)), this.process)
				.upheld(NUMBER, "理由成立", "chief");
			case "notice lost" -> this.listener
				.on(new LetterEnded(NOTICE, NUMBER, LetterKind.LISTING_NOTICE, LetterState.WITHDRAWN, MONDAY));
			default -> this.listener
				.on(new LetterEnded(NOTICE + 1, NUMBER, LetterKind.DELISTING_NOTICE, LetterState.DROPPED, MONDAY));
		}
	}

	/** Its notice hears of it as well, before and after: that decides nothing. */
	private void closes(String state, String reason) {
		state(state, reason);
		LetterEnded dropped = new LetterEnded(NOTICE, NUMBER, LetterKind.LISTING_NOTICE, LetterState.DROPPED, MONDAY);
		this.listener.on(dropped);
		process().tell(NUMBER, "case-closed", Map.of());
		this.listener.on(dropped);
	}

	/** Open steps and their groups; nothing is left of a process that has ended. */
	private String open() {
		RuntimeService runtime = engine().getRuntimeService();
		String instance = this.steps.instance();
		if (this.steps.ended()) {
			assertThat(runtime.createExecutionQuery().processInstanceId(instance).count()).isZero();
			assertThat(runtime.createEventSubscriptionQuery().processInstanceId(instance).count()).isZero();
			assertThat(this.steps.open()).isEmpty();
			return "";
		}
		return this.steps.open().isEmpty() ? "waits"
				: this.steps.open()
					.stream()
					.map((step) -> step + " " + this.steps.group(step))
					.collect(Collectors.joining(", "));
	}

	/** What the public sees of it. */
	private String shown() {
		List<BoardLine> lines = this.board.board();
		if (lines.isEmpty()) {
			return "";
		}
		LocalDate limit = LocalDate.ofInstant(lines.get(0).limit(), Zone.SHANGHAI);
		return ((lines.get(0).state() == ListingState.LISTED) ? "listed" : "gone")
				+ (limit.equals(LIMIT) ? "" : " until " + limit);
	}

	private String told() {
		List<Invocation> calls = new ArrayList<>();
		for (Object room : List.of(this.measures, this.letters, this.obligations, this.caseFiles)) {
			calls.addAll(Mockito.mockingDetails(room).getInvocations());
		}
		return calls.stream()
			.sorted(Comparator.comparingInt(Invocation::getSequenceNumber))
			.filter((call) -> Set.of("settle", "callOff", "end", "mark").contains(call.getMethod().getName()))
			.map(ListingEventTests::said)
			.collect(Collectors.joining(", "));
	}

	private static String said(Invocation call) {
		return call.getMethod().getName() + switch (call.getMethod().getName()) {
			case "end" -> " " + call.<Owed>getArgument(0).kind();
			case "callOff" -> " " + call.getArgument(0);
			default -> " " + call.getArgument(1) + " " + call.getArgument(2);
		};
	}

	private static CamundaListingProcess process() {
		return new CamundaListingProcess(engine().getRuntimeService());
	}

	private static ProcessEngine engine() {
		return EXTENSION.getProcessEngine();
	}

}
