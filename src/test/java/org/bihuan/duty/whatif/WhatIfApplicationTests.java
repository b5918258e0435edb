package org.bihuan.duty.whatif;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which tags are tried out, and the same tables over HTTP.
 */
@BihuanTest
class WhatIfApplicationTests {

	private static final String PAGE = "/duties/what-if";

	@LocalServerPort
	private int port;

	private HttpResponse<String> page(String login, String query) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser.get(PAGE + query, "Accept", "text/html", "Accept-Language", "en");
	}

	@Test
	void aTagTriedOutSaysWhatItChangesAndWhy() {
		HttpResponse<String> answer = page("boss-e-0118",
				"?unit=E-0118&asked=true&sectors=industry-trade&tags=combustible-dust&tags=labour-intensive");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("演示机械制造厂", "Stricter", "Quarterly → Monthly",
				"Leader’s inspection of the work on major hazards", "Yearly → Half-yearly", "Evacuation drill",
				"Beaten by a stricter rule", "§18(二)4", "D001",
				"Also: Report to the fire department and the regulator");
		assertThat(page("boss-e-0118", "?unit=E-0118").body()).doesNotContain("Stricter", "id=\"changes\"");
	}

	@Test
	void rulesThatAskTheSameAreAllNamedAsBases() {
		String quarterly = page("auditor", "?sectors=state-owned&sectors=industry-trade").body();
		assertThat(duty(quarterly, "Leader’s inspection of the work on major hazards"))
			.contains("2 rules ask the same (Quarterly); each of them is a basis", "Holds as well and asks the same:",
					"§18(二)4", "§19(一)1")
			.doesNotContain("Beaten");
		assertThat(duty(quarterly, "Leader’s fire inspection")).contains("Quarterly").doesNotContain("ask the same");
		String monthly = page("auditor", "?sectors=state-owned&sectors=industry-trade&tags=combustible-dust").body();
		assertThat(duty(monthly, "Leader’s inspection of the work on major hazards"))
			.contains("Monthly", "Beaten by a stricter rule", "§18(二)4", "§19(一)1")
			.doesNotContain("ask the same");
		assertThat(duty(monthly, "Leader’s fire inspection")).contains("Quarterly", "D001");
	}

	/** What a page says of one duty. */
	private static String duty(String page, String name) {
		int from = page.indexOf("<strong>" + name + "</strong>");
		return page.substring(from, page.indexOf("<strong>", from + 1));
	}

	@Test
	void withoutAUnitEverythingStartsFromNothing() {
		assertThat(page("worker-e-0001", "").body()).contains("No unit chosen", "Leader’s fire inspection");
		String state = page("auditor", "?sectors=economy-information&tags=civil-explosives").body();
		assertThat(state).contains("Checks that authorities and towns owe in these sectors (3)",
				"Yearly, at least 6 times", "Each site");
		assertThat(page("manager", "?sectors=commerce").body()).contains("Project default; no document prescribes it");
	}

	@Test
	void aUnitOutOfSightIsNotThere() {
		assertThat(page("boss-e-0118", "?unit=E-0001").statusCode()).isEqualTo(404);
		assertThat(page("boss-e-0118", "").body()).contains("E-0118").doesNotContain("E-0001");
		assertThat(page("inspector1-education", "?unit=E-0001").statusCode()).isEqualTo(404);
		assertThat(page("manager", "?unit=E-0001").statusCode()).isEqualTo(200);
	}

	@Test
	void whatNobodyKnowsIsRefusedInWords() {
		HttpResponse<String> answer = page("manager", "?sectors=castles");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("There is no such sector or tag: castles");
	}

	@Test
	void aProgramAsksTheSameTable() {
		JsonNode answer = Caller.json(new Caller(this.port, "boss-e-0003").post(
				"/api/v1/decisions/duty-frequency/evaluate",
				"""
						{"kind": "DRILL", "sectors": ["state-owned", "industry-trade"], "riskTags": ["labour-intensive"]}"""));
		assertThat(answer.at("/results")).hasSize(4);
		assertThat(answer.at("/effective")).hasSize(1);
		assertThat(answer.at("/effective/0/frequency").asText()).isEqualTo("HALF_YEARLY");
		assertThat(answer.at("/effective/0/basis/place").asText()).isEqualTo("§18二(五)14");
		JsonNode enforcement = Caller
			.json(new Caller(this.port, "chief-emergency").post("/api/v1/decisions/enforcement-frequency/evaluate", """
					{"standardisationLevel": "LEVEL_2", "riskClass": "GENERAL", "pastRecord": "CLEAN"}"""));
		assertThat(enforcement.at("/results/0/repeatWithinYear").asText()).isEqualTo("WARN");
	}

}
