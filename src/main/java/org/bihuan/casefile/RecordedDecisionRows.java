package org.bihuan.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.chain.CanonicalJson;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads decisions by their cases: records have no index of tables and moments, for each
 * would cost every record of every case.
 */
@Repository
class RecordedDecisionRows implements RecordedDecisions {

	private static final String OPEN_WITHIN = " from case_file where opened_at < :until"
			+ " and (closed_at is null or closed_at >= :from)";

	private final JdbcClient jdbc;

	RecordedDecisionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long cases(Span span) {
		return this.jdbc.sql("select count(*)" + OPEN_WITHIN).params(parameters(span)).query(Long.class).single();
	}

	@Override
	public Page page(String table, Span span, String after, int limit) {
		List<String> cases = this.jdbc
			.sql("select case_number" + OPEN_WITHIN + " and case_number > :after order by case_number limit :limit")
			.params(parameters(span))
			.param("after", after)
			.param("limit", limit)
			.query(String.class)
			.list();
		return new Page(cases, cases.isEmpty() ? List.of() : decisions(table, span, cases));
	}

	private List<Decided> decisions(String table, Span span, List<String> cases) {
		return this.jdbc
			.sql("select scope, seq, happened_at, content from case_entry where scope in (:cases)"
					+ " and kind = 'DECISION' and subject = :table and happened_at >= :from and happened_at < :until"
					+ " order by scope, seq")
			.params(parameters(span))
			.param("cases", cases)
			.param("table", table)
			.query((row, index) -> new Decided(new CaseNumber(row.getString(1)), row.getLong(2),
					WallTime.instant(row.getObject(3, LocalDateTime.class)), CanonicalJson.read(row.getString(4))))
			.list();
	}

	private static Map<String, ?> parameters(Span span) {
		return Map.of("from", WallTime.of(span.from()), "until", WallTime.of(span.until()));
	}

}
