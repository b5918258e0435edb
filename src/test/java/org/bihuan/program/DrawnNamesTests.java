package org.bihuan.program;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.frame.Canary;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.Letters;
import org.bihuan.shared.UnitCode;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever whoever draws models and forms calls things: pages, answers to programs and
 * papers show it as text, in both languages.
 */
@BihuanTest
class DrawnNamesTests {

	private static final String UNIT = "E-1196";

	private static final String SAFETY = "safety-e-1196";

	private static final String BOSS = "boss-e-1196";

	private static final String CHIEF = "chief-emergency";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private RepositoryService repository;

	private final Set<String> shown = new TreeSet<>();

	private final Set<String> sang = new TreeSet<>();

	private String deployment;

	private CaseWalk walk;

	@BeforeEach
	void draw() throws IOException {
		this.deployment = DrawnCanary.deploy(this.repository);
		this.walk = CaseWalk.registered(this.program, UNIT, true);
		this.walk.decides("confirm-registration", "confirm", "confirm");
		this.walk.does("interim-measures", Map.of("taken", List.of("evacuate"), "description", "已撤人"));
		this.program.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.program.getBean(Letters.class)
				.draft(new LetterOrder(this.walk.number(), LetterKind.REMINDER, new UnitCode("A-emergency"),
						new UnitCode(UNIT), null, Map.of(), "D001", "§18")));
	}

	@AfterEach
	void takeBack() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void pagesShowItAsText() {
		String file = "/cases/" + this.walk.number();
		for (String language : new String[] { "zh-CN", "en" }) {
			Browser safety = come(SAFETY);
			read(come(BOSS), language, "list", "/tasks");
			read(safety, language, "task", "/tasks/" + this.walk.open("report-major-hazard").id());
			read(safety, language, "case", file);
			read(safety, language, "papers", file + "/papers");
			read(safety, language, "cases", "/cases?q=" + this.walk.number());
			read(safety, language, "search", "/search?q=" + this.walk.number());
			Browser chief = come(CHIEF);
			String letter = this.walk.open("draft-letter").id();
			read(chief, language, "draft", "/tasks/" + letter);
			read(chief, language, "verb", "/tasks/" + letter + "/verbs/assign");
			read(chief, language, "next", "/tasks/next");
			read(come("admin"), language, "failures", "/administration/failures");
			SoftAssertions.assertSoftly((all) -> {
				all.assertThat(this.sang).as(language).isEmpty();
				all.assertThat(this.shown).as(language).contains("list", "task", "case", "cases", "draft");
			});
			this.shown.clear();
		}
	}

	@Test
	void whatWasFiledIsToldByItsLabels() {
		this.walk.does("report-major-hazard",
				Map.of("situation", "现状", "causes", "原因", "harm", "危害", "rectification", "方案"));
		for (String language : new String[] { "zh-CN", "en" }) {
			read(come(SAFETY), language, language, "/cases/" + this.walk.number() + "/filed?step=acknowledge-report");
		}
		assertThat(this.sang).isEmpty();
		assertThat(this.shown).containsExactly("en", "zh-CN");
	}

	private Browser come(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	private void read(Browser browser, String language, String name, String path) {
		HttpResponse<String> page = browser.get(path, "Accept", "text/html", "Accept-Language", language);
		if (Canary.drawn(page)) {
			this.shown.add(name);
		}
		if (Canary.sings(page)) {
			this.sang.add(name);
		}
	}

	@Test
	void programsAreToldItAndNoBrowserTakesItForAPage() {
		String task = "/api/v1/tasks/" + this.walk.open("report-major-hazard").id();
		for (String path : new String[] { "/api/v1/tasks?case=" + this.walk.number(), task, task + "/form",
				"/api/v1/cases/" + this.walk.number() + "/diagram" }) {
			HttpResponse<byte[]> answer = Connection.to(this.port).file(BOSS, path, "Accept", "text/html, */*");
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(new String(answer.body(), StandardCharsets.UTF_8)).as(path).contains("m0d3l");
			assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).as(path)
				.matches("application/(json|xml)(;.*)?");
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
		}
	}

	@Test
	void aPaperIsMadeOfWords() throws IOException {
		byte[] paper = Connection.to(this.port).file("auditor", "/api/v1/cases/" + this.walk.number() + "/pdf").body();
		try (PDDocument document = Loader.loadPDF(paper)) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
			assertThat(text).contains(Canary.MODEL.replace(" ", ""));
			assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
			assertThat(document.getDocumentCatalog().getNames()).isNull();
			for (PDPage page : document.getPages()) {
				assertThat(page.getAnnotations()).isEmpty();
			}
		}
	}

}
