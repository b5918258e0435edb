package org.bihuan.interview;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterView;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@BihuanTest
class InterviewApplicationTests {

	private static final UnitCode UNIT = new UnitCode("E-0001");

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Measures measures;

	@Autowired
	private Letters letters;

	@Autowired
	private Obligations obligations;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Clock clock;

	@LocalServerPort
	private int port;

	@Test
	void fromTheMeasureToTheLastPromise() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT.value(), true);
		long measure = this.transactions
			.execute((status) -> this.measures.take(new MeasureOrder(walk.number(), "INTERVIEW", UNIT,
					new UnitCode("A-emergency"), "OVERDUE", 2, "D001", "§18二(二)6", null, "chief-emergency")));
		InboxRow task = walk.open("schedule-interview");
		assertThat(task.groups()).containsExactly("inspector@A-emergency");
		assertThat(task.dueAt()).isNotNull();
		LocalDate day = LocalDate.parse(String.valueOf(walk.tasks().form(task.id(), walk.who(task)).data().get("day")));
		walk.does("schedule-interview", Map.of("place", "三楼会议室", "day", day.toString(), "hour", "09:00", "invited",
				List.of("principal-leader")));
		issue(walk.number());
		assertThat(walk.steps()).doesNotContain("schedule-interview", "record-interview");
		goTo(walk, day.atTime(9, 30).atZone(Zone.SHANGHAI).toInstant());
		walk.does("record-interview", Map.of("outcome", "held", "attendees", "总经理", "said", "积尘超标", "promises",
				List.of(promise("更换管道", day.plusDays(20)), promise("培训全员", day.plusDays(30)))));
		walk.decides("sign-minutes", "signed", "signed");
		List<ObligationView> promised = promised(walk.number());
		assertThat(promised).extracting(ObligationView::state).containsExactly("running", "running");
		InboxRow first = walk.open("report-promise");
		assertThat(first.title()).endsWith("更换管道");
		assertThat(first.dueAt()).isEqualTo(promised.get(0).dueAt());
		walk.does("report-promise", Map.of("report", "已更换"));
		assertThat(state(walk, first)).isEqualTo("held");
		walk.does("assess-promises", Map.of("outcome", "kept"));
		assertThat(state(walk, first)).isEqualTo("met");
		goTo(walk, promised.get(1).dueAt().plusSeconds(60));
		assertThat(walk.steps()).contains("assess-promises").doesNotContain("report-promise");
		assertThat(this.measures.find(measure).state()).isEqualTo(MeasureState.RUNNING);
		walk.does("assess-promises", Map.of("outcome", "broken", "reason", "未培训"));
		assertThat(this.measures.find(measure).state()).isEqualTo(MeasureState.DONE);
		read(walk.number());
	}

	private void read(CaseNumber number) {
		assertThat(get("chief-emergency", "/interviews").body()).contains(number.value());
		assertThat(get("chief-emergency", "/cases/" + number + "/interviews").body()).contains("三楼会议室", "更换管道");
		assertThat(get("boss-e-0002", "/cases/" + number + "/interviews").statusCode()).isEqualTo(404);
		assertThat(get("boss-e-0002", "/interviews").body()).doesNotContain(number.value());
		assertThat(get("inspector1-education", "/interviews").body()).doesNotContain(number.value());
	}

	private static Map<String, Object> promise(String what, LocalDate due) {
		return Map.of("what", what, "due", due.toString(), "who", "总经理");
	}

	private void issue(CaseNumber number) {
		List<LetterView> letters = this.letters.ofCase(number);
		LetterView letter = letters.get(letters.size() - 1);
		assertThat(letter.kind()).isEqualTo(LetterKind.INTERVIEW_NOTICE);
		this.transactions.executeWithoutResult((status) -> this.program
			.publishEvent(new LetterIssued(letter.id(), number, letter.kind(), "演应急约〔2026〕1号", this.clock.instant())));
	}

	private List<ObligationView> promised(CaseNumber number) {
		return this.obligations.ofCase(number).stream().filter((one) -> one.kind().equals("promise")).toList();
	}

	private String state(CaseWalk walk, InboxRow task) {
		return this.obligations.find(new Owed(walk.number(), "promise", task.item(), UNIT)).orElseThrow().state();
	}

	private void goTo(CaseWalk walk, Instant moment) {
		walk.days((int) Duration.between(this.clock.instant(), moment).toDays() + 1);
	}

	private HttpResponse<String> get(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(path);
	}

}
