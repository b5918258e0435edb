package org.bihuan.riskpoint;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.content.Samples;
import org.bihuan.casefile.content.SmallPicture;
import org.bihuan.frame.Browser;
import org.bihuan.organisation.People;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that are not as they should be, and who sent a report.
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
	private Reports reports;

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

	@Test
	void whoReportedStaysSealed() {
		String sender = "张" + UUID.randomUUID();
		String what = "积尘" + UUID.randomUUID();
		this.reports.send(this.point, new ReportDraft(what, "东侧", false, null, sender));
		assertThat(loggedIn("safety-e-0001").get("/risk-points/reports").body()).contains(what).doesNotContain(sender);
		long report = this.jdbc.queryForObject("select id from rsk_report where point_id = ?", Long.class,
				this.point.id());
		String list = "/risk-points/senders";
		String one = list + "/" + report;
		for (String login : List.of("safety-e-0001", "boss-e-0001", "inspector1-emergency", "office", "auditor",
				"admin")) {
			Browser browser = loggedIn(login);
			assertThat(browser.get(list).statusCode()).as(login).isEqualTo(403);
			assertThat(browser.post(one, "reason=x", "/tasks").statusCode()).as(login).isEqualTo(403);
		}
		Browser officer = loggedIn("tipoff");
		assertThat(officer.get(list).body()).contains("report-" + report, what).doesNotContain(sender);
		HttpResponse<String> refused = officer.post(one, "reason=", list);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).doesNotContain(sender);
		assertThat(readings(report)).isZero();
		assertThat(officer.post(one, "reason=feedback", list).body()).contains(sender);
		assertThat(readings(report)).isEqualTo(1);
		assertThat(officer.get(list).body()).doesNotContain(sender);
		assertThat(officer.post(list + "/999999999", "reason=x", list).statusCode()).isEqualTo(404);
	}

	/**
	 * Whoever reports stays unknown: what a phone tells unasked is neither kept nor
	 * logged.
	 */
	@Test
	void aReportTellsNothingOfWhoeverSentIt() {
		String mark = "w" + UUID.randomUUID().toString().replace("-", "");
		byte[] photo = Samples.jpegWith(("Exif\0\0 owner " + mark).getBytes(StandardCharsets.UTF_8));
		String body = "--b\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\nleak\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"place\"\r\n\r\neast\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"" + mark + ".jpg\"\r\n\r\n";
		Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		root.addAppender(log);
		HttpResponse<String> sent = new Browser(this.port).post(this.page + "/reports",
				new byte[][] { body.getBytes(StandardCharsets.UTF_8), photo,
						"\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8) },
				"Content-Type", "multipart/form-data; boundary=b", "User-Agent", mark, "Referer",
				"http://localhost/" + mark, "Cookie", "who=" + mark, "X-Forwarded-For", "192.0.2.77");
		root.detachAppender(log);
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(sent.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("reported"));
		byte[] kept = this.jdbc.queryForObject("""
				select p.content from rsk_photo p join rsk_report r on r.id = p.report_id
				where r.point_id = ?""", byte[].class, this.point.id());
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(mark, "Exif");
		assertThat(SmallPicture.of("image/jpeg", kept)).isPresent();
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.noneMatch((line) -> line.contains(mark) || line.contains("192.0.2.77"));
		assertThat(Dump.of(this.jdbc, "RSK_", "CASE_", "NTF_", "WF_", "WL_", "SPRING_SESSION", "ACT_RU_VARIABLE",
				"ACT_HI_VARINST"))
			.isNotEmpty()
			.noneMatch((row) -> row.contains(mark) || row.contains("192.0.2.77"));
	}

	private int readings(long report) {
		return this.jdbc.queryForObject(
				"select count(*) from case_entry where scope = 'sealed-senders' and subject = ?", Integer.class,
				String.valueOf(report));
	}

	private Browser loggedIn(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

}
