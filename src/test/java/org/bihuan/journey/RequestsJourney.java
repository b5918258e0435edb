package org.bihuan.journey;

import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A unit asks for more time and objects to a failed verification, on a phone; the
 * authority answers at a desk.
 */
@InBrowser
class RequestsJourney {

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	RequestsJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void moreTimeAndAnObjection() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", false);
		walk.plans();
		String number = walk.number().value();
		begin("safety-e-0118", number, "extension", (page) -> {
			page.locator("#task-form input[type=text]:visible, #task-form input[inputmode]:visible").first().fill("5");
			page.locator("#task-form textarea:visible").first().fill("泄爆片厂家推迟到货,期间停用该除尘器。");
		});
		task("chief-emergency", number, "审批延期", "decide-extension", (page) -> {
		});
		assertThat(walk.obligation("rectify").segments()).extracting("kind").containsExactly("RUN", "HOLD", "EXTEND");
		walk.rectifies();
		walk.applies();
		walk.verifies("fail-measures");
		begin("boss-e-0118", number, "objection",
				(page) -> page.locator("#task-form textarea:visible").first().fill("复查时所查的是 3 号除尘器,不在本案范围。"));
		task(walk.who(walk.open("answer-objection")).login(), number, "答复陈述申辩", "answer-objection",
				(page) -> page.locator("#task-form textarea:visible:not([disabled]):not([readonly])")
					.last()
					.fill("经复核,属实。"));
		begin("inspector1-emergency", number, "stoppage",
				(page) -> page.locator("#task-form textarea:visible").all().forEach((text) -> text.fill("2 号除尘器")));
		read(number);
	}

	private void begin(String login, String number, String act, Consumer<Page> fill) {
		try (Visitor visitor = this.visitors.named(login, Visitor.PHONE, "zh-CN")) {
			visitor.open("/cases/" + number);
			visitor.follow(visitor.page().locator("#case-acts form[action$='/" + act + "'] button"), "/tasks/");
			fillAndSubmit(visitor, act, fill);
		}
	}

	private void task(String login, String number, String step, String name, Consumer<Page> fill) {
		try (Visitor visitor = this.visitors.named(login, Visitor.DESK, "zh-CN")) {
			visitor.open("/tasks?case=" + number);
			visitor.follow(visitor.page()
				.locator("tr[data-row-href]")
				.filter(new Locator.FilterOptions().setHasText(step))
				.first()
				.locator("a")
				.first(), "/tasks/");
			fillAndSubmit(visitor, name, fill);
		}
	}

	private void fillAndSubmit(Visitor visitor, String name, Consumer<Page> fill) {
		visitor.page().locator("#task-form .fjs-form").first().waitFor();
		for (Locator select : visitor.page().locator("#task-form select:visible").all()) {
			if (select.inputValue().isEmpty()) {
				select.selectOption(select.locator("option:not([value=''])").first().getAttribute("value"));
			}
		}
		fill.accept(visitor.page());
		visitor.picture("request-" + name);
		visitor.submit();
	}

	private void read(String number) {
		for (String language : new String[] { "zh-CN", "en" }) {
			try (Visitor chief = this.visitors.named("chief-emergency", Visitor.DESK, language)) {
				for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
					chief.turnTo(width);
					chief.open("/cases/" + number);
					chief.page().locator("#diagram svg").first().waitFor();
					chief.picture("case-requests-" + language + "-" + width);
					assertThat(chief.page().locator("main").innerText()).doesNotContain("??");
					chief.open("/rechecks");
					chief.picture("rechecks-" + language + "-" + width);
					chief.open("/cases");
					chief.picture("cases-flags-" + language + "-" + width);
				}
			}
		}
	}

}
