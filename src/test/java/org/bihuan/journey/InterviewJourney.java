package org.bihuan.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The leader of a unit is called to an interview: receives the notice, signs the minutes,
 * and shows that the promise is kept.
 */
@InBrowser
class InterviewJourney {

	private static final UnitCode UNIT = new UnitCode("E-0118");

	private static final String LEADER = "boss-e-0118";

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Measures measures;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Clock clock;

	InterviewJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void fromTheNoticeToThePromise(String language) {
		CaseWalk walk = CaseWalk.found(this.program, UNIT.value(), true);
		long measure = this.transactions
			.execute((status) -> this.measures.take(new MeasureOrder(walk.number(), "INTERVIEW", UNIT,
					new UnitCode("A-emergency"), "OVERDUE", 2, "D001", "§18二(二)6", null, "chief-emergency")));
		LocalDate day = arranged(walk);
		long notice = noticed(walk);
		String paper;
		try (Visitor leader = leader(language)) {
			leader.openTask(walk.open("acknowledge-receipt").id());
			picture(leader, "interview-notice-task", language);
			leader.submit();
			leader.open("/letters/" + notice);
			leader.page().locator("#letter-text").waitFor();
			picture(leader, "interview-notice", language);
			paper = paper(leader, walk);
			assertThat(leader.page().locator("#interview").innerText()).contains("三楼会议室");
			picture(leader, "interview-invited", language);
		}
		held(walk, day);
		try (Visitor leader = leader(language)) {
			leader.openTask(walk.open("sign-minutes").id());
			Locator form = leader.page().locator("#task-form");
			form.locator("select").selectOption("signed");
			form.locator("input[type=text]:not([disabled])")
				.first()
				.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
			picture(leader, "interview-sign", language);
			leader.submit();
			leader.openTask(walk.open("report-promise").id());
			assertThat(leader.page().locator("main").innerText())
				.contains("en".equals(language) ? "by the minutes of the interview" : "依据 约谈纪要");
			form.locator("textarea:not([disabled])").fill("已更换除尘管道并试运行，由总经理负责。");
			form.locator("input[type=file]")
				.setInputFiles(new FilePayload("promise.png", "image/png", Pixels.png(walk.number().value())));
			form.locator(".evidence-item code").waitFor();
			picture(leader, "interview-promise", language);
			leader.submit();
			walk.does("assess-promises", Map.of("outcome", "kept"));
			leader.open(paper);
			assertThat(leader.page().locator("#interview").innerText()).contains("已更换除尘管道并试运行");
			picture(leader, "interview-kept", language);
			leader.open("/interviews");
			leader.page().locator("#interviews").waitFor();
			picture(leader, "interview-list", language);
		}
		assertThat(this.measures.find(measure).state()).isEqualTo(MeasureState.DONE);
	}

	private LocalDate arranged(CaseWalk walk) {
		String task = walk.open("schedule-interview").id();
		Map<String, Object> told = walk.tasks().form(task, walk.who(walk.open("schedule-interview"))).data();
		LocalDate day = LocalDate.parse(String.valueOf(told.get("day")));
		walk.does("schedule-interview", Map.of("place", "三楼会议室", "day", day.toString(), "hour", "09:00", "invited",
				List.of("principal-leader", "town")));
		return day;
	}

	/** Written, signed and stamped; the clerk sees the paper before the stamp. */
	private long noticed(CaseWalk walk) {
		walk.does("draft-letter", Map.of("situation", "逾期未整改。", "demands", "按时到场，说明整改情况。"));
		walk.decides("review-letter", "approve", "approve");
		walk.decides("sign-letter", "sign", "sign");
		long notice = this.program.getBean(Letters.class).ofCase(walk.number()).get(0).id();
		try (Visitor clerk = this.visitors.named("clerk-emergency", Visitor.PHONE, "zh-CN")) {
			clerk.openUntil("/letters/" + notice, "#letter-files");
		}
		walk.does("seal-letter", Map.of());
		return notice;
	}

	private void held(CaseWalk walk, LocalDate day) {
		Duration ahead = Duration.between(this.clock.instant(), day.atTime(10, 0).atZone(Zone.SHANGHAI).toInstant());
		walk.days((int) ahead.toDays() + 1);
		walk.does("record-interview", Map.of("outcome", "held", "attendees", "总经理、安全总监", "said", "指出除尘管道积尘；单位认可。",
				"promises", List.of(Map.of("what", "更换除尘管道", "due", day.plusDays(20).toString(), "who", "总经理"))));
	}

	/** From the case to its interview, as a reader would go. */
	private static String paper(Visitor leader, CaseWalk walk) {
		leader.open("/cases/" + walk.number());
		Locator way = leader.page().locator("#case-interviews a[href^='/interviews/']");
		String path = way.getAttribute("href");
		leader.follow(way, path);
		return path;
	}

	private Visitor leader(String language) {
		return this.visitors.named(LEADER, "en".equals(language) ? Visitor.DESK : Visitor.PHONE, language);
	}

	private static void picture(Visitor visitor, String name, String language) {
		visitor.picture("%s-%s".formatted(name, language));
		assertThat(visitor.page().locator("main").innerText()).doesNotContain("??", "interview.", "letter.");
	}

}
