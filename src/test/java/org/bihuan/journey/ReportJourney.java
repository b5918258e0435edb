package org.bihuan.journey;

import java.time.Clock;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.shared.Zone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The report of a period is read, each figure leads to what it counts, the report of one
 * that is over is kept; and the table of a superior platform is filled from the same
 * cases.
 */
@InBrowser
class ReportJourney {

	private static final String UNIT = "E-1160";

	private final Visitors visitors;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Clock clock;

	ReportJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@ParameterizedTest
	@CsvSource({ "1280, zh-CN, ALL", "360, en, A-emergency" })
	void aReportIsReadFollowedToItsCasesAndKept(int width, String language, String whom) {
		CaseWalk found = CaseWalk.found(this.program, UNIT, true);
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		String name = "report-%s-".formatted(width);
		try (Visitor manager = this.visitors.named("manager", width, language)) {
			Page page = manager.page();
			manager.open("/reports?lang=%s&whom=%s&year=%s&part=%02d".formatted(language, whom, today.getYear(),
					today.getMonthValue()));
			manager.picture(name + "running");
			Locator counted = page.locator("#report-registered td a").first();
			String cases = counted.innerText();
			manager.follow(counted, "/items");
			assertThat(page.innerText("main")).contains(found.number().value()).doesNotContain("??");
			assertThat(page.innerText("#items-count").replaceAll("\\D", "")).isEqualTo(cases);
			manager.picture(name + "items");
			manager.open("/reports?year=2025&part=06&whom=" + whom);
			page.click("#keep-report button");
			page.waitForURL("**/reports/kept/*");
			assertThat(page.innerText("main")).doesNotContain("??");
			manager.picture(name + "kept");
			manager.open("/reports/kept");
			manager.picture(name + "kept-list");
			manager.follow(page.locator("#kept-reports tbody a").first(), "/reports/kept/");
			manager.open("/reports?year=2025&part=06&whom=" + whom);
			assertThat(page.locator("#keep-report").count()).isZero();
			manager.follow(page.locator("#report-kept a"), "/reports/kept/");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, zh-CN, 市级月报", "360, en, 省级周报" })
	void theTableOfAnotherPlatformIsFilledFromTheCases(int width, String language, String mapping) {
		CaseWalk.found(this.program, UNIT, true);
		String name = "mapping-%s-".formatted(width);
		try (Visitor office = this.visitors.named("office", width, language)) {
			Page page = office.page();
			office.open("/mappings?lang=" + language);
			office.follow(page.locator("#new-mapping"), "/mappings/new");
			page.fill("input[name=name]", mapping);
			page.click("#keep-mapping");
			page.locator("#mapping-problems").waitFor();
			assertThat(page.innerText("#mapping-problems")).contains(language.equals("en") ? "Asked for by" : "报送平台");
			office.picture(name + "refused");
			page.fill("input[name=platform]", "市级平台");
			column(page, 0, "案号", "number");
			column(page, 1, "等级代码", "grade");
			page.locator("textarea[name=words]").nth(1).fill("MAJOR=1\nGENERAL=2");
			column(page, 2, "企业名称", "unitName");
			page.click("#keep-mapping");
			page.locator("#mapping-preview tbody tr").first().waitFor();
			assertThat(page.innerText("#mapping-preview")).contains("YH-", "演示").doesNotContain("??");
			assertThat(page.locator("#mapping-preview tbody tr td:nth-child(2)").allInnerTexts()).isNotEmpty()
				.allMatch((code) -> code.matches("[12]"));
			office.picture(name + "kept");
			office.open("/mappings");
			office.picture(name + "list");
		}
	}

	private static void column(Page page, int line, String heading, String source) {
		page.locator("input[name=heading]").nth(line).fill(heading);
		page.locator("select[name=source]").nth(line).selectOption(source);
	}

}
