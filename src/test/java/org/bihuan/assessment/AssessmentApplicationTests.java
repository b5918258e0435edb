package org.bihuan.assessment;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.BihuanTest;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of points row by row, figures against statements of their own, who sees which
 * sheet, and a closed year that stays as it was. Each test has a year of its own that
 * nothing else happens in.
 */
@BihuanTest
class AssessmentApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	private static final String UNIT = "E-0118";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Decisions decisions;

	@ParameterizedTest
	@CsvSource({ "IN_TIME, 2, 20", "LATE, -2, 20", "OVERDUE, -5, 30", "MEASURES, -3, 15", "REPEATED, -3, 15",
			"INSPECTIONS_DONE, 1, 10", "INSPECTIONS_MISSED, -2, 10", "PROMISES_KEPT, 1, 10",
			"PROMISES_BROKEN, -2, 20" })
	void theTableGivesPoints(String counted, int points, int cap) {
		List<DecisionRow> rows = this.decisions.whatIf("assessment-points", Map.of("counted", counted),
				List.of("D002", "P-0"));
		assertThat(rows).singleElement().satisfies((row) -> {
			assertThat(((Number) row.outputs().get("points")).intValue()).isEqualTo(points);
			assertThat(((Number) row.outputs().get("cap")).intValue()).isEqualTo(cap);
			assertThat(row.document()).isEqualTo("P-0");
		});
	}

	@ParameterizedTest
	@CsvSource({ "3, 2, 20, 6", "11, 2, 20, 20", "11, -2, 20, -20", "0, -5, 30, 0", "7, 0, 0, 0" })
	void aLineStopsAtItsCap(long pieces, int points, int cap, long score) {
		assertThat(new SheetLine(Counted.LATE, pieces, new Points(points, cap, "r", "P-0", "")).score())
			.isEqualTo(score);
	}

	/** A hazard that was signed off in a year; late if its clock had run out before. */
	private void signedOff(int year, boolean late) {
		String number = CaseWalk.found(this.program, UNIT, false).number().value();
		LocalDateTime at = LocalDateTime.of(year, 5, 4, 10, 0);
		this.transactions.executeWithoutResult((status) -> signOff(number, at, late));
	}

	private void signOff(String number, LocalDateTime at, boolean late) {
		this.jdbc.update("""
				update case_file set state = 'SIGNED_OFF', opened_at = ?, ended_at = ?, days_stale = true
				where case_number = ?""", at.minusDays(30), at, number);
		this.jdbc.update("delete from ddl_reminder where obligation_id in (select id from ddl_obligation"
				+ " where case_number = ?)", number);
		this.jdbc.update("update ddl_obligation set state = 'MET', live_key = null, missed_at = ?, settled_at = ?"
				+ " where case_number = ? and service = false", late ? at.minusDays(1) : null, at, number);
		if (late) {
			this.jdbc.update(
					"""
							insert into ddl_obligation (case_number, kind, service, unit, basis_document, state, started_at,
							due_at, missed_at, settled_at, rework_used) values (?, 'rectify', false, ?, 'P-0', 'MET', ?, ?, ?, ?,
							false)""",
					number, UNIT, at.minusDays(20), at.minusDays(1), at.minusDays(1), at);
		}
	}

	private Map<String, Object> sheet(String login, int year) {
		Map<?, ?> answer = this.web.withBasicAuth(login, PASSWORD)
			.getForObject("/api/v1/assessment?year=" + year, Map.class);
		List<Map<String, Object>> items = told(answer.get("items"));
		Optional<Map<String, Object>> one = items.stream().filter((item) -> UNIT.equals(item.get("unit"))).findFirst();
		return one.orElse(Map.of());
	}

	@SuppressWarnings("unchecked")
	private static <T> T told(Object value) {
		return (T) value;
	}

	private static Object figure(Map<String, Object> sheet, String counted, String what) {
		List<Map<String, Object>> lines = told(sheet.get("lines"));
		return lines.stream()
			.filter((line) -> counted.equals(line.get("counted")))
			.findFirst()
			.map((line) -> line.get(what))
			.orElseThrow();
	}

	@Test
	void figuresAreThoseOfTheTablesAndStayWithinTheScope() {
		signedOff(2011, false);
		signedOff(2011, false);
		signedOff(2011, true);
		this.transactions.executeWithoutResult((status) -> this.jdbc.update(
				"""
						insert into msr_measure (case_number, measure, addressee, issuer, ground, measure_rank, decided_by, state,
						taken_at) select max(case_number), 'INTERVIEW', ?, 'A-emergency', 'x', 1, 'x', 'ENDED',
						timestamp '2011-12-31 23:59:59' from case_file where unit = ?""",
				UNIT, UNIT));
		Map<String, Object> sheet = sheet("manager", 2011);
		assertThat(figure(sheet, "IN_TIME", "pieces")).isEqualTo(counted("not exists"));
		assertThat(figure(sheet, "LATE", "pieces")).isEqualTo(counted("exists"));
		assertThat(figure(sheet, "MEASURES", "pieces")).isEqualTo(1);
		assertThat(sheet.get("score")).isEqualTo(2 * 2 - 2 - 3);
		assertThat(sheet("boss-e-0118", 2011)).isEqualTo(sheet);
		assertThat(sheet("boss-e-0102", 2011)).isEmpty();
		assertThat(sheet("chief-education", 2011)).isEmpty();
		assertThat(sheet("manager", 2010)).isEmpty();
		assertThat(this.web.withBasicAuth("worker-e-0118", PASSWORD)
			.getForEntity("/api/v1/assessment", String.class)
			.getStatusCode()
			.value()).isEqualTo(403);
		assertThat(page("manager", "/assessment?year=2011")).contains("/assessment/E-0118?year=2011")
			.doesNotContain("??");
		assertThat(page("manager", "/assessment?year=2011&lang=en")).contains("<h1>Assessment</h1>")
			.doesNotContain("??");
		assertThat(page("boss-e-0118", "/assessment/E-0118?year=2011"))
			.contains("D002 第7项", "IN_TIME?year=2011", "href=\"/accounts/E-0118?year=2011\"")
			.doesNotContain("??");
		assertThat(page("boss-e-0118", "/assessment/E-0118/IN_TIME?year=2011")).contains("共 2 件", "/cases/YH-")
			.doesNotContain("??");
	}

	private Integer counted(String late) {
		return this.jdbc.queryForObject("""
				select count(*) from case_file f where f.unit = ? and extract(year from f.ended_at) = 2011 and %s (
				select 1 from ddl_obligation o where o.case_number = f.case_number and o.kind = 'rectify'
				and o.missed_at is not null)""".formatted(late), Integer.class, UNIT);
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser.get(path).body();
	}

	private HttpResponse<String> close(String login, String year, String reason) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser.post("/assessment/closing", Browser.form("year", year, "reason", reason), "/cases");
	}

	@Test
	void aClosedYearStaysAsItWas() {
		signedOff(2009, false);
		assertThat(close("chief-emergency", "2009", "年终").statusCode()).isEqualTo(403);
		assertThat(close("office", "2009", " ").statusCode()).isEqualTo(422);
		assertThat(sheet("manager", 2009).get("score")).isEqualTo(2);
		assertThat(closed()).isZero();
		assertThat(close("office", "2009", "年终").statusCode()).isEqualTo(302);
		Map<String, Object> kept = sheet("manager", 2009);
		assertThat(kept.get("score")).isEqualTo(2);
		signedOff(2009, true);
		assertThat(sheet("manager", 2009)).isEqualTo(kept);
		assertThat(sheet("boss-e-0102", 2009)).isEmpty();
		assertThat(close("office", "2009", "再次").statusCode()).isEqualTo(409);
		assertThat(page("manager", "/assessment/E-0118?year=2009")).contains("封存：年终", "assessment-points:")
			.doesNotContain("??");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from case_entry where scope = 'assessment' and subject = '2009' and outcome = 'closed'",
				Integer.class))
			.isOne();
	}

	private Integer closed() {
		return this.jdbc.queryForObject("select count(*) from asm_year where assessed_year = 2009", Integer.class);
	}

	@ParameterizedTest
	@CsvSource({ "?year=1999", "?year=9999", "?year=abc", "?cursor=-1", "?cursor=x" })
	void whatCannotBeReadIsRefused(String call) {
		ResponseEntity<String> answer = this.web.withBasicAuth("manager", PASSWORD)
			.getForEntity("/api/v1/assessment" + call, String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
	}

}
