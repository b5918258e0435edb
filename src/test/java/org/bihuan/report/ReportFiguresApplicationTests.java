package org.bihuan.report;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each indicator against rows that were laid down for it and against a statement of its
 * own, in a year in which nothing else happens.
 */
@BihuanTest
class ReportFiguresApplicationTests {

	private static final String UNIT = "E-0117";

	private static final String PERIOD = "2008-05";

	private static final String WITHIN = " between timestamp '2008-05-01 00:00:00' and timestamp '2008-05-31 23:59:59'";

	private static final String HAZARDS = "select count(*) from case_file c where c.case_number like 'YH-%' and ";

	private static final String OPEN = "c.opened_at <= timestamp '2008-05-31 23:59:59' and coalesce(c.ended_at,"
			+ " timestamp '2099-01-01 00:00:00') > timestamp '2008-05-31 23:59:59'";

	private static final String CLOCKS = "select count(*) from ddl_obligation o where o.service = false"
			+ " and coalesce(o.missed_at, o.due_at)" + WITHIN + " and o.kind ";

	private static final String KEPT = " and o.missed_at is null and o.state = 'MET'";

	private static final String DUTIES = "select count(*) from dty_period where due_at" + WITHIN + " and kind = '%s'%s";

	@Autowired
	private ApplicationContext program;

	@Autowired
	private TestRestTemplate web;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionOperations transactions;

	private static String sql(String indicator) {
		return switch (indicator) {
			case "registered", "self-found/", "major/", "repeated/" -> HAZARDS + "c.opened_at" + WITHIN;
			case "self-found" -> HAZARDS + "c.opened_at" + WITHIN
					+ " and c.case_number in (select h.case_number from haz_hazard h where h.self_found)";
			case "major" -> HAZARDS + "c.grade = 'MAJOR' and c.opened_at" + WITHIN;
			case "repeated" -> HAZARDS + "c.opened_at" + WITHIN
					+ " and c.case_number in (select h.case_number from haz_hazard h where h.recurrence_of is not null)";
			case "rectified" -> HAZARDS + "c.state = 'SIGNED_OFF' and c.ended_at" + WITHIN;
			case "rectified/" -> HAZARDS + "c.opened_at <= timestamp '2008-05-31 23:59:59' and coalesce(c.ended_at,"
					+ " timestamp '2099-01-01 00:00:00') >= timestamp '2008-05-01 00:00:00'";
			case "stock", "major-stock/", "overdue/" -> HAZARDS + OPEN;
			case "major-stock" -> HAZARDS + "c.grade = 'MAJOR' and " + OPEN;
			case "overdue" -> HAZARDS + OPEN + " and c.case_number in (select o.case_number from ddl_obligation o"
					+ " where o.kind = 'rectify' and o.missed_at <= timestamp '2008-05-31 23:59:59')";
			case "rectified-in-time/" -> CLOCKS + "= 'rectify'";
			case "rectified-in-time" -> CLOCKS + "= 'rectify'" + KEPT;
			case "major-in-time/", "major-in-time" -> CLOCKS
					+ "= 'rectify' and o.case_number in (select c.case_number from case_file c where c.grade = 'MAJOR')"
					+ (indicator.endsWith("/") ? "" : KEPT);
			case "dual-reports/" -> CLOCKS + "= 'dual-report'";
			case "dual-reports" -> CLOCKS + "= 'dual-report'" + KEPT;
			case "look-backs/" -> CLOCKS + "= 'look-back'";
			case "look-backs" -> CLOCKS + "= 'look-back'" + KEPT;
			case "replies/" -> CLOCKS + "= 'reply'";
			case "replies" -> CLOCKS + "= 'reply'" + KEPT;
			case "others-in-time/" -> CLOCKS + "not in ('rectify', 'dual-report') and o.unit = '" + UNIT + "'";
			case "others-in-time" -> CLOCKS + "not in ('rectify', 'dual-report') and o.unit = '" + UNIT + "'" + KEPT;
			case "checks/" -> DUTIES.formatted("CHECK", "");
			case "checks" -> DUTIES.formatted("CHECK", " and state = 'DONE'");
			case "unit-reports/" -> DUTIES.formatted("REPORT", "");
			case "unit-reports" -> DUTIES.formatted("REPORT", " and state = 'DONE'");
			case "inspections/" -> DUTIES.formatted("LEADER_INSPECTION", "");
			case "inspections" -> DUTIES.formatted("LEADER_INSPECTION", " and state = 'DONE'");
			default -> papers(indicator);
		};
	}

