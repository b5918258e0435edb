package org.bihuan.program;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.BihuanTest;
import org.bihuan.archive.Node;
import org.bihuan.casefile.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The archive of a case as a court gets it, and whatever a forger may do to it.
 */
@BihuanTest
class ArchiveApplicationTests {

	// The first is in the font, the second in none.
	private static final String RARE = "䶮 \uD83E\uDDEF";

	private static String number = "";

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private Connection connection;

	@BeforeEach
	void work() {
		this.connection = Connection.to(this.port);
		if (number.isEmpty()) {
			DistrictProgram program = DistrictProgram.of(this.connection, "e-0001", "emergency").writing("已整改 " + RARE);
			Map<String, Object> hazard = new HashMap<>(
					Map.of("unit", "E-0001", "title", "归档用隐患 " + RARE, "description", "现场描述 <b>&amp; " + RARE,
							"location", "二车间", "source", "AUTHORITY_INSPECTION", "criterion", "IT-11-3"));
			String registered = program.register("inspector1-emergency", hazard);
			DistrictProgram.Open measure = program.workUpTo(registered, "rectify-measure");
			program.claim(measure);
			program.photograph(measure);
			program.workUpTo(registered, "verify");
			this.trail.anchor();
			number = registered;
		}
	}

	private byte[] archive(String login) {
		HttpResponse<byte[]> answer = this.connection.file(login, "/api/v1/cases/" + number + "/archive");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
		return answer.body();
	}

	private String key() {
		String page = new String(this.connection.file("auditor", "/api/v1/archive/verifier").body(),
				StandardCharsets.UTF_8);
		return page.replaceFirst("(?s).*data-keys=\"([0-9a-f]{64}).*", "$1");
	}

	@Test
	void everythingIsInIt() throws IOException {
		Tampering archive = Tampering.of(archive("auditor"));
		assertThat(archive.names("models/"))
			.anySatisfy((model) -> assertThat(model).matches("models/hazard-rectification-v\\d+\\.bpmn"));
		assertThat(archive.names()).containsSubsequence("README.txt", "verify.html", "case.pdf", "chain.txt",
				"cover.json", "steps.json", "decisions.json", "obligations.json", "evidence.json",
				"forms/five-fix-assignment.form", archive.names("models/").get(0), "manifest.json", "seal.json");
		assertThat(archive.names("evidence/")).isNotEmpty();
		assertThat(archive.names("anchors/")).hasSize(1);
		assertThat(archive.text("cover.json")).contains("归档用隐患 " + RARE);
		JsonNode step = Connection.JSON.readTree(archive.text("steps.json")).get(0);
		assertThat(step.get("form").asText()).isIn(archive.names());
		assertThat(step.get("anchored").asBoolean()).isTrue();
		assertThat(step.get("content").get("values")).isNotEmpty();
		assertThat(archive.text("README.txt")).contains(number, key()).doesNotContain("{");
	}

	@Test
	void twoOfTheSameCaseAreTheSameButForTheirPaper() throws IOException {
		Tampering one = Tampering.of(archive("auditor"));
		Tampering other = Tampering.of(archive("boss-e-0001"));
		assertThat(one.names()).isEqualTo(other.names());
		one.names()
			.stream()
			.filter((name) -> !List.of("case.pdf", "manifest.json", "seal.json").contains(name))
			.forEach((name) -> assertThat(one.content(name)).as(name).isEqualTo(other.content(name)));
	}

	@ParameterizedTest
	@CsvSource({ "auditor, 200", "boss-e-0001, 200", "chief-emergency, 200", "boss-e-0002, 404", "chief-education, 404",
			"admin, 404", "designer, 404" })
	void onlyReadersTakeACaseAlong(String login, int status) {
		for (String what : List.of("archive", "pdf")) {
			assertThat(this.connection.file(login, "/api/v1/cases/" + number + "/" + what).statusCode())
				.isEqualTo(status);
		}
		assertThat(this.connection.file(login, "/api/v1/cases/YH-demo-1999-1/archive").statusCode()).isEqualTo(404);
	}

	@Test
	void whoTakesOneIsRecordedBesideTheCase() {
		int steps = CaseFile.read(this.connection, "office", number).steps().size();
		List<String> takers = new ArrayList<>(taken());
		archive("auditor");
		takers.add("auditor");
		assertThat(taken()).isEqualTo(takers);
		assertThat(this.connection.get("auditor", "/api/v1/audit/verify").ok().get("ok").asBoolean()).isTrue();
		assertThat(CaseFile.read(this.connection, "office", number).steps()).hasSize(steps);
	}

