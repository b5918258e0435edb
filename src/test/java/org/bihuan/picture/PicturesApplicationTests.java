package org.bihuan.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.BihuanTest;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.days.DaysRound;
import org.bihuan.frame.Browser;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Documents;
import org.bihuan.shared.Zone;
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
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Page and API of the pictures: each figure against a statement of its own, for each
 * reader what that reader may see.
 */
@BihuanTest
class PicturesApplicationTests {

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
	private DaysRound round;

	@Autowired
	private Documents documents;

	@Autowired
	private Clock clock;

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI));
	}

	private List<Map<String, Object>> items(String login, String call) {
		Map<?, ?> answer = this.web.withBasicAuth(login, PASSWORD).getForObject("/api/v1/pictures/" + call, Map.class);
		List<Map<String, Object>> items = PicturesApplicationTests.<List<Map<String, Object>>>told(answer.get("items"));
		assertThat(answer.get("total")).isEqualTo(items.size());
		return items;
	}

	@SuppressWarnings("unchecked")
	private static <T> T told(Object value) {
		return (T) value;
	}

	private Map<String, Long> counts(String column, String condition) {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc
			.query("select " + column + ", count(*) from case_file f where substring(f.case_number, 1, 3) = 'YH-' and "
					+ condition + " group by " + column, (row) -> {
						counts.put(row.getString(1), row.getLong(2));
					});
		return counts;
	}

	private static Map<String, Long> column(List<Map<String, Object>> items, String key, String value) {
		Map<String, Long> column = new HashMap<>();
		items.forEach((item) -> column.put(String.valueOf(item.get(key)), ((Number) item.get(value)).longValue()));
		column.values().removeIf((count) -> count == 0);
		return column;
	}

	@ParameterizedTest
	@ValueSource(strings = { "manager", "chief-emergency", "chief-education", "inspector-longzhou", "boss-e-0118",
			"worker-e-0118" })
	void everyFigureIsThatOfTheCovers(String login) {
		CaseWalk.found(this.program, "E-0118", false);
		compare(login);
		this.round.follow();
		compare(login);
	}

	private void compare(String login) {
		String seen = SEEN.get(login);
		LocalDate from = today().minusDays(60);
		String asked = "?from=" + from;
		// other tests have opened and ended cases on days to come
		String tomorrow = "timestamp '%s 00:00:00'".formatted(today().plusDays(1));
		String within = " between timestamp '%s 00:00:00' and %s".formatted(from, tomorrow);
		String open = " and f.opened_at < %1$s and (f.ended_at is null or f.ended_at >= %1$s)".formatted(tomorrow);
		List<Map<String, Object>> trend = items(login, "trend" + asked);
		assertThat(trend).hasSize(61);
		assertThat(column(trend, "day", "opened"))
			.isEqualTo(counts("cast(f.opened_at as date)", seen + " and f.opened_at" + within));
		assertThat(column(trend, "day", "closed")).isEqualTo(
				counts("cast(f.ended_at as date)", seen + " and f.reason <> 'SIGNED_OFF' and f.ended_at" + within));
		assertThat(column(trend, "day", "stock").getOrDefault(today().toString(), 0L))
			.isEqualTo(counts("1", seen + open).getOrDefault("1", 0L));
		assertThat(column(items(login, "stock"), "year", "cases"))
			.isEqualTo(counts("extract(year from f.opened_at)", seen + open));
		assertThat(column(items(login, "league" + asked + "&by=authority"), "code", "opened"))
			.isEqualTo(counts("f.authority", seen + " and f.opened_at" + within));
		assertThat(column(items(login, "league?by=town"), "code", "stock"))
			.isEqualTo(counts("coalesce(f.town, '')", seen + open));
		Map<String, Long> overdue = new HashMap<>();
		this.jdbc.query("""
				select f.sector, count(*) from ddl_obligation o join case_file f on f.case_number = o.case_number
				where o.service = false and o.state = 'MISSED' and %s group by f.sector""".formatted(seen), (row) -> {
			overdue.put(row.getString(1), row.getLong(2));
		});
		Map<String, Long> heat = new HashMap<>();
		items(login, "overdue").forEach((cell) -> heat.merge(String.valueOf(cell.get("sector")),
				((Number) cell.get("clocks")).longValue(), Long::sum));
		assertThat(heat).isEqualTo(overdue);
	}

	@Test
	void anotherAuthoritySeesNothingOfIt() {
		List<Map<String, Object>> before = items("chief-education", "trend");
		CaseHeader cover = CaseWalk.found(this.program, "E-0118", false).cover();
		String authority = "league?by=authority&authority=" + cover.authority();
		assertThat(items("chief-education", "trend")).isEqualTo(before);
		assertThat(items("chief-education", authority)).isEmpty();
		assertThat(items("boss-e-0102", authority)).isEmpty();
		assertThat(items("manager", authority)).extracting((row) -> row.get("code"))
			.containsExactly(cover.authority().value());
		assertThat(page("worker-e-0118", "/pictures")).contains("这段时间没有经手的案卷。", "此刻没有逾期的法定时限。");
	}

	private String page(String login, String path) {
		Browser browser = new Browser(this.port);
		browser.login(login, PASSWORD);
		return browser.get(path).body();
	}

	@Test
	void chartsStandBesideTheirFigures() {
		CaseWalk.found(this.program, "E-0118", true);
		String page = page("manager", "/pictures");
		assertThat(page)
			.contains("<h1>督办图</h1>", "data-chart=\"trend\" data-table=\"trend-table\"", "id=\"authority-table\"",
					"id=\"town-table\"", "src=\"/assets/pictures.js\"", "<th scope=\"row\">" + today() + "</th>")
			.doesNotContain("??", "style=");
		List<Map<String, Object>> trend = items("manager", "trend");
		Map<String, Object> last = trend.get(trend.size() - 1);
		assertThat(page.substring(page.indexOf("<th scope=\"row\">" + today())).replaceAll("<[^>]*>|\\s+", " "))
			.matches("(?s) *%s +%s +%s +%s +%s .*".formatted(today(), last.get("opened"), last.get("signedOff"),
					last.get("closed"), last.get("stock")));
		String year = page("manager", "/pictures?lang=en&from=" + today().minusYears(2));
		assertThat(year)
			.contains("<h1>Pictures</h1>", "<th scope=\"row\">" + today().toString().substring(0, 7) + "</th>")
			.doesNotContain("??", "<th scope=\"row\">" + today() + "</th>");
		assertThat(this.web.getForObject("/assets/pictures.js", String.class)).hasSizeBetween(300_000, 700_000);
	}

	@Test
	void targetsOfActiveDocumentsAreCountedOnTheirDay() {
		CaseWalk old = CaseWalk.found(this.program, "E-1149", true);
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("""
					update case_file set opened_at = timestamp '2023-06-01 10:00:00', grade = 'MAJOR', days_stale = true
					where case_number = ?""", old.number().value());
		});
		String only = "?authority=" + old.cover().authority();
		assertThat(this.documents.active()).contains("D001").doesNotContain("D004");
		List<Map<String, Object>> targets = items("manager", "targets" + only);
		assertThat(targets)
			.extracting((one) -> (Object) PicturesApplicationTests.<Map<?, ?>>told(one.get("target")).get("key"))
			.containsExactly("old-stock", "growth", "dynamic-zero");
		assertThat(targets.get(0)).containsEntry("then", left(old, "2025-01-01", "2023-12-31"))
			.containsEntry("now", left(old, today().plusDays(1).toString(), "2023-12-31"))
			.containsEntry("state", "MISSED");
		assertThat(targets.get(2)).containsEntry("now", left(old, today().plusDays(1).toString(), today().toString()));
		assertThat(page("manager", "/pictures" + only + "&from=2024-06-01&to=2025-06-30"))
			.contains("data-mark=\"2024-12\"", "lamp-red\">未实现", "住房城乡建设系统方案（二）9");
		assertThat(items("chief-education", "targets" + only))
			.allSatisfy((one) -> assertThat(one).containsEntry("now", 0));
		this.transactions.executeWithoutResult((status) -> this.jdbc.update("""
				update case_file set opened_at = ?, days_stale = true where case_number = ?""", today().atStartOfDay(),
				old.number().value()));
	}

	private int left(CaseWalk walk, String before, String openedUntil) {
		return this.jdbc.queryForObject(
				"""
						select count(*) from case_file where substring(case_number, 1, 3) = 'YH-' and authority = ? and grade = 'MAJOR'
						and cast(opened_at as date) <= date '%2$s' and opened_at < timestamp '%1$s 00:00:00'
						and (ended_at is null or ended_at >= timestamp '%1$s 00:00:00')"""
					.formatted(before, openedUntil),
				Integer.class, walk.cover().authority().value());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			trend?from=2026-02-01&to=2026-01-01 | 起止日期颠倒
			trend?from=2016-01-01&to=2026-01-01 | 时间范围最长为 5 年
			trend?from=yesterday                | 不是日期
			trend?to=0000-01-01                 | 不是日期
			trend?from=%2B999999999-12-31       | 不是日期
			stock?grade=HUGE                    | 没有这个隐患等级
			league?by=moon                      | 不能按 moon
			""")
	void whatCannotBeReadIsRefusedInWords(String call, String words) {
		ResponseEntity<String> answer = this.web.withBasicAuth("manager", PASSWORD)
			.getForEntity("/api/v1/pictures/" + call, String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(answer.getBody()).contains(words);
	}

}