	/** Letters and measures are divided by their kinds; what is unknown here is none. */
	private static String papers(String indicator) {
		String letters = "select count(*) from ltr_letter where issued_at" + WITHIN;
		String measures = "select count(*) from msr_measure where taken_at" + WITHIN;
		return switch (indicator) {
			case "letters-reminder" -> letters + " and kind = 'REMINDER'";
			case "letters-warning" -> letters + " and kind = 'WARNING'";
			case "measures-interview" -> measures + " and measure = 'INTERVIEW'";
			default -> {
				boolean whole = indicator.endsWith("/") || indicator.equals("letters") || indicator.equals("measures");
				yield (indicator.startsWith("letters") ? letters + " and kind <> 'COMMITMENT'" : measures)
						+ (whole ? "" : " and 1 = 0");
			}
		};
	}

	private String hazard(boolean major, LocalDateTime opened, LocalDateTime ended) {
		String number = CaseWalk.found(this.program, UNIT, major).number().value();
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("update case_file set state = 'SIGNED_OFF', opened_at = ?, ended_at = ?, days_stale = true"
					+ " where case_number = ?", opened, ended, number);
			this.jdbc.update("delete from ddl_reminder where obligation_id in (select id from ddl_obligation"
					+ " where case_number = ?)", number);
			this.jdbc.update("update ddl_obligation set state = 'MET', live_key = null, settled_at = ?, due_at = ?,"
					+ " started_at = ? where case_number = ?", ended, ended.plusYears(1), opened, number);
		});
		return number;
	}

	private void clock(String number, String kind, int day, boolean missed) {
		LocalDateTime due = LocalDateTime.of(2008, 5, day, 23, 59);
		this.jdbc.update("""
				insert into ddl_obligation (case_number, kind, service, unit, basis_document, state, started_at, due_at,
				missed_at, settled_at, rework_used) values (?, ?, false, ?, 'P-0', 'MET', ?, ?, ?, ?, false)""", number,
				kind, UNIT, due.minusDays(20), due, missed ? due : null, due.plusDays(missed ? 1 : -1));
	}

	private void period(String kind, int day, String state) {
		this.jdbc.update(
				"""
						insert into dty_period (unit, kind, duty, target_key, period, frequency, post, first_day, due_at, state,
						document, place, extra_output, process_started) values (?, ?, ?, 0, '2008-05', 'MONTH', 'safety-officer',
						date '2008-05-01', ?, ?, 'P-0', '', '', false)""",
				UNIT, kind, "of-2008-" + day, LocalDateTime.of(2008, 5, day, 23, 59), state);
	}

	/** Nothing may come of duties that nobody ever had. */
	@AfterEach
	void forget() {
		this.transactions.executeWithoutResult(
				(status) -> this.jdbc.update("delete from dty_period where unit = ? and duty like 'of-2008-%'", UNIT));
	}

	private void letter(String number, String kind, LocalDateTime at) {
		this.jdbc.update(
				"""
						insert into ltr_letter (case_number, kind, issuer, issuer_name, addressee, addressee_name, fields, state,
						drafted_at, issued_at, ended_at, version) values (?, ?, 'A-emergency', 'x', ?, 'x', '{}', 'SETTLED', ?, ?, ?,
						0)""",
				number, kind, UNIT, at, at, at);
	}

	private void measure(String number, LocalDateTime at) {
		this.jdbc.update(
				"""
						insert into msr_measure (case_number, measure, addressee, issuer, ground, measure_rank, decided_by, state,
						taken_at) values (?, 'INTERVIEW', ?, 'A-emergency', 'x', 1, 'x', 'ENDED', ?)""",
				number, UNIT, at);
	}

	private void lay() {
		LocalDateTime may = LocalDateTime.of(2008, 5, 1, 0, 0);
		String first = hazard(false, may, may.plusDays(20));
		String second = hazard(true, may.minusDays(9), may.plusMonths(1));
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.update("update haz_hazard set recurrence_of = ?, rectify_days = 5 where case_number = ?", second,
					first);
			for (String kind : List.of("rectify", "dual-report", "look-back", "reply")) {
				clock(first, kind, 10, false);
				clock(second, kind, 31, true);
			}
			clock(first, "rectify", 11, false);
			for (String kind : List.of("CHECK", "REPORT", "LEADER_INSPECTION")) {
				period(kind, 7, "DONE");
				period(kind, 14, "MISSED");
				period(kind, 15, "SETTLED_LATE");
			}
			letter(first, "REMINDER", may);
			letter(second, "WARNING", may.plusDays(30));
			letter(second, "COMMITMENT", may.plusDays(3));
			letter(second, "REMINDER", may.minusSeconds(1));
			measure(second, may.plusDays(30));
			measure(second, may.plusMonths(1));
		});
	}

	private List<Map<String, Object>> report(String login) {
		Map<?, ?> answer = this.web.withBasicAuth(login, "bihuan-demo")
			.getForObject("/api/v1/reports?period=" + PERIOD, Map.class);
		return told(answer.get("items"));
	}

	@SuppressWarnings("unchecked")
	private static <T> T told(Object value) {
		return (T) value;
	}

	private Integer items(String login, String indicator, String side) {
		Map<?, ?> page = this.web.withBasicAuth(login, "bihuan-demo")
			.getForObject("/api/v1/reports/%s/items?period=%s&side=%s".formatted(indicator, PERIOD, side), Map.class);
		List<?> rows = told(page.get("items"));
		assertThat(page.get("total")).isEqualTo(rows.size());
		return rows.size();
	}

	@Test
	void eachIndicatorIsThatOfAStatementOfItsOwn() {
		lay();
		List<Map<String, Object>> lines = report("manager");
		assertThat(lines).hasSize(37);
		Map<String, Object> found = new LinkedHashMap<>();
		Map<String, Object> expected = new LinkedHashMap<>();
		for (Map<String, Object> line : lines) {
			String code = (String) line.get("indicator");
			found.put(code, line.get("numerator"));
			expected.put(code, this.jdbc.queryForObject(sql(code), Integer.class));
			if (line.get("denominator") != null) {
				found.put(code + "/", line.get("denominator"));
				expected.put(code + "/", this.jdbc.queryForObject(sql(code + "/"), Integer.class));
			}
		}
		assertThat(found).isEqualTo(expected);
		assertThat(found).containsEntry("registered", 1)
			.containsEntry("rectified/", 2)
			.containsEntry("overdue", 1)
			.containsEntry("rectified-in-time", 2)
			.containsEntry("rectified-in-time/", 3)
			.containsEntry("major-in-time/", 1)
			.containsEntry("checks", 1)
			.containsEntry("checks/", 3)
			.containsEntry("letters", 2)
			.containsEntry("measures", 1);
		assertThat(report("boss-e-0117")).isEqualTo(lines);
		for (Map<String, Object> line : report("boss-e-0102")) {
			assertThat(line).as("of another unit").containsEntry("numerator", 0);
			assertThat(items("boss-e-0102", (String) line.get("indicator"), "numerator")).isZero();
		}
		Map<String, Object> lists = lines.stream()
			.collect(Collectors.toMap((line) -> (String) line.get("indicator"),
					(line) -> items("boss-e-0117", (String) line.get("indicator"), "numerator")));
		assertThat(lists).allSatisfy((code, count) -> assertThat(count).as(code).isEqualTo(found.get(code)));
	}

}
