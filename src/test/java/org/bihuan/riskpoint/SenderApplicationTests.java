package org.bihuan.riskpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.content.Samples;
import org.bihuan.casefile.content.SmallPicture;
import org.bihuan.casefile.filed.FiledRound;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.worklist.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who sent a report stays sealed, and whoever sent one stays unknown.
 */
@BihuanTest
class SenderApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PointRegister register;

	@Autowired
	private PointTable points;

	@Autowired
	private CodeTable codes;

	@Autowired
	private Reports reports;

	@Autowired
	private Senders senders;

	@Autowired
	private PointHazards pointHazards;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private People people;

	@Autowired
	private JdbcTemplate jdbc;

	private RiskPoint point;

	private String page;

	@BeforeEach
	void add() {
		this.point = Points.added(this.register, this.points, this.people);
		this.page = "/q/" + this.codes.current(this.point.id());
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
		assertThat(Dump.of(this.jdbc)).isNotEmpty().noneMatch((row) -> row.contains(sender));
		assertThat(officer.post(list + "/999999999", "reason=x", list).statusCode()).isEqualTo(404);
	}

	@Test
	void whoReportedIsReadByTheAuthorityOfTheUnitAlone() {
		this.reports.send(this.point, new ReportDraft("积尘", "东侧", false, null, "张某"));
		long report = this.jdbc.queryForObject("select id from rsk_report where point_id = ?", Long.class,
				this.point.id());
		for (String post : List.of("A-emergency", "O-demo")) {
			assertThat(this.senders.named(officer(post))).as(post).extracting(PointReport::id).contains(report);
		}
		assertThat(this.senders.read(report, "feedback", officer("O-demo"))).isEqualTo("张某");
		Person elsewhere = officer("A-education");
		assertThat(this.senders.named(elsewhere)).extracting(PointReport::id).doesNotContain(report);
		assertThatExceptionOfType(Refusal.NotFound.class)
			.isThrownBy(() -> this.senders.read(report, "feedback", elsewhere));
		assertThat(readings(report)).isEqualTo(1);
	}

	private static Person officer(String unit) {
		return new Person("tipoff", "演示-举报受理员", Set.of(Group.parse("tip-off-officer@" + unit)));
	}

	/** A name stays out of the case that follows, and out of all that is made of it. */
	@Test
	void aSenderIsNowhereInTheCaseThatFollows() throws IOException, InterruptedException {
		String sender = "w" + UUID.randomUUID().toString().replace("-", "");
		ListAppender<ILoggingEvent> log = listening();
		this.reports.send(this.point, new ReportDraft("平台没有护栏", "二层", true, null, sender));
		long report = this.jdbc.queryForObject("select id from rsk_report where point_id = ?", Long.class,
				this.point.id());
		Registration registration = new Registration(new UnitCode("E-0001"), null, "平台没有护栏", "平台没有护栏", "二层", null,
				Map.of(), false, false, HazardSource.TIP_OFF, null, null);
		CaseWalk walk = new CaseWalk(this.program,
				this.pointHazards.register(this.point, registration, new Origin(null, null, report),
						this.people.find("inspector1-emergency").orElseThrow(), UUID.randomUUID().toString()));
		walk.does("confirm-registration", Map.of("outcome", "confirm", "grade", "GENERAL", "gradeReason", "不构成重大"));
		walk.plans();
		walk.rectifies();
		walk.applies();
		walk.verifies("pass");
		String path = "/api/v1/cases/" + walk.number();
		assertThat(loggedIn("office").get("/cases/" + walk.number()).body()).contains("平台没有护栏").doesNotContain(sender);
		this.program.getBean(FiledRound.class).follow();
		for (String login : List.of("office", "auditor", "tipoff", "admin", "inspector1-emergency")) {
			JsonNode found = new Caller(this.port, login).json("/api/v1/search?q=" + sender);
			assertThat(found.findValuesAsText("total")).as(login).containsOnly("0");
		}
		assertThat(paper(bytes(path + "/pdf"))).contains("平台没有护栏").doesNotContain(sender);
		int entries = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(path + "/archive")))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] content = zip.readAllBytes();
				String text = entry.getName().endsWith(".pdf") ? paper(content)
						: new String(content, StandardCharsets.UTF_8);
				assertThat(text).as(entry.getName()).doesNotContain(sender);
				entries++;
			}
		}
		assertThat(entries).isGreaterThan(3);
		assertThat(heard(log)).noneMatch((line) -> line.contains(sender));
		assertThat(Dump.of(this.jdbc)).isNotEmpty().noneMatch((row) -> row.contains(sender));
	}

	private byte[] bytes(String path) throws IOException, InterruptedException {
		String basic = Base64.getEncoder().encodeToString("office:bihuan-demo".getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)))
			.header("Authorization", "Basic " + basic)
			.build();
		HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private static String paper(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
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
		ListAppender<ILoggingEvent> log = listening();
		HttpResponse<String> sent = new Browser(this.port).post(this.page + "/reports",
				new byte[][] { body.getBytes(StandardCharsets.UTF_8), photo,
						"\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8) },
				"Content-Type", "multipart/form-data; boundary=b", "User-Agent", mark, "Referer",
				"http://localhost/" + mark, "Cookie", "who=" + mark, "X-Forwarded-For", "192.0.2.77");
		List<String> lines = heard(log);
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(sent.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("reported"));
		byte[] kept = this.jdbc.queryForObject("""
				select p.content from rsk_photo p join rsk_report r on r.id = p.report_id
				where r.point_id = ?""", byte[].class, this.point.id());
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(mark, "Exif");
		assertThat(SmallPicture.of("image/jpeg", kept)).isPresent();
		assertThat(lines).noneMatch((line) -> line.contains(mark) || line.contains("192.0.2.77"));
		assertThat(Dump.of(this.jdbc)).isNotEmpty()
			.noneMatch((row) -> row.contains(mark) || row.contains("192.0.2.77"));
	}

	private static ListAppender<ILoggingEvent> listening() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
		return log;
	}

	private static List<String> heard(ListAppender<ILoggingEvent> log) {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
		// other threads may still be writing to it
		synchronized (log) {
			return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
		}
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
