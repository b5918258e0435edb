package org.bihuan.riskpoint;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.People;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that are not as they should be.
 */
@BihuanTest
class PointTrialsApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PointRegister register;

	@Autowired
	private PointTable points;

	@Autowired
	private PointChecks checks;

	@Autowired
	private CodeTable codes;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private RiskPoint point;

	private String page;

	@BeforeEach
	void add() {
		this.point = Points.added(this.register, this.points, this.people);
		this.page = "/q/" + this.codes.current(this.point.id());
	}

	@Test
	void aPhotoThatIsNoneIsRefusedAndTheCheckIsNotKept() {
		Browser worker = loggedIn("worker-e-0001");
		String key = UUID.randomUUID().toString();
		HttpResponse<String> refused = check(worker, key, "not a photo");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Caller.json(refused).get("errors").get(0).get("field").asText()).isEqualTo("file");
		assertThat(this.checks.last(this.point)).isEmpty();
		String kept = Caller.json(check(worker, key, "")).get("id").asText();
		assertThat(worker.get("%s?checked=%s".formatted(this.page, kept)).body()).contains("check-kept", "检查已记录");
	}

	@Test
	void aCheckThatCameLateSaysForWhichDayItCounts() {
		Browser worker = loggedIn("worker-e-0001");
		String id = Caller.json(check(worker, UUID.randomUUID().toString(), "")).get("id").asText();
		this.transactions.executeWithoutResult((status) -> this.jdbc
			.update("update rsk_check set counts_at = timestamp '2026-03-02 09:00:00' where id = ?", Long.valueOf(id)));
		assertThat(worker.get("%s?checked=%s".formatted(this.page, id)).body())
			.contains("按补查记入 2026-03-02", "补查 2026-03-02")
			.doesNotContain("already-checked");
		assertThat(worker.get("/risk-points/%d/checks/%s".formatted(this.point.id(), id)).body())
			.contains("counts-late", "2026-03-02");
	}

	/** Sends what the phone's page sends. */
	private HttpResponse<String> check(Browser browser, String key, String photo) {
		StringBuilder body = new StringBuilder();
		Map.of("version", "1", "level", "TEAM", "requestKey", key, "answer.1", "ok", "answer.2", "ok", "waited", "0")
			.forEach((field, value) -> body.append(part("\"%s\"\r\n".formatted(field), value)));
		body.append(part("\"photo\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n", photo)).append("--b--\r\n");
		return browser.send("POST", "/risk-points/%d/checks".formatted(this.point.id()), body.toString(),
				"Content-Type", "multipart/form-data; boundary=b", "Accept", "application/json", "X-CSRF-TOKEN",
				browser.token(this.page));
	}

	private static String part(String name, String value) {
		return "--b\r\nContent-Disposition: form-data; name=%s\r\n%s\r\n".formatted(name, value);
	}

	private Browser loggedIn(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
