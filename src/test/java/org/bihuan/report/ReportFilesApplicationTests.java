package org.bihuan.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.Workbooks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbook and Word document are opened again: the same figures as the program gives to
 * other programs, with definition, period, scope, maker and time.
 */
@BihuanTest
class ReportFilesApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private LongWork work;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private List<List<String>> figures(String login, String query) {
		Map<?, ?> answer = this.web.withBasicAuth(login, "bihuan-demo")
			.getForObject("/api/v1/reports?" + query, Map.class);
		List<List<String>> rows = new ArrayList<>();
		for (Object item : (List<?>) answer.get("items")) {
			Map<?, ?> line = (Map<?, ?>) item;
			Object denominator = line.get("denominator");
			rows.add(List.of((String) line.get("name"), (String) line.get("definition"),
					String.valueOf(line.get("numerator")), (denominator != null) ? denominator.toString() : ""));
		}
		return rows;
	}

	private static List<List<String>> figures(List<List<String>> rows) {
		return rows.stream().map((row) -> row.subList(2, 6)).toList();
	}

	private List<List<String>> table(XWPFDocument document) {
		return document.getTables()
			.get(0)
			.getRows()
			.stream()
			.map(XWPFTableRow::getTableCells)
			.map((cells) -> cells.stream().map(XWPFTableCell::getText).toList())
			.toList();
	}

	private XWPFDocument word(String login, String path, String form) throws IOException {
		HttpResponse<String> answer = browser(login).post(path, form, "/reports");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String id = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
		this.work.await(id, login, Duration.ofMinutes(2));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.work.result(id, login, out);
		return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
	}

	private Browser browser(String login) {
		Browser browser = new Browser(this.port);
		browser.login(login, "bihuan-demo");
		return browser;
	}

	@Test
	void theWorkbookSaysWhatThePageSays() {
		for (String login : List.of("manager", "boss-e-0102")) {
			List<List<String>> rows = new Workbooks(this.program).of(login, "/reports", "period=2026-Q3&format=xlsx");
			assertThat(rows.get(0).get(0)).contains("季报", "2026 年第 3 季度");
			assertThat(rows.get(1).get(0)).contains("范围：", "制表：", "制表时间：");
			assertThat(rows.get(2)).contains("类别", "指标", "定义（分子÷分母）", "依据");
			assertThat(figures(rows.subList(3, rows.size()))).isEqualTo(figures(login, "period=2026-Q3"));
		}
	}

	@Test
	void theWordDocumentSaysWhatThePageSays() throws IOException {
		try (XWPFDocument document = word("chief-emergency", "/reports/export",
				"period=2026-10&whom=A-emergency&format=docx")) {
			List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertThat(texts.get(0)).contains("月报", "2026 年 10 月");
			assertThat(texts.get(1)).contains("范围：", "制表：", "制表时间：");
			List<List<String>> rows = table(document);
			assertThat(rows.get(0)).contains("分子", "分母", "数值", "上期", "依据");
			assertThat(figures(rows.subList(1, rows.size())))
				.isEqualTo(figures("chief-emergency", "period=2026-10&whom=A-emergency"));
		}
	}

	@Test
	void aKeptReportIsWrittenAsItWasKept() throws IOException {
		HttpResponse<String> kept = browser("manager").post("/reports/kept",
				Browser.form("period", "2007-02", "whom", "A-emergency"), "/reports");
		assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
		String path = kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		try (XWPFDocument document = word("chief-emergency", path + "/export", "format=docx")) {
			assertThat(document.getParagraphs().get(1).getText()).contains("定稿：", "定稿时间：");
			assertThat(table(document)).hasSize(38);
		}
		assertThat(browser("chief-education").post(path + "/export", "format=docx", "/reports").statusCode())
			.isEqualTo(404);
		keptStaysAndTellsWhatMoved(path);
	}

	private void keptStaysAndTellsWhatMoved(String path) {
		String all = browser("chief-emergency").get("/reports/kept").body();
		assertThat(all).contains(path, "2007 年 2 月").doesNotContain("??");
		assertThat(browser("chief-education").get("/reports/kept").body()).doesNotContain(path);
		assertThat(browser("chief-emergency").get(path).body()).contains("现在的数字与定稿一致", "期末存量").doesNotContain("??");
		String number = CaseWalk.found(this.program, "E-0117", false).number().value();
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"update case_file set opened_at = ?,"
						+ " ended_at = ?, state = 'SIGNED_OFF', days_stale = true where case_number = ?",
				LocalDateTime.of(2007, 2, 3, 9, 0), LocalDateTime.of(2007, 2, 9, 9, 0), number));
		assertThat(browser("chief-emergency").get(path).body()).contains("项指标现在的数字或定义与定稿不同").doesNotContain("??");
		assertThat(browser("chief-emergency").get(path + "?lang=en").body()).contains("Kept by").doesNotContain("??");
		assertThat(browser("chief-emergency").get("/reports?period=2007-02&whom=A-emergency").body())
			.contains(path, "/reports/registered/items?year=2007&amp;part=02&amp;whom=A-emergency")
			.doesNotContain("??");
		assertThat(browser("chief-emergency").get("/reports/registered/items?period=2007-02&whom=A-emergency").body())
			.contains("/cases/" + number)
			.doesNotContain("??");
		assertThat(browser("manager")
			.post("/reports/kept", Browser.form("period", "2007-02", "whom", "A-emergency"), "/reports")
			.statusCode()).isEqualTo(409);
		assertThat(browser("chief-emergency")
			.post("/reports/kept", Browser.form("period", "2007-03", "whom", "A-emergency"), "/reports")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void aFileOfAnotherKindIsRefusedAndNotRecorded() {
		Integer before = exports();
		assertThat(browser("manager").post("/reports/export", "period=2026-10&format=pdf", "/reports").statusCode())
			.isEqualTo(400);
		assertThat(browser("manager").post("/reports/export", "period=2099-10&format=xlsx", "/reports").statusCode())
			.isEqualTo(400);
		assertThat(browser("chief-education")
			.post("/reports/export", "period=2026-10&whom=A-emergency&format=xlsx", "/reports")
			.statusCode()).isEqualTo(404);
		assertThat(exports()).isEqualTo(before);
	}

	private Integer exports() {
		return this.jdbc.queryForObject(
				"select count(*) from case_entry where scope = 'export' and subject = 'reports'", Integer.class);
	}

}
