package org.bihuan.letter.template;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.Composed;
import org.bihuan.letter.IssuedLetter;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterPaper;
import org.bihuan.letter.LetterTexts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Templates from outside: one sends, another lets in, letters follow.
 */
@BihuanTest
class TemplatesApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Templates templates;

	@Autowired
	private TemplateRows rows;

	@Autowired
	private TemplateFields fields;

	@Autowired
	private LetterTexts texts;

	@Autowired
	private LetterPaper paper;

	@Autowired
	private People people;

	private static Templates.Sent with(String sentence) {
		List<Line> lines = new ArrayList<>(TemplateMaker.wording(LetterKind.WORK_SUGGESTION));
		lines.add(4, new Line(Part.BODY, sentence));
		return new Templates.Sent("建议书.docx", TemplateMaker.make(lines));
	}

	private Person person(String login) {
		return this.people.find(login).orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "clerk-emergency, 200", "designer, 200", "approver, 200", "chief-emergency, 200", "auditor, 200",
			"boss-e-0001, 403", "inspector1-emergency, 403", "admin, 403" })
	void pagesAreForThoseWhoKeepTemplates(String login, int status) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		long id = this.rows.active(LetterKind.CIRCULAR).orElseThrow().id();
		for (String path : List.of("", "/CIRCULAR", "/versions/" + id + "/file", "/versions/" + id + "/preview")) {
			assertThat(browser.get("/letter-templates" + path, "Accept", "text/html,*/*").statusCode()).as(path)
				.isEqualTo(status);
		}
	}

	@Test
	void bothLanguagesSayEverything() {
		Browser browser = new Browser(this.port);
		browser.login("clerk-emergency", "bihuan-demo");
		for (String language : List.of("zh-CN", "en")) {
			HttpResponse<String> page = browser.get("/letter-templates/LISTING_NOTICE", "Accept", "text/html",
					"Accept-Language", language);
			assertThat(page.body()).doesNotContain("??")
				.doesNotContainPattern("template\\.[a-z]")
				.contains("{{listedUntil}}");
			assertThat(page.body()).contains(language.equals("en") ? "Listing notice" : "挂牌督办通知书");
		}
		assertThat(browser.get("/letter-templates/COMMITMENT", "Accept", "text/html").body()).contains("{{promises}}");
		assertThat(browser.get("/letter-templates/nonsense", "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	@Test
	void aRefusalIsSaidOnThePage() {
		Browser browser = new Browser(this.port);
		browser.login("clerk-emergency", "bihuan-demo");
		String page = "/letter-templates/CIRCULAR";
		String form = """
				--x\r
				Content-Disposition: form-data; name="reason"\r
				\r
				try\r
				--x\r
				Content-Disposition: form-data; name="file"; filename="a.docx"\r
				\r
				no document\r
				--x--\r
				""";
		HttpResponse<String> answer = browser.send("POST", page, form, "Content-Type",
				"multipart/form-data; boundary=x", "X-CSRF-TOKEN", browser.token(page));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(browser.get(page, "Accept", "text/html").body()).contains("没有办理", "不是 Word 文档");
	}

	@Test
	void anotherPersonLetsANewVersionIn() throws IOException {
		Map<String, String> values = this.fields.sample(LetterKind.WORK_SUGGESTION);
		Composed before = this.texts.compose(LetterKind.WORK_SUGGESTION, values);
		assertThat(this.texts.compose(LetterKind.WORK_SUGGESTION, values)).isEqualTo(before);
		long id = this.templates.upload(LetterKind.WORK_SUGGESTION, with("本建议书由新模板印制。"), "增加一句",
				person("clerk-emergency"));
		assertThat(this.texts.compose(LetterKind.WORK_SUGGESTION, values)).isEqualTo(before);
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.templates.activate(id, person("clerk-emergency")));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(
				() -> this.templates.upload(LetterKind.WORK_SUGGESTION, with("本建议书由新模板印制。"), "再传", person("designer")));
		this.templates.activate(id, person("chief-emergency"));
		Composed after = this.texts.compose(LetterKind.WORK_SUGGESTION, values);
		assertThat(after.templateVersion()).isEqualTo(id);
		assertThat(after.sha256()).isNotEqualTo(before.sha256());
		assertThat(after.text().of(Part.BODY)).contains("本建议书由新模板印制。");
		IssuedLetter letter = new IssuedLetter(LetterKind.WORK_SUGGESTION, after.text(), id, values, "abc",
				Instant.parse("2026-11-20T02:00:00Z"));
		try (PDDocument document = Loader.loadPDF(this.paper.pdf(letter))) {
			assertThat(new PDFTextStripper().getText(document)).contains("本建议书由新模板印制", "/check/abc");
		}
		assertThat(this.paper.docx(letter)).isEqualTo(this.paper.docx(letter));
		this.templates.activate(before.templateVersion(), person("approver"));
		assertThat(this.texts.compose(LetterKind.WORK_SUGGESTION, values)).isEqualTo(before);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.templates.refuse(id, person("approver")));
	}

	@Test
	void aRefusedUploadChangesNothingAndNamesTheField() {
		int versions = this.rows.of(LetterKind.WORK_SUGGESTION).size();
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.templates.upload(LetterKind.WORK_SUGGESTION, with("{{ownerPhone}}"), "试",
					person("clerk-emergency")))
			.satisfies((ex) -> assertThat(ex.problems().get(0).arguments()).containsExactly("{{ownerPhone}}"));
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.templates.upload(LetterKind.WORK_SUGGESTION, with("好"), "试", person("approver")));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(
				() -> this.templates.upload(LetterKind.WORK_SUGGESTION, with("好"), " ", person("clerk-emergency")));
		assertThat(this.rows.of(LetterKind.WORK_SUGGESTION)).hasSize(versions);
	}

	@Test
	void aLetterNeedsItsValuesAndTakesNoOthers() {
		Map<String, String> values = this.fields.sample(LetterKind.CIRCULAR);
		values = new HashMap<>(values);
		values.put("unitName", " ");
		values.put("ownerPhone", "1");
		Map<String, String> wrong = values;
		assertThatExceptionOfType(Refusal.Invalid.class)
			.isThrownBy(() -> this.texts.compose(LetterKind.CIRCULAR, wrong))
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field")
				.containsExactlyInAnyOrder("unitName", "ownerPhone"));
	}

}
