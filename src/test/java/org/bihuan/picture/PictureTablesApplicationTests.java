package org.bihuan.picture;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.BihuanTest;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyRows;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.sums.PeriodRound;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.shared.Zone;
import org.bihuan.steptime.StepRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clocks as bars, what steps take, and inspections, as page and API: each figure against
 * a statement of its own, for each reader what that reader may see.
 */
@BihuanTest
class PictureTablesApplicationTests {

	private static final String PASSWORD = "bihuan-demo";

	private static final Map<String, String> SEEN = Map.of("manager", "1 = 1", "chief-emergency",
			"'A-emergency' in (f.authority, f.lead_authority)", "chief-education",
			"'A-education' in (f.authority, f.lead_authority)", "inspector-longzhou", "f.town = 'T-longzhou'",
			"boss-e-0118", "f.unit = 'E-0118'", "worker-e-0118", "1 = 0");

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
	private StepRound steps;

	@Autowired
	private PeriodRound periods;

	@Autowired
	private Clock clock;

	private ResponseEntity<Map<String, Object>> ask(String login, String call) {
		return told(this.web.withBasicAuth(login, PASSWORD).getForEntity("/api/v1/pictures/" + call, Map.class));
	}

	private List<Map<String, Object>> items(String login, String call) {
		return told(ask(login, call).getBody().get("items"));
	}

	@SuppressWarnings("unchecked")
	private static <T> T told(Object value) {
		return (T) value;
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser.get(path).body();
	}

	@Test
	void theClocksOfACaseAreBars() {
		CaseWalk walk = CaseWalk.found(this.program, "E-0118", true);
		String call = "clocks?number=" + walk.number();
		List<Map<String, Object>> bars = items("manager", call);
		List<Map<String, Object>> ledger = this.jdbc.queryForList(
				"""
						select o.id, o.kind, o.started_at, o.due_at, (select count(*) from ddl_segment s where s.obligation_id = o.id)
						as stretches from ddl_obligation o where o.case_number = ? and o.service = false order by o.id""",
				walk.number().value());
		assertThat(bars).hasSameSizeAs(ledger).isNotEmpty();
		for (int at = 0; at < bars.size(); at++) {
			Map<String, Object> row = ledger.get(at);
			List<Map<String, Object>> pieces = told(bars.get(at).get("pieces"));
			assertThat(bars.get(at)).containsEntry("kind", row.get("kind"))
				.containsEntry("obligation", ((Number) row.get("id")).intValue());
			if (((Number) row.get("stretches")).intValue() == 1 && "running".equals(bars.get(at).get("state"))) {
				assertThat(pieces).hasSize(1);
				assertThat(moment(pieces.get(0).get("until"))).isEqualTo(moment(bars.get(at).get("dueAt")))
					.isEqualTo(due(row.get("id")));
			}
		}
		String page = page("manager", "/pictures/clocks?number=" + walk.number());
		assertThat(page)
			.contains("<h1>法定时限进程图</h1>", "data-chart=\"clocks\" data-table=\"clocks-table\"", "data-kind=\"RUN\"",
					"href=\"/cases/" + walk.number() + "\"", "src=\"/assets/pictures.js\"")
			.doesNotContain("??", "style=");
		assertThat(page("manager", "/cases/" + walk.number())).contains("/pictures/clocks?number=" + walk.number());
		assertThat(ask("chief-education", call).getStatusCode().value()).isEqualTo(404);
		assertThat(items("boss-e-0118", call)).isEqualTo(bars);
	}

	private Instant due(Object obligation) {
		return this.jdbc.queryForObject("select due_at from ddl_obligation where id = ?", Timestamp.class, obligation)
			.toInstant();
	}

	private static Instant moment(Object text) {
		return Instant.parse(String.valueOf(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "manager", "chief-education", "boss-e-0118", "worker-e-0118" })
	void theClocksOfTheBoardAreThoseOfItsFirstPage(String login) {
		CaseWalk.found(this.program, "E-0118", true);
		Map<String, Object> board = told(this.web.withBasicAuth(login, PASSWORD)
			.getForObject("/api/v1/overdue?which=soon&unit=E-0118&limit=50", Map.class));
		Map<String, Object> bars = ask(login, "clocks?which=soon&unit=E-0118").getBody();
		List<Map<String, Object>> rows = told(board.get("items"));
		List<Map<String, Object>> drawn = told(bars.get("items"));
		assertThat(bars).containsEntry("total", board.get("total"));
		assertThat(drawn).extracting((one) -> one.get("obligation"))
			.isEqualTo(rows.stream().map(PictureTablesApplicationTests::obligation).toList());
		assertThat(page(login, "/pictures/clocks?which=soon&unit=E-0118&lang=en"))
			.contains("<h1>Course of legal clocks</h1>", drawn.isEmpty() ? "id=\"no-clocks\"" : "id=\"clocks-table\"")
			.doesNotContain("??");
	}

	private static Object obligation(Map<String, Object> row) {
		return row.containsKey("obligation") ? row.get("obligation")
				: PictureTablesApplicationTests.<Map<String, Object>>told(row.get("clock")).get("obligation");
	}

	@Test
	void everyStepIsCountedForWhomItIsSeen() {
		CaseWalk.found(this.program, "E-0118", false);
		SEEN.keySet().forEach(this::compareSteps);
		this.steps.follow();
		CaseWalk.found(this.program, "E-0118", true);
		SEEN.keySet().forEach(this::compareSteps);
		assertThat(page("manager", "/pictures")).contains("id=\"steps-table\"", "确认登记").doesNotContain("??");
	}

	private void compareSteps(String login) {
		LocalDate today = LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
		Map<String, Long> done = new TreeMap<>();
		this.jdbc.query(
				"""
						select i.process_key, i.step, f.authority, count(*) from wf_inbox i
						join case_file f on f.case_number = i.case_number where i.state = 'DONE' and f.case_number like 'YH-%%'
						and %s and i.done_at >= timestamp '%s 00:00:00' and i.done_at < timestamp '%s 00:00:00'
						group by i.process_key, i.step, f.authority"""
					.formatted(SEEN.get(login), today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1)),
				(row) -> {
					done.put(row.getString(1) + " " + row.getString(2) + " " + row.getString(3), row.getLong(4));
				});
		Map<String, Long> told = new TreeMap<>();
		items(login, "steps?from=" + today + "&to=" + today).forEach((step) -> {
			told.put(step.get("process") + " " + step.get("step") + " " + step.get("authority"),
					((Number) step.get("steps")).longValue());
			assertThat(PictureTablesApplicationTests.<Map<String, Integer>>told(step.get("days"))
				.values()
				.stream()
				.mapToLong(Integer::longValue)
				.sum()).isEqualTo(((Number) step.get("steps")).longValue());
		});
		assertThat(told).as(login).isEqualTo(done);
	}

