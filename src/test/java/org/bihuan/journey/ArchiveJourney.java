package org.bihuan.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.bihuan.casefile.AuditTrail;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.bihuan.program.Connection;
import org.bihuan.program.DistrictProgram;
import org.bihuan.program.Tampering;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case is taken along by an auditor and checked in a browser that has no server.
 */
@InBrowser
class ArchiveJourney {

	private static final List<String> LANGUAGES = List.of("zh-CN", "en");

	private static final List<Integer> WIDTHS = List.of(Visitor.DESK, Visitor.PHONE);

	private final Visitors visitors;

	@TempDir
	private Path folder;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	ArchiveJourney(Visitors visitors) {
		this.visitors = visitors;
	}

	@Test
	void isTakenAlongAndChecked() throws IOException {
		CaseWalk walk = Standing.at(this.program, "E-0118", "rectify-measure", true).walk();
		walk.duties();
		photographed(walk);
		walk.rectifies();
		walk.applies();
		this.trail.anchor();
		for (String language : LANGUAGES) {
			look(walk, language);
		}
		Path archive = this.folder.resolve("case.zip");
		Path verifier = this.folder.resolve("verify.html");
		try (Visitor auditor = this.visitors.named("auditor", Visitor.DESK, "zh-CN")) {
			auditor.open("/cases/" + walk.number());
			download(auditor, "a[href$='/archive']", archive);
			download(auditor, "a[href='/archive/verifier']", verifier);
		}
		Tampering forged = Tampering.of(Files.readAllBytes(archive));
		Path bad = Files.write(this.folder.resolve("bad.zip"),
				forged.oneByte(forged.names("evidence/").get(0)).relist().reseal().pack());
		for (String language : LANGUAGES) {
			check(verifier, archive, "verdict good", language);
			check(verifier, bad, "verdict bad", language);
		}
	}

	@Test
	void isRemovedByTwoPeople() {
		CaseNumber number = Standing.at(this.program, "E-0118", "verify", true).walk().number();
		this.trail.anchor();
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"update case_file set state = 'CLOSED', closed_at = timestamp '2010-01-01 00:00:00' where case_number = ?",
				number.value()));
		act("auditor", "#due-" + number + " details", "保管期满", "retention-proposed");
		act("director-office", "#removal-" + number, "", "retention-removed");
		try (Visitor auditor = this.visitors.named("auditor", Visitor.DESK, "zh-CN")) {
			picture(auditor, "/cases/" + number, "#case-papers", "case-removed-zh-CN-1280");
		}
		try (Visitor auditor = this.visitors.named("auditor", Visitor.PHONE, "en")) {
			picture(auditor, "/retention", "#removed", "retention-removed-en-360");
		}
	}

	private void act(String login, String place, String reason, String name) {
		try (Visitor visitor = this.visitors.named(login, Visitor.DESK, "zh-CN")) {
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

	/** A measure of the case has photos as phones take them. */
	private void photographed(CaseWalk walk) {
		String login = walk.who(walk.open("rectify-measure")).login();
		DistrictProgram worker = new DistrictProgram(Connection.to(this.visitors.port()), List.of(login));
		DistrictProgram.Open measure = worker.workUpTo(walk.number().value(), "rectify-measure");
		worker.claim(measure);
		worker.photograph(measure);
	}

	private void look(CaseWalk walk, String language) {
		String task = "/tasks/" + walk.open("verify").id();
		try (Visitor inspector = this.visitors.named("inspector1-emergency", Visitor.DESK, language);
				Visitor auditor = this.visitors.named("auditor", Visitor.DESK, language)) {
			for (int width : WIDTHS) {
				String on = "-%s-%d".formatted(language, width);
				inspector.turnTo(width);
				picture(inspector, task, "#comparison img", "verify-task" + on);
				auditor.turnTo(width);
				picture(auditor, "/cases/" + walk.number(), "#case-papers", "case-papers" + on);
				picture(auditor, "/retention", "#due", "retention" + on);
			}
		}
	}

	private static void picture(Visitor visitor, String path, String waitsFor, String name) {
		visitor.open(path);
		visitor.page().locator(waitsFor).first().waitFor();
		visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
		visitor.picture(name);
	}

	private static void download(Visitor visitor, String link, Path file) {
		visitor.page().waitForDownload(() -> visitor.page().click(link)).saveAs(file);
	}

	private static void check(Path verifier, Path archive, String verdict, String language) {
		NewContextOptions options = new NewContextOptions().setLocale(language).setOffline(true);
		try (BrowserContext context = Chromium.browser().newContext(options)) {
			Page page = context.newPage();
			for (int width : WIDTHS) {
				page.setViewportSize(width, Visitor.HEIGHT);
				page.navigate(verifier.toUri().toString());
				page.setInputFiles("#file", archive);
				page.locator("#verdict").waitFor();
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target", "screenshots",
							"verifier-%s-%s-%d.png".formatted(archive.getFileName(), language, width))));
				assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
					.isFalse();
				assertThat(page.locator("#verdict").getAttribute("class")).isEqualTo(verdict);
			}
		}
	}

}
