package org.bihuan.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkView;
import org.bihuan.organisation.People;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables that superior platforms ask for: made and changed by those who may, kept in
 * versions, written within the reader's scope, with what the platform would not take.
 */
@BihuanTest
class MappingApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	/** Nobody else's test finds anything at this unit. */
	private static final String UNIT = "E-1146";

	@Autowired
	private ApplicationContext program;

	@Autowired
	private ExportMappings mappings;

	@Autowired
	private People people;

	@Autowired
	private LongWork work;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private static Map<String, Object> entry(String name, List<Map<String, Object>> columns) {
		return Map.of("name", name, "platform", "市级平台", "format", "CSV", "columns", columns);
	}

	private ResponseEntity<Map<String, Object>> send(String login, HttpMethod method, String path, Object body) {
		return this.web.withBasicAuth(login, PASSWORD)
			.exchange(RequestEntity.method(method, "/api/v1/mappings" + path).body(body),
					new ParameterizedTypeReference<>() {
					});
	}

	private String added(String login, String name, List<Map<String, Object>> columns) {
		ResponseEntity<Map<String, Object>> answer = send(login, HttpMethod.POST, "", entry(name, columns));
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(201);
		return String.valueOf(answer.getBody().get("id"));
	}

	private String exported(String login, String id, String filter) throws IOException {
		ResponseEntity<Map<String, Object>> answer = send(login, HttpMethod.POST, "/" + id + "/export?" + filter, "");
		assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(202);
		String work = String.valueOf(answer.getBody().get("id"));
		WorkView view = this.work.await(work, login, Duration.ofMinutes(1));
		assertThat(view.messageKey()).startsWith("ledger.");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.work.result(work, login, out);
		this.work.problems(work, login)
			.forEach((problem) -> out
				.writeBytes(("%d %s %s\n".formatted(problem.row(), problem.column(), problem.messageKey()))
					.getBytes(StandardCharsets.UTF_8)));
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void oneRecordAnswersTheirTable() throws IOException {
		CaseWalk walk = CaseWalk.found(this.program, UNIT, false);
		String id = added("office", "市级月报",
				List.of(Map.of("heading", "系统", "otherwise", "闭环"), Map.of("heading", "编号", "source", "number"),
						Map.of("heading", "等级代码", "source", "grade", "words", Map.of("MAJOR", "1", "GENERAL", "2")),
						Map.of("heading", "立案日", "source", "opened", "pattern", "uuuuMMdd"),
						Map.of("heading", "销号日", "source", "closed", "required", true),
						Map.of("heading", "名称", "source", "title", "longest", 1)));
		String day = this.jdbc
			.queryForObject("select opened_at from case_file where case_number = ?", LocalDateTime.class,
					walk.number().value())
			.toLocalDate()
			.toString()
			.replace("-", "");
		assertThat(exported("office", id, "unit=" + UNIT + "&q=" + walk.number().value())).contains(
				"系统,编号,等级代码,立案日,销号日,名称", "闭环," + walk.number() + ",2," + day + ",,", "1 销号日 ledger.mapping.missing",
				"1 名称 ledger.mapping.longer");
		// the same table in the hands of a unit holds that unit's cases alone
		assertThat(exported("boss-e-0001", id, "unit=" + UNIT)).doesNotContain(walk.number().value());
		assertThat(this.jdbc.queryForObject("select count(*) from case_entry where scope = 'export' and content like ?",
				Long.class, "%" + id + "%"))
			.isEqualTo(2);
	}

	@Test
	void thoseOfAnAuthorityAreItsOwn() {
		String name = "应急部门表";
		ResponseEntity<Map<String, Object>> answer = send("chief-emergency", HttpMethod.POST, "",
				Map.of("name", name, "platform", "省平台", "authority", "A-emergency", "columns",
						List.of(Map.of("heading", "编号", "source", "number"))));
		assertThat(answer.getStatusCode().value()).isEqualTo(201);
		String id = String.valueOf(answer.getBody().get("id"));
		assertThat(send("inspector1-emergency", HttpMethod.GET, "/" + id, "").getStatusCode().value()).isEqualTo(200);
		assertThat(send("boss-e-0001", HttpMethod.GET, "/" + id, "").getStatusCode().value()).isEqualTo(404);
		assertThat(send("boss-e-0001", HttpMethod.POST, "/" + id + "/export", "").getStatusCode().value())
			.isEqualTo(404);
		assertThat(String.valueOf(send("boss-e-0001", HttpMethod.GET, "", "").getBody())).doesNotContain(name);
		Map<String, Object> changed = Map.of("version", 1, "name", name, "platform", "省平台", "authority", "A-emergency",
				"columns", List.of(Map.of("heading", "案号", "source", "number")));
		assertThat(send("inspector1-emergency", HttpMethod.PUT, "/" + id, changed).getStatusCode().value())
			.isEqualTo(403);
		assertThat(send("chief-emergency", HttpMethod.PUT, "/" + id, changed).getBody()).containsEntry("version", 2);
		// whoever changes what somebody else has changed meanwhile is told
		assertThat(send("chief-emergency", HttpMethod.PUT, "/" + id, changed).getStatusCode().value()).isEqualTo(409);
		assertThat(send("chief-emergency", HttpMethod.POST, "",
				entry("全区表", List.of(Map.of("heading", "x", "source", "number"))))
			.getStatusCode()
			.value()).isEqualTo(403);
	}

	@Test
	void versionsStayAndAnEndedTableIsNoLongerOffered() {
		var office = this.people.find("office").orElseThrow();
		MappingDraft draft = new MappingDraft("旧表", "市级平台", null, SheetFormat.XLSX,
				List.of(MappedColumn.official("编号", LedgerField.NUMBER)));
		ExportMapping first = this.mappings.add(draft, office);
		ExportMapping second = this.mappings.change(first.id(), 1,
				new MappingDraft("新表", "市级平台", null, SheetFormat.XLSX, draft.columns()), office);
		this.mappings.end(first.id(), 2, office);
		assertThat(this.mappings.versions(second)).extracting(ExportMapping::name).containsExactly("新表", "新表", "旧表");
		assertThat(this.mappings.of(office)).extracting(ExportMapping::id).doesNotContain(first.id());
		assertThatExceptionOfType(Refusal.Forbidden.class)
			.isThrownBy(() -> this.mappings.change(first.id(), 3, draft, office));
	}

	@Test
	void badColumnsAreToldAndChangeNothing() {
		long before = this.jdbc.queryForObject("select count(*) from led_mapping where name = '坏表'", Long.class);
		assertThat(send("office", HttpMethod.POST, "",
				entry("坏表", List.of(Map.of("heading", "等级", "source", "grade", "words", Map.of("MAJR", "1")))))
			.getBody()
			.toString()).contains("MAJR");
		assertThat(send("office", HttpMethod.POST, "", entry("坏表", List.of(Map.of("heading", "x", "source", "secret"))))
			.getStatusCode()
			.value()).isEqualTo(400);
		assertThat(send("office", HttpMethod.POST, "", entry("坏表", List.of())).getStatusCode().value()).isEqualTo(422);
		assertThat(this.jdbc.queryForObject("select count(*) from led_mapping where name = '坏表'", Long.class))
			.isEqualTo(before);
	}

	@Test
	void thePageKeepsWhatWasTypedAndShowsWhatItGives() {
		CaseWalk.found(this.program, UNIT, false);
		Browser browser = new Browser(this.port);
		browser.login("office", PASSWORD);
		assertThat(browser.get("/mappings/new").body()).contains("value=\"隐患编号\"", "（固定内容）");
		String lines = "&place=1&heading=%E7%BC%96%E5%8F%B7&source=number&otherwise=&pattern=&words=&required=true&longest=";
		String refused = browser
			.post("/mappings", "name=%2F&platform=&authority=&format=XLSX" + lines + lines, "/mappings/new")
			.body();
		assertThat(refused).contains("id=\"mapping-problems\"", "value=\"编号\"", "报送平台：须填写", "第 2 列，平台列名：列名“编号”重复");
		String place = browser
			.post("/mappings", "name=page-table&platform=p&authority=&format=XLSX" + lines, "/mappings/new")
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]*", "");
		assertThat(browser.get(place).body()).contains("page-table", "id=\"mapping-preview\"", "YH-");
		assertThat(browser.get("/cases").body()).contains("page-table");
		Browser worker = new Browser(this.port);
		worker.login("boss-e-0001", PASSWORD);
		assertThat(worker.get(place).body()).doesNotContain("id=\"mapping-form\"");
		assertThat(worker.get("/mappings/new").statusCode()).isEqualTo(403);
	}

}
