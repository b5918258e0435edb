package org.bihuan.overview;

import java.net.http.HttpResponse;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acts on clocks as people meet them: rows chosen on the board, a look, the act, what
 * came of it.
 */
@BihuanTest
class BoardActsPageTests {

	private static final String UNIT = "E-1163";

	private static final String BOARD = "/overdue?unit=" + UNIT;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Test
	void rowsAreChosenLookedAtAndUrged() {
		CaseWalk walk = late();
		Map<String, Long> late = Acts.late(walk);
		Browser browser = browser("manager");
		assertThat(browser.get(BOARD).body())
			.contains("id=\"overdue-acts\"", "value=\"propose-pause\"",
					"name=\"clock\" form=\"overdue-acts\" value=\"" + late.get("plan") + "\"")
			.doesNotContain("value=\"reassign\"");
		String chosen = Browser.form("query", "unit=" + UNIT, "act", "urge", "clock", String.valueOf(late.get("plan")),
				"clock", String.valueOf(late.get("interim-measures")));
		String sheet = browser.post("/overdue/acts/preview", chosen, BOARD).body();
		assertThat(sheet).contains("所选 2 项中，可办 ", "id=\"act-rows\"", walk.number().value(), "name=\"key\"");
		String order = Browser.form("query", "unit=" + UNIT, "act", "urge", "clocks",
				late.get("plan") + "," + late.get("interim-measures"), "key", "page-" + walk.number());
		HttpResponse<String> wrong = browser.post("/overdue/acts", order, BOARD);
		assertThat(wrong.statusCode()).isEqualTo(200);
		assertThat(wrong.body()).contains("请写明理由", "value=\"page-" + walk.number() + "\"");
		assertThat(Acts.records(walk, "urged")).isZero();
		String whole = order + "&" + Browser.form("reason", "汛期将至，请抓紧");
		String result = place(browser.post("/overdue/acts", whole, BOARD));
		assertThat(result).startsWith("/overdue/acts/");
		assertThat(place(browser.post("/overdue/acts", whole, BOARD))).isEqualTo(result);
		long urged = Acts.records(walk, "urged");
		assertThat(urged).isPositive();
		String page = browser.get(result).body();
		assertThat(page).contains("共 2 项，已办理 ", "汛期将至，请抓紧", "id=\"acted-rows\"", "已催办")
			.doesNotContain("hx-trigger=\"every");
		assertThat(browser.get(result + "/state").body()).contains("id=\"act-state\"").doesNotContain("<html");
		assertThat(browser("office").get(result, "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "urge", "propose-measure", "propose-extension", "propose-pause", "reassign" })
	void everyActHasItsPageInBothLanguages(String act) {
		CaseWalk walk = late();
		Browser browser = browser("office");
		browser.get("/overdue?lang=en");
		String form = Browser.form("query", "unit=" + UNIT, "act", act, "all", "yes");
		String page = browser.post("/overdue/acts/preview", form, BOARD).body();
		assertThat(page).contains(" can, ", walk.number().value()).doesNotContain("??", ">overview.", "\"overview.");
		browser.get("/overdue?lang=zh-CN");
		String chinese = browser.post("/overdue/acts/preview", form, BOARD).body();
		assertThat(chinese).contains("项中，可办").doesNotContain("??", ">overview.", "\"overview.");
		if ("reassign".equals(act)) {
			assertThat(chinese).contains("value=\"safety-e-1163\"");
		}
	}

	@Test
	void whatIsFilledInWronglyIsToldBesideItsField() {
		long plan = Acts.late(late()).get("plan");
		Browser browser = browser("office");
		String form = Browser.form("act", "propose-extension", "clocks", String.valueOf(plan), "days", "0", "reason",
				"x");
		assertThat(browser.post("/overdue/acts", form, BOARD).body()).contains("请填写 1 至 365 的整数")
			.doesNotContain("overview.act.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "act=urge", "act=nonsense&clock=1", "clock=1", "act=nonsense&clocks=1" })
	void whatLacksRowsOrAnActGoesBackToTheBoard(String form) {
		Browser browser = browser("office");
		for (String path : new String[] { "/overdue/acts/preview", "/overdue/acts" }) {
			HttpResponse<String> answer = browser.post(path, form + "&query=kind%3Dplan", "/overdue");
			assertThat(place(answer)).isEqualTo("/overdue?kind=plan");
			assertThat(browser.get("/overdue?kind=plan").body()).contains("id=\"overdue-refused\"");
		}
	}

	@Test
	void whoMayNothingIsOfferedNothing() {
		late();
		for (String login : new String[] { "inspector1-emergency", "boss-e-1163", "auditor" }) {
			Browser browser = browser(login);
			assertThat(browser.get(BOARD).body()).as(login)
				.contains("id=\"overdue-list\"")
				.doesNotContain("overdue-acts", "name=\"clock\"");
			assertThat(browser.post("/overdue/acts/preview", "act=urge&clock=1", BOARD).statusCode()).isEqualTo(403);
			assertThat(browser.post("/overdue/acts", "act=urge&clock=1&reason=x", BOARD).statusCode()).isEqualTo(403);
		}
		assertThat(browser("manager").post("/overdue/acts/preview", "act=urge&clock=x", BOARD).statusCode())
			.isEqualTo(400);
	}

	private CaseWalk late() {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, true);
		walk.days(20);
		return walk;
	}

	private static String place(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
