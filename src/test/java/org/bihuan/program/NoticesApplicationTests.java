package org.bihuan.program;

import java.net.http.HttpResponse;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages of a real case, by program and by page.
 */
@BihuanTest
class NoticesApplicationTests {

	private static final String CHIEF = "chief-education";

	@LocalServerPort
	private int port;

	private Connection connection;

	@BeforeEach
	void connect() {
		this.connection = Connection.to(this.port);
	}

	private String register() {
		return this.connection
			.post("inspector1-education", "/api/v1/hazards", Map.of("unit", "E-0102", "title", "消防通道堆物", "description",
					"堆放纸箱", "location", "二楼", "source", "AUTHORITY_INSPECTION"))
			.ok()
			.get("caseNumber")
			.asText();
	}

	private JsonNode of(String login, String number, String... headers) {
		for (JsonNode row : this.connection.get(login, "/api/v1/notices?limit=200", headers).ok().get("items")) {
			if (number.equals(row.get("caseNumber").asText())) {
				return row;
			}
		}
		throw new AssertionError("No notice of " + number);
	}

	private long unread(String login) {
		return this.connection.get(login, "/api/v1/notices?unread=true&limit=1").ok().get("total").asLong();
	}

	@Test
	void aStepIsToldToTheNextPeopleInTheirLanguage() {
		String number = register();
		JsonNode chinese = of(CHIEF, number);
		assertThat(chinese.get("text").asText()).contains("消防通道堆物").startsWith("待办“");
		assertThat(of(CHIEF, number, "Accept-Language", "en").get("text").asText()).startsWith("To do \"");
		assertThat(chinese.get("unread").asBoolean()).isTrue();
		assertThat(chinese.get("dueAt").asText()).endsWith("+08:00");
		long before = unread(CHIEF);
		String read = "/api/v1/notices/" + chinese.get("id").asLong() + "/read";
		assertThat(this.connection.post("boss-e-0102", read, null).status()).isEqualTo(404);
		assertThat(this.connection.post(CHIEF, read, null).ok().get("readAt").asText()).endsWith("+08:00");
		assertThat(unread(CHIEF)).isEqualTo(before - 1);
		assertThat(this.connection.post(CHIEF, "/api/v1/notices/read", null).ok().get("unread").asLong()).isZero();
	}

	@Test
	void theBellRingsAndTheMessageOpensItsTask() {
		String number = register();
		JsonNode row = of(CHIEF, number);
		Browser browser = new Browser(this.port);
		browser.login(CHIEF, "bihuan-demo");
		assertThat(browser.get("/notices").body()).contains("消防通道堆物", "frame-bell-rings", "notice-unread")
			.doesNotContain("??");
		HttpResponse<String> open = browser.get("/notices/" + row.get("id").asLong());
		assertThat(open.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/tasks/" + row.get("taskId").asText()));
		assertThat(of(CHIEF, number).get("unread").asBoolean()).isFalse();
		for (String path : new String[] { "/notices?all=true", "/notices/settings", "/notices/webhook" }) {
			assertThat(browser.get(path).body()).as(path).contains("frame-page").doesNotContain("??");
		}
		post(browser, "/notices/read", "/notices", "upTo=" + Long.MAX_VALUE);
		assertThat(browser.get("/notices").body()).doesNotContain("frame-bell-rings");
	}

	@Test
	void settingsAreKeptAndWrongOnesRefusedInWords() {
		Browser browser = new Browser(this.port);
		browser.login("worker-e-0103", "bihuan-demo");
		post(browser, "/notices/settings", "/notices/settings", "mails=TASK&quietFrom=22:15&quietTo=06:45&digest=9");
		assertThat(browser.get("/notices/settings").body()).contains("已保存", "value=\"22:15\"", "value=\"06:45\"",
				"value=\"9\" selected");
		post(browser, "/notices/settings", "/notices/settings", "quietFrom=late&digest=77");
		assertThat(browser.get("/notices/settings").body()).contains("时间请写成", "0 至 23 点", "value=\"22:15\"");
		post(browser, "/notices/settings/email", "/notices/settings", "email=a@example.org");
		assertThat(browser.get("/notices/settings").body()).contains("没有配置邮件服务器");
	}

	@Test
	void aBotOnAnInnerAddressIsRefused() {
		Browser browser = new Browser(this.port);
		browser.login("boss-e-0103", "bihuan-demo");
		post(browser, "/notices/webhook", "/notices/webhook",
				"unit=E-0103&style=WECOM&enabled=true&address=http://169.254.169.254/latest");
		assertThat(browser.get("/notices/webhook?unit=E-0103").body()).contains("内网地址须由管理员").doesNotContain("169.254");
		post(browser, "/notices/webhook", "/notices/webhook",
				"unit=E-0103&style=DINGTALK&enabled=true&address=https://example.org/robot/canary");
		assertThat(browser.get("/notices/webhook?unit=E-0103").body()).contains("加签密钥");
		post(browser, "/notices/webhook", "/notices/webhook",
				"unit=E-0103&style=DINGTALK&secret=canary&enabled=false&address=https://example.org/robot/canary");
		assertThat(browser.get("/notices/webhook?unit=E-0103").body()).contains("example.org").doesNotContain("canary");
		assertThat(post(browser, "/notices/webhook", "/notices/webhook",
				"unit=E-0102&style=WECOM&address=https://example.org/"))
			.isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/notices, worker-e-0103, 200", "/notices/settings, worker-e-0103, 200",
			"/notices/webhook, worker-e-0103, 403", "/notices/webhook, boss-e-0103, 200",
			"/notices/webhook?unit=E-0102, boss-e-0103, 404", "/notices/webhook?unit=E-0102, admin, 200",
			"/notices/webhook, admin, 200", "/notices/outbox, admin, 200", "/notices/outbox, boss-e-0103, 403",
			"/notices/4711, worker-e-0103, 404", "/notices?cursor=x, worker-e-0103, 400" })
	void aPageIsForThoseItIsMeantFor(String path, String login, int status) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		assertThat(browser.get(path, "Accept", "text/html").statusCode()).isEqualTo(status);
	}

	private static int post(Browser browser, String path, String page, String form) {
		return browser
			.send("POST", path, form + "&_csrf=" + browser.token(page), "Content-Type",
					"application/x-www-form-urlencoded", "Accept", "text/html")
			.statusCode();
	}

}
