package org.bihuan.casepage;

import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of cases as a browser gets them.
 */
@BihuanTest
class CasePagesApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Hazards hazards;

	@Autowired
	private Tasks tasks;

	@Autowired
	private People people;

	private Browser browser;

	private CaseNumber number;

	@BeforeEach
	void register() {
		this.browser = new Browser(this.port);
		this.number = this.hazards.register(
				new Registration(new UnitCode("E-0001"), null, "页面用隐患", "<b>积尘</b>", "二车间", null, Map.of(), false,
						false, HazardSource.AUTHORITY_INSPECTION, null, null),
				this.people.find("inspector1-emergency").orElseThrow(), null);
		this.tasks.complete(this.tasks.open(this.number).get(0).id(),
				Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不符合判定标准", "canFixAtOnce", false),
				this.people.find("chief-emergency").orElseThrow());
	}

	private String page(String login, String path) {
		this.browser.login(login, "bihuan-demo");
		return this.browser.get(path).body();
	}

	@Test
	void aCaseReadsFromTopToBottomLikeAFile() {
		String page = page("chief-emergency", "/cases/" + this.number);
		assertThat(page).contains("页面用隐患", "一般隐患", "制定方案", "落实整改方案", "五落实整改方案", "不符合判定标准")
			.contains("data-xml-url=\"/api/v1/cases/" + this.number + "/diagram\"")
			.contains("data-current=\"five-fix-assignment\"")
			.contains("&lt;b&gt;")
			.doesNotContain("<b>积尘", "??");
		assertThat(page.indexOf("id=\"case-facts\"")).isPositive()
			.isLessThan(page.indexOf("id=\"case-now\""))
			.isLessThan(page.indexOf("id=\"case-clocks\""))
			.isLessThan(page.indexOf("id=\"case-diagram\""))
			.isLessThan(page.indexOf("id=\"case-record\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cases", "/cases/{n}" })
	void inEnglishOnlyWhatPeopleWroteIsChinese(String path) {
		String page = page("chief-emergency", path.replace("{n}", this.number.value()) + "?lang=en");
		assertThat(page).contains("lang=\"en\"", "Planning", "working days left", "Five-fix assignment")
			.doesNotContain("??", "待确认", "制定方案", "一般隐患");
	}

	@Test
	void onlyThoseWhoMayDoATaskAreLedToIt() {
		String task = "href=\"/tasks/" + this.tasks.open(this.number).get(0).id() + "\"";
		assertThat(page("manager", "/cases/" + this.number)).doesNotContain(task);
		assertThat(page("boss-e-0001", "/cases/" + this.number)).contains(task);
	}

	@Test
	void aCaseOutOfSightIsNotThere() {
		// of a unit without any case
		this.browser.login("boss-e-1150", "bihuan-demo");
		assertThat(this.browser.get("/cases/" + this.number, "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/cases/" + this.number + "/filed?step=verify", "Accept", "text/html").statusCode())
			.isEqualTo(404);
		assertThat(this.browser.get("/cases").body()).contains("id=\"no-cases\"", "共 0 件").doesNotContain("页面用隐患");
	}

	@Test
	void theListIsFilteredAndCounted() {
		String page = page("boss-e-0001", "/cases?state=PLANNING&q=" + this.number);
		assertThat(page).contains("id=\"case-" + this.number + "\"", "共 1 件", "data-row-href=\"/cases/" + this.number);
		assertThat(this.browser.get("/cases?state=CLOSED&q=" + this.number).body()).contains("id=\"no-cases\"",
				"共 0 件");
	}

}
