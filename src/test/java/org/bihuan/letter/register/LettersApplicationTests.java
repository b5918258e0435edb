package org.bihuan.letter.register;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.Letters;
import org.bihuan.shared.UnitCode;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One letter through the whole product, and who sees it on its way.
 */
@BihuanTest
class LettersApplicationTests {

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Letters letters;

	@Autowired
	private TransactionOperations transactions;

	@LocalServerPort
	private int port;

	@Test
	void aLetterIsWrittenSentAndSeen() throws InterruptedException {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", true);
		long letter = this.transactions
			.execute((status) -> this.letters.draft(new LetterOrder(walk.number(), LetterKind.REMINDER,
					new UnitCode("A-emergency"), new UnitCode("E-0118"), null, Map.of(), "D001", "§18")));
		String api = "/api/v1/letters/" + letter;
		walk.does("draft-letter", Map.of("situation", "查找逾期未整改 E-0118 。", "demands", "限期整改。"));
		assertThat(as("clerk-emergency").get(api).statusCode()).isEqualTo(200);
		assertThat(as("boss-e-0118").get(api).statusCode()).isEqualTo(404);
		assertThat(inCase(walk, "boss-e-0118")).isEmpty();
		assertThat(as("clerk-emergency").json("/api/v1/search?kind=letters&q=" + walk.number())
			.at("/letters/total")
			.asInt()).isZero();
		walk.decides("review-letter", "approve", "approve");
		walk.decides("sign-letter", "sign", "sign");
		printed(letter);
		walk.does("seal-letter", Map.of());
		assertThat(this.letters.find(letter).state()).isEqualTo(LetterState.ISSUED);
		assertThat(as("boss-e-0118").get(api).statusCode()).isEqualTo(200);
		assertThat(as("boss-e-0001").get(api).statusCode()).isEqualTo(404);
		assertThat(as("boss-e-0001").get(api + "/file").statusCode()).isEqualTo(404);
		HttpResponse<String> file = as("boss-e-0118").get(api + "/file");
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("attachment"));
		walk.does("acknowledge-receipt", Map.of());
		JsonNode one = as("office").json(api);
		assertThat(one.path("state").asText()).isEqualTo("SETTLED");
		assertThat(one.path("text").asText()).contains(one.path("number").asText());
		assertThat(inCase(walk, "boss-e-0118")).hasSize(1);
		assertThat(as("office").get("/api/v1/letters?q=" + walk.number()).body()).contains(one.path("number").asText());
		for (String login : List.of("office", "boss-e-0118", "clerk-emergency")) {
			isFound(one, login, true);
		}
		for (String login : List.of("boss-e-0001", "worker-e-0118", "clerk-education", "admin")) {
			isFound(one, login, false);
		}
		isOnThePage(one);
		isReplacedByItsClerksOnly(api);
	}

	/** Nobody finds a letter before it is issued, and nobody finds a foreign one. */
	private void isFound(JsonNode letter, String login, boolean found) {
		for (String words : List.of(letter.path("number").asText(), "查找逾期未整改 E-0118", letter.path("number") + " 限期")) {
			JsonNode letters = as(login)
				.json("/api/v1/search?kind=letters&q="
						+ URLEncoder.encode(words.replace("\"", ""), StandardCharsets.UTF_8))
				.path("letters");
			assertThat(letters.path("items").findValuesAsText("id")).as(login + " " + words)
				.isEqualTo(found ? List.of(letter.path("id").asText()) : List.of());
			assertThat(letters.path("total").asInt()).isEqualTo(found ? 1 : 0);
		}
	}

	private void isOnThePage(JsonNode letter) {
		Browser browser = new Browser(this.port);
		browser.login("office", "bihuan-demo");
		for (String language : List.of("zh-CN", "en")) {
			assertThat(browser
				.get("/search?q=" + URLEncoder.encode("查找逾期未整改 限期", StandardCharsets.UTF_8), "Accept-Language",
						language)
				.body()).contains("<mark>查找逾期未整改</mark>", letter.path("number").asText(), "id=\"found-letters\"")
				.doesNotContain("??");
		}
	}

	private void isReplacedByItsClerksOnly(String api) {
		String why = "{\"reason\": \"日期有误\"}";
		assertThat(as("boss-e-0001").post(api + "/correction", why).statusCode()).isEqualTo(404);
		for (String login : List.of("boss-e-0118", "chief-emergency", "office", "auditor")) {
			assertThat(as(login).post(api + "/correction", why).statusCode()).as(login).isEqualTo(403);
		}
		assertThat(as("clerk-emergency").post(api + "/withdrawal", "{}").body()).contains("\"field\":\"reason\"");
		HttpResponse<String> begun = as("clerk-emergency").post(api + "/correction", why);
		assertThat(begun.statusCode()).isEqualTo(201);
		assertThat(as("clerk-emergency").get(begun.headers().firstValue("Location").orElseThrow()).statusCode())
			.isEqualTo(200);
		assertThat(as("clerk-emergency").post(api + "/withdrawal", why).statusCode()).isEqualTo(409);
	}

	@Test
	void anEnterpriseReportsInLettersOfItsOwn() {
		CaseWalk walk = CaseWalk.registered(this.program, "E-0118", true);
		walk.duties();
		JsonNode own = as("boss-e-0118").json("/api/v1/letters?caseNumber=" + walk.number()).path("items");
		assertThat(own).hasSize(2).allSatisfy((letter) -> {
			assertThat(letter.path("kind").asText()).isEqualTo("DUAL_REPORT");
			assertThat(letter.path("state").asText()).isEqualTo("SETTLED");
			assertThat(letter.path("number").isNull()).isTrue();
		});
		assertThat(inCase(walk, "inspector1-emergency")).hasSize(2);
		String api = "/api/v1/letters/" + own.get(1).path("id").asText();
		assertThat(as("inspector1-emergency").json(api).path("text").asText()).contains("重大事故隐患报告", "现状", "方案",
				"职工代表大会");
		assertThat(as("boss-e-0118").get(api + "/file").statusCode()).isEqualTo(200);
		assertThat(as("boss-e-0001").get(api).statusCode()).isEqualTo(404);
	}

	private JsonNode inCase(CaseWalk walk, String login) {
		return as(login).json("/api/v1/cases/" + walk.number()).path("letters");
	}

	/**
	 * The paper is made after the signature's transaction, by whichever thread is free.
	 */
	private void printed(long letter) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (this.letters.find(letter).state() == LetterState.RENDERING && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		assertThat(this.letters.find(letter).state()).isEqualTo(LetterState.ISSUED);
	}

	private Caller as(String login) {
		return new Caller(this.port, login);
	}

}
