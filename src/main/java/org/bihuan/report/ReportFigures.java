package org.bihuan.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Figures and the lists behind them. Every figure has a part of its own in one statement,
 * so that each finds its rows along its own index.
 */
@Repository
class ReportFigures {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final FactConditions conditions;

	ReportFigures(JdbcClient jdbc, FactConditions conditions) {
		this.jdbc = jdbc;
		this.conditions = conditions;
	}

	/**
	 * Counts, in one statement.
	 * @param parts what to count, each once
	 * @param question of which period, for whom
	 * @return exact counts of all of them
	 */
	Map<Part, Long> count(Collection<Part> parts, Question question) {
		Map<String, Part> byKey = parts.stream().collect(Collectors.toMap(Part::key, (part) -> part));
		String sql = parts.stream()
			.map((part) -> "select '%s' as counted, count(*) as found".formatted(part.key())
					+ this.conditions.rows(part, question))
			.collect(Collectors.joining(" union all "));
		Map<Part, Long> counts = new HashMap<>();
		this.jdbc.sql(sql).params(question.parameters()).query((row) -> {
			counts.put(byKey.get(row.getString("counted")), row.getLong("found"));
		});
		return counts;
	}

	/**
	 * One page of what a figure counts, in the order of its keys.
	 * @param part what is counted
	 * @param question of which period, for whom
	 * @param cursor key of the last row of the page before; null or blank for the first
	 * @param limit rows of a page, 1 to 200
	 * @return the page with the exact count of all
	 * @throws Refusal.Unreadable if cursor or limit cannot be read
	 */
	Listing<ReportItem> items(Part part, Question question, @Nullable String cursor, int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("report.limit", limit);
		}
		Subject subject = part.fact().subject();
		String rows = this.conditions.rows(part, question);
		Map<String, Object> parameters = question.parameters();
		long total = this.jdbc.sql("select count(*)" + rows).params(parameters).query(Long.class).single();
		String after = "";
		if (cursor != null && !cursor.isBlank()) {
			after = " and %s > :after".formatted(subject.key());
			parameters.put("after", after(cursor, subject));
		}
		List<ReportItem> found = this.jdbc
			.sql("select " + subject.columns() + rows + after + " order by " + subject.key() + " limit " + (limit + 1))
			.params(parameters)
			.query((row, index) -> ReportItem.of(row, subject))
			.list();
		boolean more = found.size() > limit;
		List<ReportItem> items = more ? found.subList(0, limit) : found;
		return new Listing<>(items, total, more ? items.get(limit - 1).key() : null);
	}

	private static Object after(String cursor, Subject subject) {
		if (subject.numbered() ? !cursor.matches("\\d{1,18}") : !cursor.matches("[A-Z]{2}-[\\w-]{1,60}")) {
			throw new Refusal.Unreadable("report.cursor", cursor);
		}
		return subject.numbered() ? Long.valueOf(cursor) : cursor;
	}

}
