package org.bihuan.journey;

import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody chooses clocks on the board, looks at what can be done about them, and urges;
 * on a desk and on a phone, in both languages.
 */
@InBrowser
class BoardActsJourney {

	private static final String BOARD = "/overdue?unit=E-1163";

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	BoardActsJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void clocksAreChosenLookedAtAndUrged() {
		CaseWalk.found(this.program, "E-1163", true).days(20);
		for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
			boolean desk = width == Visitor.DESK;
			try (Visitor visitor = this.visitors.named("office", width, desk ? "zh-CN" : "en")) {
				Page page = visitor.page();
				String name = "acts-" + (desk ? "desk-" : "phone-");
				visitor.open(BOARD + (desk ? "" : "&lang=en"));
				page.click("[data-choose-page]");
				assertThat(page.locator("[data-chosen]").innerText()).matches(".*[1-9].*");
				assertThat(page.locator("input[name=clock]:not(:checked)").count()).isZero();
				visitor.picture(name + "board");
				page.selectOption("#overdue-acts select[name=act]", "propose-extension");
				page.click("#overdue-acts button[type=submit]");
				page.locator("#act-rows").waitFor();
				visitor.picture(name + "extension");
				page.goBack();
				page.selectOption("#overdue-acts select[name=act]", "urge");
				page.click("#overdue-acts button[type=submit]");
				page.locator("#act-do").waitFor();
				visitor.picture(name + "look");
				page.fill("#reason", "请本周内办结");
				page.click("#act-do");
				page.locator("#act-result").waitFor();
				assertThat(page.locator("#acted-rows .lamp-green").count()).isPositive();
				visitor.picture(name + "done");
			}
		}
	}

}
