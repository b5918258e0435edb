package org.bihuan.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of covers with its exact count: scope and filter are the same condition in
 * both statements.
 */
final class CaseQuery {

	private static final int MOST = 200;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final CaseFilter filter;

	CaseQuery(CaseFilter filter, Scope scope) {
		this.filter = filter;
		this.conditions.add(scope.sql("f"));
		this.parameters.putAll(scope.parameters());
		equal("state", filter.state());
		equal("unit", filter.unit());
		equal("sector", filter.sector());
		equal("grade", filter.grade());
		contains(filter.text());
	}

	Listing<CaseHeader> run(JdbcClient jdbc) {
		long total = jdbc.sql("select count(*) from case_file f where " + where())
			.params(this.parameters)
			.query(Long.class)
			.single();
		int limit = Math.min(MOST, Math.max(1, this.filter.limit()));
		return page(rows(jdbc, limit + 1), limit, total);
	}

	private List<CaseHeader> rows(JdbcClient jdbc, int count) {
		startAfter(this.filter.cursor());
		this.parameters.put("count", count);
		return jdbc
			.sql("select f.* from case_file f where " + where()
					+ " order by f.opened_at desc, f.case_number desc limit :count")
			.params(this.parameters)
			.query((row, index) -> CaseCovers.read(row))
			.list();
	}

	private static Listing<CaseHeader> page(List<CaseHeader> rows, int limit, long total) {
		if (rows.size() <= limit) {
			return new Listing<>(rows, total, null);
		}
		List<CaseHeader> items = List.copyOf(rows.subList(0, limit));
		return new Listing<>(items, total, PageCursor.after(items.get(limit - 1)).write());
	}

	private String where() {
		return String.join(" and ", this.conditions);
	}

	private void equal(String column, @Nullable String value) {
		if (value != null) {
			this.conditions.add("f.%1$s = :%1$s".formatted(column));
			this.parameters.put(column, value);
		}
	}

	private void contains(@Nullable String text) {
		if (text != null && !text.isBlank()) {
			this.conditions.add("""
					(lower(f.case_number) like lower(:text) escape '!' or lower(f.title) like lower(:text) escape '!'
					or lower(f.unit_name) like lower(:text) escape '!')""");
			this.parameters.put("text", "%" + text.strip().replaceAll("[!%_]", "!$0") + "%");
		}
	}

	private void startAfter(@Nullable String cursor) {
		if (cursor != null && !cursor.isBlank()) {
			PageCursor start = PageCursor.parse(cursor);
			this.conditions
				.add("(f.opened_at < :afterAt or (f.opened_at = :afterAt and f.case_number < :afterNumber))");
			this.parameters.put("afterAt", start.openedAt());
			this.parameters.put("afterNumber", start.number());
		}
	}

}