	private List<String> taken() {
		return this.jdbc.sql("select actor from case_entry where scope = 'archive' and subject = ? order by seq")
			.param(number)
			.query(String.class)
			.list();
	}

	@Test
	void thePaperSaysWhatTheFontLacks() throws IOException {
		byte[] paper = this.connection.file("auditor", "/api/v1/cases/" + number + "/pdf").body();
		try (PDDocument document = Loader.loadPDF(paper)) {
			String text = new PDFTextStripper().getText(document);
			assertThat(text).contains(number, "归档用隐患 䶮 □", "U+1F9EF", "现场描述 <b>&amp;", "整改方案").doesNotContain("??");
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
		}
		assertThat(paper.length).isLessThan(2_000_000);
	}

	@Test
	void theSamePhotoInAnotherCaseIsNamedToItsReadersOnly() {
		byte[] photo = Photos.next();
		DistrictProgram.Open first = fixing("e-0101", "ndrc");
		DistrictProgram.Open second = fixing("e-0105", "civil");
		upload(first, photo);
		JsonNode told = upload(second, photo);
		assertThat(told.get("alsoIn")).isEmpty();
		assertThat(told.get("alsoInOthers").asInt()).isEqualTo(1);
		JsonNode read = this.connection.get("auditor", second.path() + "/evidence").ok().get(0);
		assertThat(read.get("alsoIn")).hasSize(1);
		assertThat(read.get("alsoInOthers").asInt()).isZero();
	}

	private DistrictProgram.Open fixing(String unit, String authority) {
		DistrictProgram program = DistrictProgram.of(this.connection, unit, authority);
		program.next("confirm-registration", Map.of("canFixAtOnce", true));
		String registered = program.register("worker-" + unit, Map.of("unit", unit.toUpperCase(Locale.ROOT), "title",
				"灯不亮", "description", "灯不亮", "location", "库房", "source", "SELF_CHECK"));
		DistrictProgram.Open task = program.workUpTo(registered, "fix-at-once");
		program.claim(task);
		return task;
	}

	private JsonNode upload(DistrictProgram.Open task, byte[] photo) {
		return this.connection.upload(task.login(), task.path() + "/evidence", "photo-after", "a.png", photo).ok();
	}

	/** For whoever wants to look. */
	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void thePaperIsDrawn(String language) throws IOException {
		byte[] paper = this.connection.file("auditor", "/api/v1/cases/" + number + "/pdf", "Accept-Language", language)
			.body();
		try (PDDocument document = Loader.loadPDF(paper)) {
			PDFRenderer renderer = new PDFRenderer(document);
			Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
			for (int page = 0; page < document.getNumberOfPages(); page++) {
				ImageIO.write(renderer.renderImageWithDPI(page, 80), "png",
						pictures.resolve("paper-%s-%d.png".formatted(language, page + 1)).toFile());
			}
			assertThat(document.getNumberOfPages()).isBetween(2, 12);
		}
	}

