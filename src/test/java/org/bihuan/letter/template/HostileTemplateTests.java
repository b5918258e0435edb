package org.bihuan.letter.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.LetterKind;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What people, and others, may send in place of a template: each is refused by what is
 * wrong with it.
 */
class HostileTemplateTests {

	private static final LetterKind KIND = LetterKind.REMINDER;

	private static final String RELATIONS = "word/_rels/document.xml.rels";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private final TemplateFields fields = new TemplateFields();

	@Test
	void theUntouchedOneIsTaken() {
		assertThat(TemplateCheck.read(SampleLetters.template(KIND), KIND, this.fields)).isNotEmpty();
	}

	static Stream<Arguments> tags() {
		return Stream.of(arguments("{{ownerPhone}}", "field", "{{ownerPhone}}"),
				arguments("{{interviewTime}}", "field-kind", "{{interviewTime}}"),
				arguments("{{?unitName}}", "code", "{{?unitName}}"),
				arguments("{{/unitName}}", "code", "{{/unitName}}"), arguments("{{/}}", "code", "{{/}}"),
				arguments("{{@picture}}", "code", "{{@picture}}"), arguments("{{+nested}}", "code", "{{+nested}}"),
				arguments("{{#table}}", "code", "{{#table}}"), arguments("{{*list}}", "code", "{{*list}}"),
				arguments("{{%chart}}", "code", "{{%chart}}"),
				arguments("{{unitName.class}}", "code", "{{unitName.class}}"),
				arguments("{{T(java.lang.Runtime).getRuntime()}}", "code", "{{T(java.lang.Runti"),
				arguments("{{unitName + 1}}", "code", "{{unitName + 1}}"),
				arguments("{{ unitName }}", "code", "{{ unitName }}"),
				arguments("{{#{systemProperties}}}", "tag", "{{#{systemProperties"),
				arguments("{{${env}}}", "tag", "{{${env}}"), arguments("{{}}", "tag", "{{}}"),
				arguments("{{unitName", "tag", "{{unitName"), arguments("unitName}}", "tag", "}}"),
				arguments("{unitName}", "tag", "{unitName}"), arguments("{{{unitName}}}", "tag", "{{{unitName}}"),
				arguments("\uFF5B\uFF5BunitName\uFF5D\uFF5D", "tag", "\uFF5B\uFF5BunitName\uFF5D\uFF5D"));
	}

	@ParameterizedTest
	@MethodSource("tags")
	void aTagIsTheNameOfAFieldAndNothingElse(String text, String why, String named) {
		List<Line> lines = new ArrayList<>(TemplateMaker.wording(KIND));
		lines.add(6, new Line(Part.BODY, "请" + text + "知悉"));
		FieldProblem first = refused(TemplateMaker.make(lines)).get(0);
		assertThat(first.messageKey()).isEqualTo("template.refused." + why);
		assertThat(String.valueOf(first.arguments()[0])).startsWith(named);
		assertThat(said(first)).contains(named);
	}

	@Test
	void aTagThatWordSplitIntoRunsIsOneTag() {
		String runs = "<w:p><w:r><w:t>{{owner</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Phone}</w:t></w:r>"
				+ "<w:r><w:t>}</w:t></w:r></w:p>";
		assertThat(refused(inBody(runs)).get(0).arguments()).containsExactly("{{ownerPhone}}");
	}

