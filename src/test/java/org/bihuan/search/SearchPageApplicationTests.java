package org.bihuan.search;

import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and programs see of a search.
 */
@BihuanTest
class SearchPageApplicationTests {

	private static final String BAD = "<img src=x onerror=alert(1)>";

	@Autowired
	private Hazards hazards;

	@Autowired
	private People people;

	@LocalServerPort
	private int port;

	private final Map<String, Browser> browsers = new HashMap<>();

	private void register(String title, String description) {
		this.hazards.register(
				new Registration(new UnitCode("E-0001"), null, title, description, "位置", null, Map.of(), false, false,
						HazardSource.AUTHORITY_INSPECTION, null, null),
				this.people.find("inspector1-emergency").orElseThrow(), null);
	}

	private Browser loggedIn(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	private String page(String login, String query, String language) {
		HttpResponse<String> answer = this.browsers.computeIfAbsent(login, this::loggedIn)
			.get("/search?" + query, "Accept-Language", language);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private static String q(String text) {
		return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private JsonNode json(String login, String query) {
		return new Caller(this.port, login).json("/api/v1/search?" + query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "q=", "q=%20%E3%80%80%20", "q=%C2%A0" })
	void withoutAWordThePageSaysWhatCanBeFound(String query) {
		assertThat(page("office", query, "zh-CN")).contains("id=\"search-how\"", "曾用名", "判定标准")
			.doesNotContain("id=\"search-tabs\"", "??");
		assertThat(page("office", query, "en")).contains("former names").doesNotContain("??", "曾用名");
	}

	@Test
	void whatIsTooMuchIsSaidInWords() {
		String tooLong = q("长".repeat(201));
		assertThat(page("office", tooLong, "zh-CN")).contains("最多 200 个字符").doesNotContain("id=\"search-tabs\"");
		assertThat(page("office", q("a b c d e f g h i j k"), "en")).contains("too many words; at most 10");
		assertThat(new Caller(this.port, "office").get("/api/v1/search?" + tooLong).statusCode()).isEqualTo(400);
		assertThat(new Caller(this.port, "office").get("/api/v1/search?q=x&kind=files").statusCode()).isEqualTo(400);
		assertThat(new Caller(this.port, "office").get("/api/v1/search?q=x&cursor=1").statusCode()).isEqualTo(400);
		assertThat(new Caller(this.port, "office").get("/api/v1/search?q=E-0001&kind=units&cursor=!").statusCode())
			.isEqualTo(400);
		assertThat(page("office", q("长".repeat(200)), "en")).contains("id=\"search-nothing\"");
	}

	@Test
	void wordsAreMarkedAndNothingRuns() {
		register("查找页面 " + BAD + "粉尘", "查找页面 描述 " + BAD + " 尾");
		String body = page("auditor", q("查找页面"), "zh-CN");
		assertThat(body).contains("<mark>查找页面</mark>", "&lt;img src=x onerror=alert(1)&gt;粉尘", "id=\"found-cases\"")
			.doesNotContain("<img src=x", "??");
		body = page("auditor", q("页面 onerror"), "en");
		assertThat(body).contains("<mark>onerror</mark>", "&lt;img").doesNotContain("<img src=x", "??");
		assertThat(page("auditor", q(BAD), "en")).doesNotContain("<img src=x");
		assertThat(json("auditor", q("页面 onerror")).at("/cases/items/0/excerpt")).isNotEmpty();
	}

	@Test
	void aKindIsReadPageByPage() {
		for (int i = 0; i < 23; i++) {
			register("查找翻页", "第" + i + "件");
		}
		JsonNode first = json("auditor", q("查找翻页") + "&kind=cases");
		assertThat(first.has("units")).isFalse();
		assertThat(first.at("/cases/total").asInt()).isEqualTo(23);
		assertThat(first.at("/cases/more").asBoolean()).isFalse();
		assertThat(first.at("/cases/items")).hasSize(20);
		register("查找翻页", "来得晚的一件");
		JsonNode second = json("auditor", q("查找翻页") + "&kind=cases&cursor=" + first.at("/cases/next").asText());
		assertThat(second.at("/cases/items")).hasSize(3);
		assertThat(second.at("/cases/next").isNull()).isTrue();
		assertThat(second.at("/cases/items").findValuesAsText("caseNumber"))
			.doesNotContainAnyElementsOf(first.at("/cases/items").findValuesAsText("caseNumber"));
		assertThat(page("auditor", q("查找翻页"), "zh-CN")).contains("查看全部案件");
		assertThat(page("auditor", q("查找翻页") + "&kind=cases", "zh-CN")).contains("id=\"search-more\"",
				"id=\"tab-units\"");
		assertThat(page("auditor", q("查找翻页") + "&kind=units", "en")).contains("Nothing of this kind");
	}

	@Test
	void programsGetEveryKind() {
		JsonNode found = json("admin", q("E-0001"));
		assertThat(found.at("/units/items").findValuesAsText("code")).startsWith("E-0001");
		assertThat(found.at("/cases/total").asInt()).isZero();
		assertThat(found.at("/people/items").findValuesAsText("login")).contains("boss-e-0001");
		assertThat(found.at("/people/items/0").has("marked")).isFalse();
		assertThat(found.at("/letters/items")).isEmpty();
		assertThat(json("admin", q(" ")).at("/units/total").asInt()).isZero();
		assertThat(page("admin", q("boss-e-0001"), "zh-CN")).contains("/administration/people/boss-e-0001");
		assertThat(page("office", q("boss-e-0001 主要"), "zh-CN")).contains("<mark>主要</mark>", "主要负责人")
			.doesNotContain("/administration/people/boss-e-0001");
	}

}
