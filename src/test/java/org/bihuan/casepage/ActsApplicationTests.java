package org.bihuan.casepage;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acts from outside: the route for programs and the buttons on the pages.
 */
@BihuanTest
class ActsApplicationTests {

	private static final String REASON = "{\"reason\": \"误报\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	private String path;

	private String number;

	@BeforeEach
	void register() {
		this.number = CaseWalk.registered(this.program, "E-0118", false).number().value();
		this.path = "/api/v1/cases/" + this.number + "/";
	}

	private HttpResponse<String> post(String login, String act, String body) {
		return new Caller(this.port, login).post(this.path + act, body);
	}

	@Test
	void aFiledRequestIsAnsweredWithoutATask() {
		HttpResponse<String> answer = post("chief-emergency", "withdrawal", REASON);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode begun = Caller.json(answer);
		assertThat(begun.get("caseNumber").asText()).isEqualTo(this.number);
		assertThat(begun.get("process").asText()).isEqualTo("withdraw-mistaken");
		assertThat(begun.has("task")).isFalse();
	}

	@Test
	void aRequestThatLacksFilesIsLeftToItsOwner() {
		HttpResponse<String> answer = post("chief-emergency", "closure",
				"{\"reason\": \"UNIT_CEASED\", \"ceasedOn\": \"2026-01-05\", \"explanation\": \"已注销\"}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String task = Caller.json(answer).get("task").asText();
		assertThat(new Caller(this.port, "chief-emergency").json("/api/v1/tasks/" + task).get("assignee").asText())
			.isEqualTo("chief-emergency");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "chief-emergency; nothing; {}; 404", "chief-emergency; withdrawal; {}; 422",
					"chief-emergency; plan-amendment; {\"reason\": \"x\"}; 409",
					"inspector1-emergency; withdrawal; {\"reason\": \"x\"}; 403",
					"boss-e-0002; withdrawal; {\"reason\": \"x\"}; 404",
					"chief-emergency; transfer; {\"reason\": \"x\", \"to\": \"A-nowhere\"}; 422",
					"chief-emergency; grade; {\"reason\": \"x\", \"grade\": \"GENERAL\"}; 422" })
	void whatCannotBeBegunIsRefusedAndLeavesNothing(String login, String act, String body, int status) {
		HttpResponse<String> answer = post(login, act, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		JsonNode open = new Caller(this.port, "chief-emergency").json("/api/v1/cases/" + this.number).get("openTasks");
		assertThat(open).hasSize(1);
	}

	@Test
	void aPageOffersBeginsAndDropsARequest() {
		Browser browser = new Browser(this.port);
		browser.login("chief-emergency", "bihuan-demo");
		String page = browser.get("/cases/" + this.number).body();
		assertThat(page).contains("id=\"case-acts\"", "申请撤销误报", "申请移交").doesNotContain("??");
		HttpResponse<String> begun = submit(browser, "/cases/" + this.number + "/acts/withdrawal");
		String task = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/tasks/)", "$1");
		assertThat(browser.get(task).body()).contains("放弃这项申请", "申请撤销误报").doesNotContain("??");
		assertThat(submit(browser, task + "/abandon").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/cases/" + this.number));
		assertThat(browser.get("/cases/" + this.number + "?lang=en").body())
			.contains("Request withdrawal as a mistake", "before filing it")
			.doesNotContain("??");
	}

	@Test
	void aPageSaysWhyARequestCannotBegin() {
		Browser browser = new Browser(this.port);
		browser.login("boss-e-0118", "bihuan-demo");
		submit(browser, "/cases/" + this.number + "/acts/plan-amendment");
		assertThat(browser.get("/cases/" + this.number).body()).contains("只有方案正在审批");
	}

	private HttpResponse<String> submit(Browser browser, String path) {
		return browser.send("POST", path,
				"_csrf=" + URLEncoder.encode(browser.token("/cases/" + this.number), StandardCharsets.UTF_8),
				"Content-Type", "application/x-www-form-urlencoded");
	}

}
