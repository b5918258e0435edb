package org.bihuan.frame;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.bihuan.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What refusals look like from outside, in both languages.
 */
@BihuanTest
class ProblemApplicationTests {

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	private HttpResponse<String> ask(String method, String path, String language) {
		return this.browser.send(method, path, "{", "Authorization", Browser.basic("manager", "bihuan-demo"),
				"Content-Type", "application/json", "Accept-Language", language);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/units/none, 404, There is no unit none in your sight.",
			"GET, /api/v1/nowhere, 404, 'Not found, or not in your sight.'",
			"POST, /api/v1/me, 405, This address does not take this method.",
			"GET, /api/v1/units?limit=many, 400, '\"field\":\"limit\"'",
			"GET, /api/v1/units?limit=0, 400, The limit must be between 1 and 200.",
			"GET, /api/v1/units?kind=castle, 400, '\"field\":\"kind\"'" })
	void programsGetProblemDetails(String method, String path, int status, String words) {
		HttpResponse<String> answer = ask(method, path, "en");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains(words, "\"status\":" + status, "\"title\":", "\"type\":",
				"\"instance\":\"" + path.split("\\?")[0] + "\"");
		assertThat(ask(method, path, "zh-CN").body()).doesNotContain("Not ", "There ");
	}

	@ParameterizedTest
	@CsvSource({ "en, Not found", "en-GB, Not found", "zh, 没有找到", "'fr,en;q=0.5', Not found", "fr, 没有找到",
			"not a language!, 没有找到" })
	void programsAreAnsweredInTheirLanguage(String language, String title) {
		assertThat(ask("GET", "/api/v1/nowhere", language).body()).contains("\"title\":\"" + title + "\"");
	}

	@Test
	void theLanguageOfPagesIsKept() {
		assertThat(this.browser.get("/login").body()).contains("lang=\"zh-CN\"", "用户名").doesNotContain("User name");
		assertThat(this.browser.get("/login?lang=en").body()).contains("lang=\"en\"", "User name");
		assertThat(this.browser.get("/login").body()).contains("User name").doesNotContain("用户名");
		assertThat(this.browser.get("/login?lang=zh").body()).contains("用户名");
		assertThat(this.browser.get("/login?lang=%3Cscript%3E").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/login?x=%00", "/login;jsessionid=1", "/%2e%2e/etc", "//login", "/api/v1/units/%ff" })
	void oddAddressesAreNeverFaults(String path) {
		assertThat(ask("GET", path, "en").statusCode()).isLessThan(500);
	}

	/** As bytes: a client in Java sends no such header. */
	@Test
	void oddHeadersAreNeverFaults() throws IOException {
		String request = String.join("\r\n", "POST /api/v1/hazards HTTP/1.1", "Host: localhost",
				"Authorization: " + Browser.basic("manager", "bihuan-demo"), "Content-Type: application/json",
				"Idempotency-Key: 积尘", "Content-Length: 2", "Connection: close", "", "{}");
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 400")
				.contains("application/problem+json");
		}
	}

	@Test
	void overlongValuesAreNeverFaults() {
		String letters = "x".repeat(5000);
		assertThat(ask("GET", "/api/v1/units?q=" + letters, "en").statusCode()).isEqualTo(200);
		assertThat(ask("GET", "/api/v1/units/" + letters, "en").statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/api/v1/me", "Authorization", Browser.basic(letters, "x")).statusCode())
			.isEqualTo(401);
		assertThat(ask("GET", "/login?" + letters.repeat(4), "en").statusCode()).isBetween(400, 499);
	}

	@Test
	void theApiDescribesItself() {
		HttpResponse<String> answer = ask("GET", "/v3/api-docs", "en");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Bihuan", "\"scheme\":\"basic\"", "/api/v1/units/{code}");
	}

}
