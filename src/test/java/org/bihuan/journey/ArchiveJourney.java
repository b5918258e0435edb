package org.bihuan.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.program.Connection;
import org.bihuan.program.DistrictProgram;
import org.bihuan.program.Tampering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case is taken along by an auditor and checked in a browser that has no server.
 */
@BihuanTest
class ArchiveJourney {

	private static Chromium chromium;

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private String number = "";

	private String task = "";

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void isTakenAlongAndChecked() throws IOException {
		work();
		look();
		Path archive = download("auditor", "/cases/" + this.number, "a[href$='/archive']");
		Path verifier = download("auditor", "/cases/" + this.number, "a[href='/archive/verifier']");
		Tampering forged = Tampering.of(Files.readAllBytes(archive));
		Path bad = Files.write(this.folder.resolve("bad.zip"),
				forged.oneByte(forged.names("evidence/").get(0)).relist().reseal().pack());
		for (String language : new String[] { "zh-CN", "en" }) {
			for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
				assertThat(check(verifier, archive, language, width)).isEqualTo("verdict good");
				assertThat(check(verifier, bad, language, width)).isEqualTo("verdict bad");
			}
		}
	}

	@Test
	void isRemovedByTwoPeople() {
		work();
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"update case_file set state = 'CLOSED', closed_at = timestamp '2010-01-01 00:00:00' where case_number = ?",
				this.number));
		act("auditor", "#due-" + this.number + " details", "保管期满", "retention-proposed");
		act("director-office", "#removal-" + this.number, "", "retention-removed");
		picture("auditor", "/cases/" + this.number, "#case-papers", "case-removed", "zh-CN", Visitor.DESK);
		picture("auditor", "/retention", "#removed", "retention-removed", "en", Visitor.PHONE);
	}

	private void act(String login, String place, String reason, String name) {
		try (Visitor visitor = visitor(login, Visitor.DESK, "zh-CN")) {
			visitor.open("/retention");
			Locator row = visitor.page().locator(place);
			if (!reason.isEmpty()) {
				row.locator("summary").click();
				row.locator("textarea").fill(reason);
			}
			visitor.picture(name + "-before");
			row.locator("button").first().click();
			visitor.page().locator("[role=status]").waitFor();
			visitor.picture(name + "-zh-CN-1280");
		}
	}

	private void work() {
		DistrictProgram program = DistrictProgram.of(Connection.to(this.port), "e-0001", "emergency");
		Map<String, Object> hazard = new HashMap<>(Map.of("unit", "E-0001", "title", "除尘器泄爆口被挡", "description",
				"除尘器泄爆口被货物挡住。", "location", "二车间", "source", "AUTHORITY_INSPECTION", "criterion", "IT-11-3"));
		this.number = program.register("inspector1-emergency", hazard);
		DistrictProgram.Open measure = program.workUpTo(this.number, "rectify-measure");
		program.claim(measure);
		program.photograph(measure);
		this.task = program.workUpTo(this.number, "verify").id();
		this.trail.anchor();
	}

	private void look() {
		for (String language : new String[] { "zh-CN", "en" }) {
			for (int width : new int[] { Visitor.DESK, Visitor.PHONE }) {
				picture("inspector1-emergency", "/tasks/" + this.task, "#comparison img", "verify-task", language,
						width);
				picture("auditor", "/cases/" + this.number, "#case-papers", "case-papers", language, width);
				picture("auditor", "/retention", "#due", "retention", language, width);
			}
		}
	}

	private void picture(String login, String path, String waitsFor, String name, String language, int width) {
		try (Visitor visitor = visitor(login, width, language)) {
			visitor.open(path);
			visitor.page().locator(waitsFor).first().waitFor();
			visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
			visitor.picture("%s-%s-%d".formatted(name, language, width));
			assertThat(visitor.overflows()).as(path).isFalse();
			assertThat(visitor.complaints()).as(path).isEmpty();
		}
	}

	private Path download(String login, String path, String link) {
		try (Visitor visitor = visitor(login, Visitor.DESK, "zh-CN")) {
			visitor.open(path);
			Path file = this.folder.resolve(link.contains("verifier") ? "verify.html" : "case.zip");
			visitor.page().waitForDownload(() -> visitor.page().click(link)).saveAs(file);
			return file;
		}
	}

	private static String check(Path verifier, Path archive, String language, int width) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, 900)
			.setLocale(language)
			.setOffline(true);
		try (BrowserContext context = chromium.browser().newContext(options)) {
			Page page = context.newPage();
			page.navigate(verifier.toUri().toString());
			page.setInputFiles("#file", archive);
			page.locator("#verdict").waitFor();
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "screenshots",
						"verifier-%s-%s-%d.png".formatted(archive.getFileName(), language, width))));
			assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")).isFalse();
			return page.locator("#verdict").getAttribute("class");
		}
	}

	private Visitor visitor(String login, int width, String language) {
		return new Visitor(chromium.browser(), "http://localhost:" + this.port, login, width, language);
	}

}
