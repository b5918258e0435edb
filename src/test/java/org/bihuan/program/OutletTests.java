package org.bihuan.program;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bihuan.BihuanTest;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.content.Samples;
import org.bihuan.frame.Canary;
import org.bihuan.frame.CanaryNames;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkState;
import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody calls a unit, a person, a hazard or a file: what is taken along holds
 * it as text. Pages are looked at elsewhere.
 */
@BihuanTest
class OutletTests {

	private static final UnitCode UNIT = new UnitCode("E-1196");

	private static final String BOSS = "boss-e-1196";

	private static final String TITLE = "=" + Canary.TEXT;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private LongWork work;

	private CanaryNames names;

	private CaseWalk walk;

	private String evidence;

	private Connection connection;

	@BeforeEach
	void plant() {
		this.connection = Connection.to(this.port);
		this.names = new CanaryNames(this.program, UNIT, List.of(BOSS, "safety-e-1196"));
		Registration registration = new Registration(UNIT, null, TITLE, Canary.TEXT, Canary.TEXT, null, Map.of(), true,
				false, HazardSource.AUTHORITY_INSPECTION, null, null);
		this.walk = new CaseWalk(this.program,
				this.program.getBean(Hazards.class)
					.register(registration,
							this.program.getBean(People.class).find("inspector1-emergency").orElseThrow(), null));
		this.walk.decides("confirm-registration", "confirm", "confirm");
		this.walk.does("interim-measures", Map.of("taken", List.of("evacuate"), "description", Canary.TEXT));
		InboxRow task = this.walk.open("report-major-hazard");
		this.evidence = this.program.getBean(Evidence.class)
			.add(this.walk.number(), task.step(), task.id(), "photo",
					"../..\\a\r\nSet-Cookie: x=y\u0000\u202E\u061C" + Canary.TEXT + ".png", Samples.png(),
					"safety-e-1196")
			.id();
	}

	@AfterEach
	void nameAgain() {
		this.names.close();
	}

	@Test
	void programsAreToldTheText() {
		String number = this.walk.number().value();
		JsonNode file = json("/api/v1/cases/" + number);
		assertThat(file.get("title").asText()).isEqualTo(TITLE);
		assertThat(file.get("unitName").asText()).isEqualTo(Canary.NAME);
		assertThat(json("/api/v1/units/" + UNIT).get("name").asText()).isEqualTo(Canary.NAME);
		assertThat(json("/api/v1/search?q=" + number).toString()).contains("onerror");
		HttpResponse<byte[]> picture = this.connection.file("auditor",
				"/api/v1/evidence/" + this.evidence + "/content");
		assertThat(picture.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(picture.headers().firstValue("Content-Disposition").orElseThrow()).matches(
				"attachment; filename=\"[^\";]*\"; filename\\*=UTF-8''aSet-Cookie%3A%20x%3Dyc4n4ry%22[\\w%.$]*\\.png");
	}

	private JsonNode json(String path) {
		HttpResponse<byte[]> answer = this.connection.file("auditor", path, "Accept", "text/html, */*");
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/json");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
		try {
			return Connection.JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError(path, ex);
		}
	}

	@Test
	void tablesHoldTextsAndNoFormulas() throws IOException {
		byte[] ledger = exported(BOSS, "/api/v1/cases/export?q=" + this.walk.number());
		List<String> texts = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(ledger))) {
			for (Row row : workbook.getFirstSheet().read()) {
				row.stream().filter((cell) -> cell != null).forEach((cell) -> {
					assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
					texts.add(cell.getText());
				});
			}
		}
		assertThat(texts).contains("'" + TITLE, "'" + Canary.NAME).noneMatch((text) -> text.startsWith("="));
		byte[] units = exported("admin", "/api/v1/units/export?format=CSV");
		try (CSVParser rows = CSVFormat.DEFAULT.parse(new StringReader(new String(units, StandardCharsets.UTF_8)))) {
			List<CSVRecord> own = rows.stream().filter((row) -> row.toList().contains(UNIT.value())).toList();
			assertThat(own).singleElement()
				.satisfies((row) -> assertThat(row.toList()).contains("'" + Canary.NAME)
					.noneMatch((text) -> text.startsWith("=")));
		}
	}

	private byte[] exported(String login, String path) throws IOException {
		String id = this.connection.post(login, path, null).json().get("id").asText();
		assertThat(this.work.await(id, login, Duration.ofMinutes(2)).state()).isEqualTo(WorkState.DONE);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		this.work.result(id, login, file);
		return file.toByteArray();
	}

	@Test
	void anArchiveHasPlainNamesAndTellsTheText() throws IOException {
		Tampering archive = Tampering
			.of(this.connection.file("auditor", "/api/v1/cases/" + this.walk.number() + "/archive").body());
		assertThat(archive.names()).allMatch((name) -> name.matches("([a-z]+/)?[A-Za-z0-9][A-Za-z0-9._-]*"));
		assertThat(archive.names("evidence/")).isNotEmpty().allMatch((name) -> name.endsWith(".png"));
		for (String name : archive.names()) {
			if (name.endsWith(".json")) {
				Connection.JSON.readTree(archive.text(name));
			}
			else if (name.endsWith(".html") || name.endsWith("README.txt")) {
				assertThat(archive.text(name)).doesNotContain("c4n4ry");
			}
		}
		assertThat(Connection.JSON.readTree(archive.text("cover.json")).at("/file/title").asText()).isEqualTo(TITLE);
	}

	@Test
	void aPaperIsMadeOfWords() throws IOException {
		byte[] paper = this.connection.file("auditor", "/api/v1/cases/" + this.walk.number() + "/pdf").body();
		try (PDDocument document = Loader.loadPDF(paper)) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
			assertThat(text).contains(TITLE.replace(" ", ""), Canary.NAME.replace(" ", ""));
			assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
			assertThat(document.getDocumentCatalog().getNames()).isNull();
			for (PDPage page : document.getPages()) {
				assertThat(page.getAnnotations()).isEmpty();
			}
		}
	}

}
