package org.bihuan.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A morning of those who watch the clocks: what is late is narrowed, kept, urged and
 * exported; a timer rings by hand; what a unit and an authority owe is read as figures
 * and as pictures.
 */
@InBrowser
class ManagerJourney {

	private static final String UNIT = "E-1160";

	private static final int WALL = 1920;

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	ManagerJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@ParameterizedTest
	@CsvSource({ "1280, zh-CN", "360, en" })
	void whatIsLateIsNarrowedKeptUrgedAndExported(int width, String language) throws IOException {
		late();
		String name = "morning-%s-".formatted(width);
		String view = "方案 " + width;
		try (Visitor manager = this.visitors.named("manager", width, language)) {
			Page page = manager.page();
			manager.open("/overdue?lang=%s&unit=%s".formatted(language, UNIT));
			Locator facet = page.locator("#facet-kind");
			if (facet.getAttribute("open") == null) {
				facet.locator("summary").click();
			}
			manager.follow(facet.locator("a[href*='kind=plan']"), "kind=plan");
			int shown = page.locator("#overdue-list tbody tr").count();
			assertThat(page.innerText("#tab-overdue .badge")).isEqualTo(String.valueOf(shown));
			manager.picture(name + "narrowed");
			page.locator("details:has(form[action='/overdue/views']) summary").click();
			page.fill("form[action='/overdue/views'] input[name=name]", view);
			page.click("form[action='/overdue/views'] button");
			page.locator(".saved-view").getByText(view).waitFor();
			manager.open("/overdue");
			manager.follow(page.locator(".saved-view").getByText(view), "kind=plan");
			assertThat(page.locator("#overdue-list tbody tr").count()).isEqualTo(shown);
			page.locator("input[name=clock]").first().check();
			page.selectOption("#overdue-acts select[name=act]", "urge");
			page.click("#overdue-acts button[type=submit]");
			page.locator("#act-do").waitFor();
			page.fill("#reason", "请本周内提交方案");
			manager.picture(name + "preview");
			page.click("#act-do");
			page.locator("#act-result").waitFor();
			assertThat(page.locator("#acted-rows tbody tr").count()).isOne();
			manager.picture(name + "result");
			manager.open("/overdue?unit=%s&kind=plan".formatted(UNIT));
			page.click("#export-overdue");
			Locator link = page.locator("a[href$='/result']");
			link.waitFor();
			Download sheet = page.waitForDownload(link::click);
			assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
			assertThat(Files.size(sheet.path())).isPositive();
		}
	}

	@Test
	void aFilterThatMatchesNothingAndDaysTurnedRoundAreTold() {
		for (int width : new int[] { Visitor.PHONE, Visitor.DESK }) {
			try (Visitor manager = this.visitors.named("manager", width, "en")) {
				manager.open("/overdue?lang=en&authority=A-education&unit=" + UNIT);
				manager.page().locator("#no-overdue").waitFor();
				manager.picture("morning-none-" + width);
				manager.open("/pictures?from=2026-11-30&to=2026-11-01");
				assertThat(manager.page().innerText("body")).contains("2026-11-30", "2026-11-01")
					.doesNotContain("picture.", "??");
				manager.snapshot("morning-turned-" + width);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, en", "360, zh-CN" })
	void aTimerRingsByHandWithAReason(int width, String language) {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, true);
		try (Visitor admin = this.visitors.named("admin", width, language)) {
			Page page = admin.page();
			admin.open("/timers?lang=%s&view=engine&case=%s".formatted(language, walk.number()));
			act(page, "recalculate");
			assertThat(page.url()).contains("view=engine", "case=" + walk.number());
			admin.picture("timers-recalculated-" + width);
			admin.open("/timers?view=engine&kind=SWEEP");
			act(page, "fire");
			assertThat(page.url()).contains("kind=SWEEP");
			admin.picture("timers-fired-" + width);
			admin.follow(page.locator("#timers-document a"), "/rulebook/calendar");
			admin.picture("timers-document-" + width);
		}
	}

	private static void act(Page page, String act) {
		Locator row = page.locator("#timer-list tr:has(form[action*='/%s?'])".formatted(act)).first();
		row.locator("summary").click();
		Locator form = row.locator("form[action*='/%s?']".formatted(act));
		form.locator("input[name=reason]").fill("核对后办理");
		form.locator("button").click();
		page.locator(".alert-success").waitFor();
	}

	@Test
	void picturesStandBesideTheirFigures() {
		late();
		for (int width : new int[] { Visitor.PHONE, Visitor.DESK }) {
			try (Visitor manager = this.visitors.named("manager", width, "zh-CN")) {
				for (String path : List.of("/pictures", "/pictures/clocks?unit=" + UNIT)) {
					manager.open(path);
					Page page = manager.page();
					page.locator(".chart svg").first().waitFor();
					for (Locator chart : page.locator("[data-chart]:visible").all()) {
						assertThat(page.locator("#" + chart.getAttribute("aria-labelledby")).innerText()).isNotBlank();
						Locator figures = page.locator("#" + chart.getAttribute("data-table"));
						assertThat(figures.isVisible()).isEqualTo(width == Visitor.DESK);
						if (width == Visitor.PHONE) {
							page.locator("details:has(#%s) > summary".formatted(chart.getAttribute("data-table")))
								.click();
						}
						assertThat(figures.locator("tbody tr").first().isVisible()).isTrue();
					}
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN", "en" })
	void everyPageIsReadOnAPhoneADeskAndAWall(String language) {
		CaseWalk ended = signedOff();
		late();
		try (Visitor manager = this.visitors.named("manager", WALL, language)) {
			Page page = manager.page();
			for (int width : new int[] { WALL, Visitor.DESK, Visitor.PHONE }) {
				manager.turnTo(width);
				look(manager, "/overdue?unit=" + UNIT, "overdue", language);
				look(manager, "/overdue", "overdue-all", language);
				look(manager, "/pictures", "pictures", language);
				look(manager, "/pictures/clocks?unit=" + UNIT, "bars", language);
				look(manager, "/timers?case=" + ended.number(), "timers", language);
				look(manager, "/units/" + UNIT, "unit", language);
				manager.follow(page.locator("#unit-register a[href^='/measures']"), "/measures");
				look(manager, "/authorities/A-emergency", "authority", language);
				look(manager, "/search?q=" + UNIT, "search", language);
				look(manager, "/assessment", "assessment", language);
				look(manager, "/assessment/" + UNIT, "sheet", language);
				assertThat(page.locator("#assessment-lines tbody tr").count()).isPositive();
				manager.follow(page.locator("#assessment-sheet a[href^='/accounts/']"), "/accounts/" + UNIT);
				look(manager, "/mappings", "mappings", language);
				look(manager, "/reports", "reports", language);
			}
		}
	}

	private static void look(Visitor visitor, String path, String name, String language) {
		visitor.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
		Page page = visitor.page();
		if (page.locator("[data-chart]").count() > 0) {
			page.locator(".chart svg").first().waitFor();
		}
		assertThat(page.innerText("main")).doesNotContain("??");
		visitor.picture("watch-%s-%s-%s".formatted(name, page.viewportSize().width, language.substring(0, 2)));
	}

	/** A general hazard that is signed off and waits for a second look. */
	private CaseWalk signedOff() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, false);
		walk.signsOff();
		return walk;
	}

	/** A major hazard about which nothing is done for weeks. */
	private CaseWalk late() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, true);
		walk.days(20);
		return walk;
	}

}