	@Test
	void everyForgeryIsFound() throws IOException, InterruptedException {
		this.trail.anchor();
		byte[] real = archive("auditor");
		Tampering look = Tampering.of(real);
		List<String> photos = look.names("evidence/");
		String anchor = look.names("anchors/").get(0);
		int records = look.lines().size();
		Map<String, byte[]> forged = new LinkedHashMap<>();
		forged.put("good", real);
		forged.put("manifest.altered", Tampering.of(real).oneByte(photos.get(0)).pack());
		forged.put("evidence.altered", Tampering.of(real).oneByte(photos.get(0)).relist().reseal().pack());
		forged.put("evidence.altered 2",
				Tampering.of(real).swap(photos.get(0), photos.get(1)).relist().reseal().pack());
		forged.put("evidence.missing", Tampering.of(real).without(photos.get(0)).relist().reseal().pack());
		forged.put("evidence.stranger", Tampering.of(real).with("evidence/x.jpg", "x").relist().reseal().pack());
		forged.put("chain.altered", changed(real, 3).relist().reseal().pack());
		forged.put("chain.gap", Tampering.of(real).rewrite(3, Tampering::backdated).relist().reseal().pack());
		forged.put("anchor.head",
				Tampering.of(real).rewrite(3, Tampering::backdated).rehash(3).relist().reseal().pack());
		forged.put("chain.gap deleted", lines(real, (lines) -> lines.remove(4)).relist().reseal().pack());
		forged.put("chain.gap inserted", lines(real, (lines) -> lines.add(4, lines.get(4))).relist().reseal().pack());
		forged.put("chain.gap moved", lines(real, (lines) -> lines.add(3, lines.remove(4))).relist().reseal().pack());
		forged.put("chain.cut", lines(real, (lines) -> lines.remove(records - 1)).pack());
		forged.put("anchor.head cut", lines(real, (lines) -> lines.remove(records - 1)).relist().reseal().pack());
		forged.put("manifest.missing", Tampering.of(real).without("steps.json").pack());
		forged.put("manifest.stranger", Tampering.of(real).with("note.txt", "x").pack());
		forged.put("seal.other", Tampering.of(real).oneByte("case.pdf").relist().pack());
		forged.put("anchor.missing", Tampering.of(real).without(anchor).relist().reseal().pack());
		forged.put("anchor.altered",
				Tampering.of(real)
					.with(anchor, look.text(anchor).replaceFirst("\"(left|right) .", "\"$1 x"))
					.relist()
					.reseal()
					.pack());
		forged.put("anchor.signature",
				Tampering.of(real).with(anchor, Tampering.otherHead(look.text(anchor))).relist().reseal().pack());
		forged.put("key.other", Tampering.of(real).without(anchor).relist().anchoredRecords(0).reseal().pack());
		forged.put("key.other anchors", Tampering.of(real).resignAnchors().relist().reseal().pack());
		forged.put("archive.unreadable", Arrays.copyOf(real, real.length / 2));
		Map<String, JsonNode> found = check(forged);
		JsonNode good = found.remove("good");
		assertThat(good.get("verdict").asText()).as(good.toString()).isEqualTo("good");
		found.forEach((expected, report) -> {
			assertThat(report.get("verdict").asText()).as(expected).isEqualTo("bad");
			assertThat(report.get("checks").findValuesAsText("code")).as(expected).contains(expected.split(" ")[0]);
		});
		assertThat(args(found.get("chain.altered"), "chain.altered")).containsExactly("3");
		assertThat(args(found.get("chain.gap"), "chain.gap")).containsExactly("4");
		assertThat(args(found.get("chain.gap deleted"), "chain.gap")).containsExactly("5");
		assertThat(args(found.get("chain.gap inserted"), "chain.gap")).containsExactly("6");
		assertThat(args(found.get("chain.gap moved"), "chain.gap")).containsExactly("4");
		assertThat(args(found.get("chain.cut"), "chain.cut")).containsExactly(String.valueOf(records));
	}

	private static Tampering changed(byte[] real, int seq) throws IOException {
		return lines(real,
				(lines) -> lines.set(seq - 1, lines.get(seq - 1).replaceFirst("\"actor\":\"", "\"actor\":\"x")));
	}

	private static Tampering lines(byte[] real, Consumer<List<String>> change) throws IOException {
		Tampering forged = Tampering.of(real);
		List<String> lines = forged.lines();
		change.accept(lines);
		return forged.lines(lines);
	}

	private Map<String, JsonNode> check(Map<String, byte[]> archives) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("verify/check.mjs", "--key", key()));
		for (Map.Entry<String, byte[]> one : archives.entrySet()) {
			command.add(Files.write(this.folder.resolve(one.getKey()), one.getValue()).toString());
		}
		Map<String, JsonNode> reports = new LinkedHashMap<>();
		for (String line : Node.run(command).text().split("\n")) {
			JsonNode report = Connection.JSON.readTree(line);
			reports.put(Path.of(report.get("file").asText()).getFileName().toString(), report);
		}
		assertThat(reports.keySet()).isEqualTo(archives.keySet());
		return reports;
	}

	private static List<String> args(JsonNode report, String code) {
		return StreamSupport.stream(report.get("checks").spliterator(), false)
			.filter((check) -> check.get("code").asText().equals(code))
			.flatMap((check) -> StreamSupport.stream(check.get("args").spliterator(), false))
			.map(JsonNode::asText)
			.toList();
	}

}
