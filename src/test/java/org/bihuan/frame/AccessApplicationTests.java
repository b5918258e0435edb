package org.bihuan.frame;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The door from outside: who gets in, who gets what.
 */
@BihuanTest
class AccessApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	private void update(String sql, String login) {
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(sql, login));
	}

	private HttpResponse<String> as(String login, String path) {
		return this.browser.get(path, "Authorization", Browser.basic(login, PASSWORD));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/units", "/api/v1/letters", "/api/v1/me", "/api/v1/nowhere", "/v3/api-docs",
			"/actuator/prometheus", "/actuator/env", "/actuator/sbom", "/actuator/sbom/application" })
	void programsMustSayWhoTheyAre(String path) {
		HttpResponse<String> answer = this.browser.get(path);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("Basic"));
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "POST, hazards", "PUT, hazards", "DELETE, hazards", "PATCH, hazards", "POST, letters/1/correction",
			"POST, letters/1/withdrawal" })
	void anonymousWritesAreNotLetIn(String method, String path) {
		assertThat(this.browser.send(method, "/api/v1/" + path, "{}", "Content-Type", "application/json").statusCode())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tasks", "/letters", "/accounts", "/promises", "/enforcement", "/nowhere" })
	void peopleAreSentToTheLoginPage(String path) {
		HttpResponse<String> answer = this.browser.get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((value) -> assertThat(value).endsWith("/login"));
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/actuator/health", "/public/board", "/public/exposures" })
	void someDoorsAreOpen(String path) {
		assertThat(this.browser.get(path).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/engine", "/engine-rest/task", "/camunda/app/", "/camunda" })
	void theEngineHasNoDoor(String path) {
		assertThat(this.browser.get(path).statusCode()).isEqualTo(404);
		assertThat(as("admin", path).statusCode()).isEqualTo(404);
		assertThat(this.browser.send("POST", path, "").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "admin, 200", "manager, 403", "boss-e-0001, 403" })
	void metricsAndPartsAreForAdministrators(String login, int status) {
		assertThat(as(login, "/actuator/prometheus").statusCode()).isEqualTo(status);
		assertThat(as(login, "/actuator/sbom/frontend").statusCode()).isEqualTo(status);
	}

	@Test
	void thePartsOfThePagesAreListedAndThoseThatOnlyBuildAreNot() {
		JsonNode parts = Caller.json(as("admin", "/actuator/sbom/frontend"));
		assertThat(parts.get("bomFormat").asText()).isEqualTo("CycloneDX");
		assertThat(parts.get("components")).extracting((part) -> part.get("purl").asText())
			.doesNotHaveDuplicates()
			.anyMatch((part) -> part.startsWith("pkg:npm/htmx.org@"))
			.anyMatch((part) -> part.startsWith("pkg:npm/%40bpmn-io/form-js-viewer@"))
			.noneMatch((part) -> part.contains("esbuild") || part.contains("axe-core"));
		assertThat(parts.get("components")).extracting((part) -> part.at("/hashes/0/content").asText())
			.allMatch((hash) -> hash.matches("[0-9a-f]{128}"));
	}

	@ParameterizedTest
	@CsvSource({ "worker-e-0001, 200, 404", "boss-e-0001, 200, 404", "boss-e-0002, 404, 404",
			"inspector1-emergency, 200, 404", "chief-education, 404, 200", "inspector1-soe, 404, 404",
			"inspector-longzhou, 200, 200", "leader-emergency, 200, 404", "clerk-emergency, 404, 404",
			"tipoff, 404, 404", "office, 200, 200", "director-office, 200, 200", "manager, 200, 200",
			"auditor, 200, 200", "admin, 200, 200", "designer, 404, 404", "approver, 404, 404" })
	void aUnitIsSeenInTheScopeAndNowhereElse(String login, int trade, int school) {
		assertThat(as(login, "/api/v1/units/E-0001").statusCode()).isEqualTo(trade);
		assertThat(as(login, "/api/v1/units/E-0102").statusCode()).isEqualTo(school);
		assertThat(as(login, "/api/v1/units?q=E-0001").body()).contains((trade == 200) ? "\"total\":1" : "\"total\":0");
	}

	@Test
	void bothAuthoritiesSeeAUnitOfTwoSectors() {
		assertThat(as("inspector1-soe", "/api/v1/units/E-0003").statusCode()).isEqualTo(200);
		assertThat(as("inspector1-emergency", "/api/v1/units/E-0003").body()).contains("\"leadAuthority\":\"A-soe\"",
				"\"town\":\"T-longzhou\"", "\"sectors\":[\"state-owned\",\"industry-trade\"]");
	}

	@Test
	void aListGoesOnWhereThePageEnded() {
		String first = as("manager", "/api/v1/units?limit=2&kind=ENTERPRISE").body();
		assertThat(first).contains("E-0001", "E-0002").doesNotContain("E-0003");
		List<String> codes = new ArrayList<>();
		String cursor = "";
		long total = 0;
		while (cursor != null) {
			JsonNode rows = Caller.json(as("manager", "/api/v1/units?limit=100&kind=ENTERPRISE&cursor=" + cursor));
			rows.get("items").forEach((unit) -> codes.add(unit.get("code").asText()));
			cursor = rows.get("next").textValue();
			total = rows.get("total").asLong();
		}
		assertThat(codes).hasSize((int) total)
			.hasSizeGreaterThanOrEqualTo(331)
			.doesNotHaveDuplicates()
			.contains("E-0001", "E-0128", "E-1300");
	}

	@ParameterizedTest
	@ValueSource(strings = { "junk", "E-0002", "%F0%9F%99%82", "YWZ0ZXI6", "YWZ0ZXI", "!" })
	void aCursorThatIsNoneIsRefused(String cursor) {
		HttpResponse<String> answer = as("manager", "/api/v1/units?cursor=" + cursor);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("从第一页重新开始");
	}

	@Test
	void aLoginOpensASessionAndALogoutEndsIt() {
		assertThat(this.browser.login("chief-emergency", PASSWORD).headers().firstValue("Location"))
			.hasValueSatisfying((value) -> assertThat(value).endsWith("/"));
		assertThat(this.browser.get("/api/v1/me").body()).contains("section-chief@A-emergency");
		HttpResponse<String> page = this.browser.get("/nowhere", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("没有找到", "演示-科长");
		String form = "_csrf=" + this.browser.token("/nowhere");
		this.browser.send("POST", "/logout", form, "Content-Type", "application/x-www-form-urlencoded");
		assertThat(this.browser.get("/api/v1/me").statusCode()).isEqualTo(401);
	}

	@Test
	void aSessionWritesOnlyWithItsToken() {
		this.browser.login("boss-e-0001", PASSWORD);
		HttpResponse<String> refused = this.browser.send("POST", "/api/v1/nowhere", "{}");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("安全令牌");
		assertThat(this.browser.send("POST", "/api/v1/nowhere", "{}", "X-CSRF-TOKEN", this.browser.token("/nowhere"))
			.statusCode()).isEqualTo(404);
		HttpResponse<String> page = this.browser.send("POST", "/logout", "", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("没有权限", "演示-主要负责人");
	}

	@ParameterizedTest
	@CsvSource({ "cross-site, 403", "same-site, 403", "same-origin, 404", "none, 404" })
	void aPasswordThatABrowserSendsAlongWritesNothingForAnotherSite(String from, int status) {
		assertThat(this.browser
			.send("POST", "/api/v1/tasks/0/claim", "", "Authorization", Browser.basic("manager", PASSWORD),
					"Sec-Fetch-Site", from)
			.statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/units/E-0002, 404", "GET, /actuator/prometheus, 403", "GET, /administration/people, 403",
			"POST, /api/v1/hazards, 400" })
	void whoAsksForWhatIsClosedOrSendsWhatIsRefusedLeavesALine(String method, String path, int status) {
		Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		root.addAppender(log);
		this.browser.login("boss-e-0001", PASSWORD);
		String token = this.browser.token("/me");
		HttpResponse<String> answer = this.browser.send(method, path, "GET".equals(method) ? "" : "{", "Content-Type",
				"application/json", "X-CSRF-TOKEN", token);
		root.detachAppender(log);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.contains("%d %s %s refused to boss-e-0001".formatted(status, method, path));
	}

	@Test
	void nothingIsEchoed() {
		HttpResponse<String> answer = this.browser.send("TRACE", "/login", "", "X-Secret", "s3cr3t");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("s3cr3t");
	}

	@Test
	void aFormOfAnEndedSessionLeadsToTheLoginPage() {
		assertThat(this.browser
			.send("POST", "/login", "username=admin&password=" + PASSWORD, "Content-Type",
					"application/x-www-form-urlencoded")
			.headers()
			.firstValue("Location")).hasValueSatisfying((value) -> assertThat(value).endsWith("/login"));
	}

	@Test
	void aNewLoginGetsANewSession() {
		this.browser.get("/login");
		String before = this.browser.session();
		this.browser.login("manager", PASSWORD);
		assertThat(this.browser.session()).isNotEqualTo(before);
	}

	@Test
	void aPasswordNeedsNoTokenAndLeavesNoSession() {
		HttpResponse<String> answer = this.browser.send("POST", "/api/v1/nowhere", "{}", "Authorization",
				Browser.basic("admin", PASSWORD));
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void fiveFailuresLockAnAccountWithoutSayingSo() {
		String unknown = this.browser.get("/api/v1/me", "Authorization", Browser.basic("nobody", "wrong")).body();
		for (int i = 0; i < 5; i++) {
			assertThat(this.browser.get("/api/v1/me", "Authorization", Browser.basic("worker-e-0120", "wrong")).body())
				.isEqualTo(unknown);
		}
		assertThat(as("worker-e-0120", "/api/v1/me").statusCode()).isEqualTo(401);
		assertThat(as("worker-e-0120", "/api/v1/me").body()).isEqualTo(unknown);
		update("update org_person set locked_until = timestamp '2020-01-01 00:00:00' where login = ?", "worker-e-0120");
		assertThat(as("worker-e-0120", "/api/v1/me").statusCode()).isEqualTo(200);
		assertThat(this.jdbc.queryForObject("select locked_until from org_person where login = ?", Object.class,
				"worker-e-0120"))
			.isNull();
	}

	@Test
	void aClosedAccountLosesItsSessionAtOnce() {
		this.browser.login("worker-e-0121", PASSWORD);
		assertThat(this.browser.get("/api/v1/me").statusCode()).isEqualTo(200);
		update("update org_person set enabled = false where login = ?", "worker-e-0121");
		assertThat(this.browser.get("/api/v1/me").statusCode()).isEqualTo(401);
		update("update org_person set enabled = true where login = ?", "worker-e-0121");
	}

	@Test
	void everyAnswerCarriesTheHeaders() {
		for (String path : new String[] { "/login", "/api/v1/me", "/nowhere", "/engine-rest/task", "/public/board" }) {
			HttpResponse<String> answer = this.browser.get(path);
			assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
					(value) -> assertThat(value).contains("script-src 'self';", "frame-ancestors 'none'"));
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
			assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
			assertThat(answer.headers().firstValue("Server")).isEmpty();
		}
	}

	@Test
	void whatPagesShareIsSentOnce() {
		HttpResponse<String> first = this.browser.get("/assets/app.css");
		assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
		String changed = first.headers().firstValue("Last-Modified").orElseThrow();
		assertThat(this.browser.get("/assets/app.css", "If-Modified-Since", changed).statusCode()).isEqualTo(304);
	}

}
