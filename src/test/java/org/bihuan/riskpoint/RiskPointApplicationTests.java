package org.bihuan.riskpoint;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.People;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Risk points from outside: who sees them, who checks, and what is left to whoever comes
 * by.
 */
@BihuanTest
class RiskPointApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	private static final String ANSWERS = """
			{"version": %d, "level": "TEAM", "answers": [{"item": 1, "ok": true}, {"item": 2, "ok": false, "remark": "%s"}]}""";

	@LocalServerPort
	private int port;

	@Autowired
	private PointRegister register;

	@Autowired
	private PointTable points;

	@Autowired
	private CodeTable codes;

	@Autowired
	private CheckTable checks;

	@Autowired
	private Reports reports;

	@Autowired
	private People people;

	private RiskPoint point;

	private String code;

	@BeforeEach
	void add() {
		this.point = Points.added(this.register, this.points, this.people);
		this.code = this.codes.current(this.point.id());
	}

	@Test
	void eachRoleGetsWhatItsSightAndDutyAllow() {
		String one = "/api/v1/risk-points/" + this.point.id();
		Map<String, int[]> expected = Map.ofEntries(Map.entry("worker-e-0001", new int[] { 200, 201 }),
				Map.entry("safety-e-0001", new int[] { 200, 403 }), Map.entry("deputy-e-0001", new int[] { 200, 403 }),
				Map.entry("boss-e-0001", new int[] { 200, 403 }), Map.entry("worker-e-0002", new int[] { 404, 404 }),
				Map.entry("safety-e-0002", new int[] { 404, 404 }),
				Map.entry("inspector1-emergency", new int[] { 200, 403 }),
				Map.entry("chief-emergency", new int[] { 200, 403 }),
				Map.entry("leader-emergency", new int[] { 200, 403 }),
				Map.entry("inspector-longzhou", new int[] { 200, 403 }),
				Map.entry("inspector1-soe", new int[] { 404, 404 }),
				Map.entry("clerk-emergency", new int[] { 404, 404 }), Map.entry("office", new int[] { 200, 403 }),
				Map.entry("manager", new int[] { 200, 403 }), Map.entry("auditor", new int[] { 200, 403 }),
				Map.entry("admin", new int[] { 404, 404 }), Map.entry("designer", new int[] { 404, 404 }),
				Map.entry("tipoff", new int[] { 404, 404 }));
		expected.forEach((login, statuses) -> {
			Caller caller = new Caller(this.port, login);
			assertThat(caller.get(one).statusCode()).as(login).isEqualTo(statuses[0]);
			assertThat(check(caller, 1, login).statusCode()).as(login).isEqualTo(statuses[1]);
			long listed = caller.json("/api/v1/risk-points?unit=E-0001").get("total").asLong();
			assertThat(listed > 0).as(login).isEqualTo(statuses[0] == 200);
		});
	}

	@Test
	void theRegisterIsKeptByTheUnitAlone() {
		String path = "/risk-points/" + this.point.id();
		Map<String, String> typed = Points.typed(this.point.name() + "改");
		typed.put("version", "1");
		for (String login : new String[] { "worker-e-0001", "boss-e-0001", "inspector1-emergency" }) {
			Browser browser = loggedIn(login);
			assertThat(browser.get(path).body()).contains(this.point.name()).doesNotContain("point-form");
			assertThat(browser.post(path, form(typed), path).statusCode()).as(login).isEqualTo(403);
			assertThat(browser.post(path + "/code", "", path).statusCode()).as(login).isEqualTo(403);
			assertThat(browser.post(path + "/withdrawal", "reason=x", path).statusCode()).as(login).isEqualTo(403);
			assertThat(browser.get("/risk-points/new?unit=E-0001").statusCode()).as(login).isEqualTo(403);
			assertThat(browser.get("/risk-points/sheet.pdf?unit=E-0001").statusCode()).as(login).isEqualTo(403);
		}
		Browser safety = loggedIn("safety-e-0001");
		assertThat(safety.get("/risk-points/sheet.pdf?unit=E-0001&point=" + this.point.id()).body())
			.startsWith("%PDF-");
		assertThat(safety.get("/risk-points/sheet.pdf?unit=E-0002").statusCode()).isEqualTo(403);
		assertThat(safety.post(path, form(Map.of("version", "1")), path).statusCode()).isEqualTo(422);
		assertThat(safety.post(path, form(typed), path).statusCode()).isEqualTo(302);
		assertThat(this.points.find(this.point.id()).orElseThrow()).extracting(RiskPoint::name, RiskPoint::version)
			.containsExactly(typed.get("name"), 1);
		assertThat(safety.get(path).body()).contains(typed.get("name"), "point-form");
		assertThat(safety.get("/risk-points?unit=E-0001").statusCode()).isEqualTo(200);
		assertThat(safety.get("/risk-points/new?unit=E-0001").statusCode()).isEqualTo(200);
	}

	@Test
	void aCheckCountsOnceByTheVersionThatWasOpen() {
		Caller worker = new Caller(this.port, "worker-e-0001");
		Map<String, String> typed = Points.typed(this.point.name());
		typed.put("TEAM", "只剩这一项");
		this.register.change(this.point, PointDraft.of(typed), this.people.find("safety-e-0001").orElseThrow());
		String key = UUID.randomUUID().toString();
		JsonNode first = Caller.json(check(worker, 1, key));
		JsonNode again = Caller.json(check(worker, 1, key));
		assertThat(again.get("id")).isEqualTo(first.get("id"));
		assertThat(first.get("version").asInt()).isEqualTo(1);
		assertThat(first.get("faults").asInt()).isEqualTo(1);
		assertThat(this.checks.last(this.point.id(), 10)).hasSize(1);
		assertThat(check(worker, 2, UUID.randomUUID().toString()).statusCode()).isEqualTo(422);
		assertThat(check(worker, 3, UUID.randomUUID().toString()).statusCode()).isEqualTo(422);
		assertThat(this.checks.last(this.point.id(), 10)).hasSize(1);
		assertThat(this.points.lists(this.point.id(), 1).orElseThrow().of(CheckLevel.TEAM)).hasSize(2);
		assertThat(loggedIn("worker-e-0001")
			.get("/risk-points/%d/checks/%s".formatted(this.point.id(), first.get("id").asText()))
			.body()).contains("管道无积尘", "积尘");
	}

	@Test
	void whatWasNotInOrderBecomesAHazardAtThePoint() {
		Caller worker = new Caller(this.port, "worker-e-0001");
		String check = Caller.json(check(worker, 1, UUID.randomUUID().toString())).get("id").asText();
		Browser browser = loggedIn("worker-e-0001");
		String page = "/risk-points/%d/hazards?check=%s&item=2".formatted(this.point.id(), check);
		assertThat(browser.get("/q/" + this.code).body()).contains("check=" + check + "&amp;item=2", "check-form");
		assertThat(browser.get(page).body()).contains("检查不合格：管道无积尘", "积尘两厘米", this.point.name());
		String post = "/risk-points/%d/hazards".formatted(this.point.id());
		Map<String, String> typed = hazard(worker);
		typed.putAll(Map.of("check", check, "item", "2"));
		HttpResponse<String> refused = browser.post(post, form(Map.of("title", "管道积尘")), page);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(browser.post(post, form(typed), page).statusCode()).isEqualTo(302);
		assertThat(browser.get("/q/" + this.code).body()).contains("管道积尘两厘米").doesNotContain("check=" + check);
		typed.put("requestKey", UUID.randomUUID().toString());
		assertThat(browser.post(post, form(typed), page).statusCode()).isEqualTo(409);
	}

	@Test
	void whoeverComesByMayOnlyReport() {
		Browser anybody = new Browser(this.port);
		HttpResponse<String> page = anybody.get("/q/" + this.code);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(page.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(page.body()).contains("report-form").doesNotContain("check-form", "_csrf", "<script");
		assertThat(anybody.get("/q/%s?lang=en".formatted(this.code)).body()).contains("Report a danger");
		assertThat(send(anybody, "/risk-points/%d/checks".formatted(this.point.id()), "level=TEAM").statusCode())
			.isEqualTo(302);
		assertThat(anybody.get("/risk-points/at/" + this.code).headers().firstValue("Location"))
			.hasValueSatisfying((value) -> assertThat(value).endsWith("/login"));
		assertThat(send(anybody, "/q/" + this.code, "").statusCode()).isEqualTo(405);
		String reports = "/q/%s/reports".formatted(this.code);
		assertThat(send(anybody, reports, "place=x").statusCode()).isEqualTo(422);
		assertThat(anybody
			.send("POST", reports, form(Map.of("what", "w", "place", "p")), "Content-Type",
					"application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site")
			.statusCode()).isEqualTo(403);
		assertThat(send(anybody, reports, form(Map.of("what", "积尘", "place", "东侧", "website", "x"))).statusCode())
			.isEqualTo(302);
		assertThat(mine("safety-e-0001")).isEmpty();
	}

	@Test
	void reportsAreDecidedByThoseWhoMay() {
		this.reports.send(this.point, new ReportDraft("阀门漏气", "东侧", false, null, ""));
		this.reports.send(this.point, new ReportDraft("平台没有护栏", "二层", true, null, ""));
		assertThat(mine("safety-e-0001")).hasSize(2);
		assertThat(mine("inspector1-emergency")).hasSize(1);
		assertThat(mine("inspector1-soe")).isEmpty();
		long plain = id("safety-e-0001", "阀门漏气");
		long urgent = id("safety-e-0001", "平台没有护栏");
		Browser safety = loggedIn("safety-e-0001");
		String page = "/risk-points/reports";
		assertThat(safety.get(page).body()).contains("阀门漏气", "平台没有护栏");
		assertThat(loggedIn("worker-e-0001").get(page).statusCode()).isEqualTo(403);
		assertThat(safety.post(page + "/%d/decline".formatted(urgent), "reason=no", page).statusCode()).isEqualTo(403);
		assertThat(safety.post(page + "/%d/decline".formatted(plain), "reason=", page).statusCode()).isEqualTo(422);
		assertThat(safety.post(page + "/%d/decline".formatted(plain), "reason=no", page).statusCode()).isEqualTo(302);
		assertThat(safety.post(page + "/%d/decline".formatted(plain), "reason=no", page).statusCode()).isEqualTo(409);
		Browser inspector = loggedIn("inspector1-emergency");
		String form = "/risk-points/%d/hazards".formatted(this.point.id());
		assertThat(inspector.get(form + "?report=" + urgent).body()).contains("平台没有护栏");
		Map<String, String> typed = hazard(new Caller(this.port, "inspector1-emergency"));
		typed.put("report", String.valueOf(urgent));
		assertThat(inspector.post(form, form(typed), "/tasks").statusCode()).isEqualTo(302);
		assertThat(mine("inspector1-emergency")).isEmpty();
		assertThat(mine("safety-e-0001")).isEmpty();
	}

	@Test
	void aCodeThatIsNoMoreSaysSoAndOffersNothing() {
		Browser safety = loggedIn("safety-e-0001");
		String path = "/risk-points/" + this.point.id();
		safety.post(path + "/code", "", path);
		String fresh = this.codes.current(this.point.id());
		assertThat(fresh).hasSize(22).isNotEqualTo(this.code);
		Browser anybody = new Browser(this.port);
		gone(anybody.get("/q/" + this.code), 410, "换发");
		gone(anybody.get("/q/%s?lang=en".formatted(this.code)), 410, "replaced");
		assertThat(anybody.get("/q/" + fresh).statusCode()).isEqualTo(200);
		assertThat(safety.post(path + "/withdrawal", "reason=", path).statusCode()).isEqualTo(422);
		assertThat(safety.post(path + "/withdrawal", "reason=" + "x", path).statusCode()).isEqualTo(302);
		gone(anybody.get("/q/" + fresh), 410, "停用");
		gone(safety.get("/q/" + fresh), 410, "停用");
		gone(anybody.get("/q/AAAAAAAAAAAAAAAAAAAAAA"), 404, "没有这个二维码");
		gone(anybody.get("/q/x"), 404, "没有这个二维码");
		assertThat(send(anybody, "/q/%s/reports".formatted(fresh), form(Map.of("what", "积尘", "place", "东侧"))).headers()
			.firstValue("Location")).hasValueSatisfying((value) -> assertThat(value).endsWith("/q/" + fresh));
		Caller worker = new Caller(this.port, "worker-e-0001");
		assertThat(check(worker, 1, UUID.randomUUID().toString()).statusCode()).isEqualTo(409);
		assertThat(worker.get("/api/v1" + path).statusCode()).isEqualTo(200);
		assertThat(safety.post(path, form(Points.typed("x")), "/tasks").statusCode()).isEqualTo(409);
	}

	private static void gone(HttpResponse<String> page, int status, String word) {
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains("point-gone", word).doesNotContain("<form id", "report-form", "check-form");
	}

	private HttpResponse<String> check(Caller caller, int version, String key) {
		return caller.post("/api/v1/risk-points/%d/checks".formatted(this.point.id()),
				ANSWERS.formatted(version, "积尘两厘米"), "Idempotency-Key", key);
	}

	private List<PointReport> mine(String login) {
		return this.reports.waiting(this.people.find(login).orElseThrow())
			.stream()
			.filter((report) -> report.point() == this.point.id())
			.toList();
	}

	private long id(String login, String what) {
		return mine(login).stream().filter((report) -> report.what().equals(what)).findFirst().orElseThrow().id();
	}

	/** A hazard with every question answered. */
	private static Map<String, String> hazard(Caller caller) {
		Map<String, String> typed = new HashMap<>(Map.of("title", "管道积尘两厘米", "description", "需要清理", "location", "打磨车间",
				"requestKey", UUID.randomUUID().toString()));
		caller.json("/api/v1/hazards/criteria?unit=E-0001")
			.get("items")
			.forEach((one) -> typed.put("answers." + one.get("code").asText(), "no"));
		return typed;
	}

	private Browser loggedIn(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser;
	}

	private static HttpResponse<String> send(Browser browser, String path, String form) {
		return browser.send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
	}

	private static String form(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