	@Test
	void inspectionsAreCountedForWhomTheUnitIsSeen() {
		DutyRows rows = new DutyRows(JdbcClient.create(this.jdbc));
		this.transactions.executeWithoutResult((status) -> {
			Set.of(DutyState.DONE, DutyState.SETTLED_LATE, DutyState.MISSED, DutyState.OPEN, DutyState.VOID)
				.forEach((state) -> rows.add("E-0118", DutyKind.LEADER_INSPECTION, "FIRE", "test-" + state,
						LocalDate.of(2011, 5 + state.ordinal() % 2, 20), state));
			rows.add("E-0118", DutyKind.CHECK, "FIRE", "test-check", LocalDate.of(2011, 5, 20), DutyState.DONE);
		});
		String call = "inspections?from=2011-01-01&to=2011-12-31";
		for (int round = 0; round < 2; round++) {
			Map<String, List<Integer>> months = items("manager", call).stream()
				.collect(Collectors.toMap((line) -> String.valueOf(line.get("month")), (line) -> {
					Map<String, Integer> totals = told(line.get("totals"));
					return List.of(totals.get("done"), totals.get("late"), totals.get("missed"), totals.get("open"));
				}, (one, other) -> List.of()));
			Map<String, List<Integer>> expected = new TreeMap<>();
			this.jdbc.query("""
					select extract(month from p.due_at), sum(case when p.state = 'DONE' then 1 else 0 end),
					sum(case when p.state = 'SETTLED_LATE' then 1 else 0 end),
					sum(case when p.state in ('MISSED', 'OPEN') then 1 else 0 end) from dty_period p
					where p.kind = 'LEADER_INSPECTION' and p.state <> 'VOID' and extract(year from p.due_at) = 2011
					group by extract(month from p.due_at)""", (row) -> {
				expected.put("2011-%02d".formatted(row.getInt(1)),
						List.of(row.getInt(2), row.getInt(3), row.getInt(4), 0));
			});
			assertThat(months).isEqualTo(expected).hasSize(2);
			assertThat(items("boss-e-0118", call)).hasSize(2);
			assertThat(items("boss-e-0102", call)).isEmpty();
			assertThat(items("worker-e-0118", call)).isEmpty();
			assertThat(page("manager", "/pictures?from=2011-01-01&to=2011-12-31"))
				.contains("id=\"inspection-months-table\"", "id=\"inspection-sectors-table\"",
						"id=\"inspection-authorities-table\"", "<th scope=\"row\">2011-05</th>")
				.doesNotContain("??");
			this.periods.follow();
		}
		this.transactions
			.executeWithoutResult((status) -> this.jdbc.update("update dty_period set state = 'VOID', sum_stale = true"
					+ " where unit = 'E-0118' and period like 'test-%'"));
		this.periods.follow();
		assertThat(items("manager", call)).isEmpty();
		this.transactions.executeWithoutResult(
				(status) -> this.jdbc.update("delete from dty_period where unit = 'E-0118' and period like 'test-%'"));
	}

	@Test
	void thePromisesAreDrawnByAuthority() {
		assertThat(page("manager", "/promises")).contains("四项承诺").doesNotContain("??");
		assertThat(page("manager", "/pictures")).contains("href=\"/promises\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			steps?from=2026-02-01&to=2026-01-01       | 400 | 起止日期颠倒
			inspections?from=2026-02-01&to=2026-01-01 | 400 | 起止日期颠倒
			inspections?to=soon                       | 400 | 不是日期
			clocks?which=never                        | 400 | 没有这个清单
			clocks?number=YH-longzhou-2026-999999     | 404 | 没有编号为
			""")
	void whatCannotBeReadIsRefusedInWords(String call, int status, String words) {
		ResponseEntity<String> answer = this.web.withBasicAuth("manager", PASSWORD)
			.getForEntity("/api/v1/pictures/" + call, String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getBody()).contains(words);
	}

}