	static Stream<Arguments> bodies() {
		return Stream.of(arguments("<w:p><w:r><w:drawing/></w:r></w:p>", "picture"),
				arguments("<w:p><w:r><w:pict/></w:r></w:p>", "picture"),
				arguments("<w:p><w:r><w:object/></w:r></w:p>", "ole"),
				arguments("<w:altChunk r:id=\"rId9\"/>", "chunk"), arguments("<w:p><w:subDoc/></w:p>", "chunk"),
				arguments("<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>", "revisions"),
				arguments("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", "note"),
				arguments("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>", "symbol"),
				arguments("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "table"),
				arguments("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>", "control"),
				arguments("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", "hidden"),
				arguments("<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", "numbering"),
				arguments(
						"<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r></w:p>",
						"field-code"),
				arguments("<w:p><w:fldSimple w:instr=\"INCLUDETEXT http://x/y\"/></w:p>", "field-code"));
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void theTextIsTextOnly(String body, String why) {
		assertThat(refused(inBody(body))).map(FieldProblem::messageKey).contains("template.refused." + why);
	}

	static Stream<Arguments> parts() {
		return Stream.of(changed("macro", (parts) -> TemplateMaker.put(parts, "word/vbaProject.bin", "x")),
				changed("macro",
						(parts) -> replace(parts, "[Content_Types].xml", "document.main+xml",
								"document.macroEnabled.main+xml")),
				changed("not-docx",
						(parts) -> replace(parts, "[Content_Types].xml", "document.main+xml", "template.main+xml")),
				changed("not-docx", (parts) -> parts.remove("word/document.xml")),
				changed("ole", (parts) -> TemplateMaker.put(parts, "word/embeddings/oleObject1.bin", "x")),
				changed("ole", (parts) -> TemplateMaker.put(parts, "word/activeX/activeX1.bin", "x")),
				changed("picture", (parts) -> TemplateMaker.put(parts, "word/media/image1.png", "x")),
				changed("part", (parts) -> TemplateMaker.put(parts, "word/afchunk.html", "<script/>")),
				changed("external", (parts) -> relation(parts, "attachedTemplate", "http://evil/x.dotm")),
				changed("external", (parts) -> relation(parts, "image", "file://evil/share/x.png")),
				changed("external", (parts) -> relation(parts, "hyperlink", "http://evil/")),
				changed("relation", (parts) -> replace(parts, RELATIONS, OFFICE + "styles", OFFICE + "aFChunk")),
				changed("broken", (parts) -> TemplateMaker.put(parts, "word/../../evil.xml", "<x/>")),
				changed("xml",
						(parts) -> TemplateMaker.put(parts, "word/settings.xml",
								"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
				changed("xml", (parts) -> TemplateMaker.put(parts, "word/document.xml", "<w:document")),
				changed("external",
						(parts) -> TemplateMaker.put(parts, "word/settings.xml",
								"<s xmlns:w=\"w\"><w:mailMerge/></s>")),
				changed("hidden",
						(parts) -> replace(parts, "word/styles.xml", "<w:qFormat/>",
								"<w:qFormat/><w:rPr><w:vanish/></w:rPr>")),
				changed("note",
						(parts) -> TemplateMaker.put(parts, "word/footnotes.xml",
								"<f xmlns:w=\"w\"><w:t>see</w:t></f>")),
				changed("edge",
						(parts) -> TemplateMaker.put(parts, "word/header1.xml",
								"<h xmlns:w=\"w\"><w:t>{{number}}</w:t></h>")),
				changed("swollen", (parts) -> parts.put("word/theme/theme1.xml", new byte[9 * 1024 * 1024])),
				changed("large", (parts) -> parts.put("word/theme/theme1.xml", noise(1024 * 1024 + 1))));
	}

	@ParameterizedTest
	@MethodSource("parts")
	void nothingButTextComesIn(String why, byte[] file) {
		assertThat(refused(file)).map(FieldProblem::messageKey).contains("template.refused." + why);
	}

	@Test
	void whatIsNoDocumentIsRefused() {
		byte[] good = SampleLetters.template(KIND);
		assertThat(why(new byte[0])).containsExactly("not-docx");
		assertThat(why("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).containsExactly("not-docx");
		assertThat(why(Arrays.copyOf(good, good.length / 2))).containsExactly("broken");
		assertThat(why(Arrays.copyOf(good, good.length - 30))).containsExactly("broken");
	}

	@Test
	void aFileThatSaysTwoThingsIsRefused() {
		// The list at its end leads to other bytes than what comes first.
		byte[] evil = inBody("<w:p><w:r><w:t>{{?x}}</w:t></w:r></w:p>");
		byte[] good = SampleLetters.template(KIND);
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(stored("word/document.xml", "<other/>"));
		both.writeBytes(good);
		assertThat(why(both.toByteArray())).containsExactly("broken");
		assertThat(why(evil)).containsExactly("code");
	}

	@Test
	void twoPartsOfOneNameAreRefused() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : List.of("word/document.xml", "word/documenu.xml")) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(name.getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		byte[] twice = new String(out.toByteArray(), StandardCharsets.ISO_8859_1).replace("documenu", "document")
			.getBytes(StandardCharsets.ISO_8859_1);
		assertThat(why(twice)).containsExactly("broken");
	}

	@Test
	void whatIsMissingIsNamed() {
		List<Line> lines = TemplateMaker.wording(KIND)
			.stream()
			.filter((line) -> !line.text().contains("{{number}}") && !line.text().contains("{{issuerName}}")
					&& line.part() != Part.DATE && line.part() != Part.PRINTED)
			.toList();
		assertThat(refused(TemplateMaker.make(lines))).map(HostileTemplateTests::said)
			.contains("缺少样式为“发文机关署名”的段落", "缺少样式为“成文日期”的段落", "缺少必有的字段\uFF1A发文字号 {{number}}",
					"缺少必有的字段\uFF1A发文机关 {{issuerName}}", "缺少必有的字段\uFF1A成文日期 {{date}}");
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		List<Line> lines = new ArrayList<>(TemplateMaker.wording(KIND));
		lines.add(new Line(Part.BODY, "{{a}}和{{b}}"));
		lines.add(new Line(Part.BODY, "{{?c}}"));
		assertThat(refused(TemplateMaker.make(lines))).map(FieldProblem::arguments)
			.map((arguments) -> arguments[0])
			.containsExactlyInAnyOrder("{{a}}", "{{b}}", "{{?c}}");
	}

	private List<String> why(byte[] file) {
		return refused(file).stream().map((one) -> one.messageKey().substring("template.refused.".length())).toList();
	}

	private List<FieldProblem> refused(byte[] file) {
		List<FieldProblem> problems = new ArrayList<>();
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> TemplateCheck.read(file, KIND, this.fields))
			.satisfies((ex) -> problems.addAll(ex.problems()));
		assertThat(problems).isNotEmpty().allSatisfy((one) -> assertThat(said(one)).doesNotContain("template.refused"));
		return problems;
	}

	private static String said(FieldProblem problem) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/template");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages.getMessage(problem.messageKey(), problem.arguments(), Locale.SIMPLIFIED_CHINESE);
	}

	private static byte[] inBody(String body) {
		Map<String, byte[]> parts = TemplateMaker.parts(TemplateMaker.wording(KIND));
		replace(parts, "word/document.xml", "<w:sectPr>", body + "<w:sectPr>");
		return DocxZip.pack(parts);
	}

	private static Arguments changed(String why, Consumer<Map<String, byte[]>> change) {
		Map<String, byte[]> parts = new LinkedHashMap<>(TemplateMaker.parts(TemplateMaker.wording(KIND)));
		change.accept(parts);
		return arguments(why, DocxZip.pack(parts));
	}

	private static void replace(Map<String, byte[]> parts, String part, String old, String fresh) {
		String text = new String(parts.get(part), StandardCharsets.UTF_8);
		assertThat(text).contains(old);
		TemplateMaker.put(parts, part, text.replace(old, fresh));
	}

	private static void relation(Map<String, byte[]> parts, String type, String target) {
		replace(parts, RELATIONS, "</Relationships>", "<Relationship Id=\"rId9\" Type=\"" + OFFICE + type
				+ "\" TargetMode=\"External\" Target=\"" + target + "\"/></Relationships>");
	}

	private static byte[] noise(int size) {
		byte[] noise = new byte[size];
		new Random(1).nextBytes(noise);
		return noise;
	}

	private static byte[] stored(String name, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		CRC32 crc = new CRC32();
		crc.update(bytes);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			ZipEntry entry = new ZipEntry(name);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(bytes.length);
			entry.setCrc(crc.getValue());
			zip.putNextEntry(entry);
			zip.write(bytes);
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] whole = out.toByteArray();
		int list = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		return new ByteArrayInputStream(whole, 0, list).readAllBytes();
	}

}
