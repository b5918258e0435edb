package org.bihuan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds cases whose evidence may go: closed long enough ago, held by nobody, with bytes
 * that are still there.
 */
@Repository
class DueRows {

	private static final String CASES = """
			 from case_file f where (%s) and %s
			and not exists (select 1 from arc_hold h where h.case_number = f.case_number and h.lifted_at is null)
			and exists (select 1 from case_evidence e where e.case_number = f.case_number and e.discarded_at is null)""";

	private static final String COLUMNS = """
			select f.case_number, f.title, f.unit_name, f.closed_at,
			(select count(*) from case_evidence e where e.case_number = f.case_number and e.discarded_at is null) as pieces,
			(select coalesce(sum(e.byte_size), 0) from case_evidence e
			where e.case_number = f.case_number and e.discarded_at is null) as total""";

	private final JdbcClient jdbc;

	DueRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<DueCase> list(List<RetentionRule> rules, Instant now, Scope scope, int count) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String cases = cases(rules, now, scope, parameters);
		parameters.put("count", count);
		return this.jdbc.sql(COLUMNS + cases + " order by f.closed_at, f.case_number limit :count")
			.params(parameters)
			.query(DueRows::read)
			.list();
	}

	long count(List<RetentionRule> rules, Instant now, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String cases = cases(rules, now, scope, parameters);
		return this.jdbc.sql("select count(*)" + cases).params(parameters).query(Long.class).single();
	}

	boolean due(String number, List<RetentionRule> rules, Instant now, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String cases = cases(rules, now, scope, parameters);
		parameters.put("number", number);
		return this.jdbc.sql("select count(*)" + cases + " and f.case_number = :number")
			.params(parameters)
			.query(Long.class)
			.single() > 0;
	}

	private static String cases(List<RetentionRule> rules, Instant now, Scope scope, Map<String, Object> parameters) {
		List<String> over = new ArrayList<>(List.of("1 = 0"));
		for (RetentionRule rule : rules) {
			String name = "rule" + over.size();
			over.add("f.case_number like :%1$sPrefix and f.closed_at < :%1$sUntil".formatted(name));
			parameters.put(name + "Prefix", rule.prefix() + "-%");
			parameters.put(name + "Until",
					ZonedDateTime.ofInstant(now, Zone.SHANGHAI).minusYears(rule.years()).toLocalDateTime());
		}
		return CASES.formatted(String.join(" or ", over), scope.sql("f"));
	}

	private static DueCase read(ResultSet row, int number) throws SQLException {
		return new DueCase(row.getString("case_number"), row.getString("title"), row.getString("unit_name"),
				row.getObject("closed_at", LocalDateTime.class).atZone(Zone.SHANGHAI).toInstant(),
				row.getLong("pieces"), row.getLong("total"));
	}

}
