package org.bihuan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One page of covers with its exact count: scope and filter are the same condition in
 * both statements.
 */
final class CaseQuery {

	private static final int MOST = 200;

	// the ledger is that of hazards; other files are read where their own kind is listed
	private static final String HAZARDS = "f.case_number like '%s-%%'".formatted(CaseKind.HAZARD.prefix());

	private static final String WORDS = "exists (select 1 from case_words w where w.case_number = f.case_number and %s)";

	private static final String INDEXED_WORDS = "f.case_number in (select w.case_number from case_words w where %s)";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final CaseFilter filter;

	private final Map<String, CaseTrait> traits;

	private final CaseOrder order;

	CaseQuery(CaseFilter filter, Scope scope, Map<String, CaseTrait> traits, boolean indexed) {
		this.filter = filter;
		this.traits = traits;
		this.order = filter.more().order();
		this.conditions.add(HAZARDS);
		this.conditions.add(scope.covers(filter.unit(), filter.more().authority(), filter.more().town()) ? "1 = 1"
				: scope.sql("f"));
		this.parameters.putAll(scope.parameters());
		equal("state", filter.state());
		equal("unit", filter.unit());
		equal("sector", filter.sector());
		equal("grade", filter.grade());
		equal("authority", filter.more().authority());
		equal("town", filter.more().town());
		opened(filter.more());
		filter.more().traits().forEach(this::trait);
		contains(Words.of(filter.text()), indexed);
	}

	Listing<CaseLine> run(JdbcClient jdbc) {
		long total = count(jdbc);
		Page page = page(jdbc);
		return new Listing<>(page.lines(), total, page.next());
	}

	long count(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from case_file f where " + where())
			.params(this.parameters)
			.query(Long.class)
			.single();
	}

	List<CaseStand> stands(JdbcClient jdbc) {
		return jdbc
			.sql("select f.grade, f.state, count(*) as cases from case_file f where " + where()
					+ " group by f.grade, f.state order by f.grade, f.state")
			.params(this.parameters)
			.query((row, index) -> new CaseStand(row.getString("grade"), row.getString("state"), row.getLong("cases")))
			.list();
	}

	Page page(JdbcClient jdbc) {
		int limit = Math.min(MOST, Math.max(1, this.filter.limit()));
		startAfter(this.filter.cursor());
		this.parameters.put("count", limit + 1);
		List<Keyed> rows = jdbc.sql(statement()).params(this.parameters).query((row, index) -> keyed(row)).list();
		boolean more = rows.size() > limit;
		List<CaseLine> lines = rows.stream().limit(limit).map(Keyed::line).toList();
		return new Page(lines, more ? rows.get(limit - 1).cursor().write() : null);
	}

	private String statement() {
		String columns = this.traits.values().stream().map((trait) -> ", " + trait.column()).reduce("", String::concat);
		String key = this.order.expression(this.traits);
		return "select f.*, %1$s as sort_key%2$s from case_file f where %3$s order by %1$s %4$s, f.case_number %4$s limit :count"
			.formatted(key, columns, where(), this.order.direction());
	}

	private Keyed keyed(ResultSet row) throws SQLException {
		CaseHeader cover = CaseCovers.read(row);
		Map<String, Object> told = new HashMap<>();
		for (CaseTrait trait : this.traits.values()) {
			Object value = trait.read(row);
			if (value != null) {
				told.put(trait.key(), value);
			}
		}
		Object key = this.order.byTime() ? row.getObject("sort_key", LocalDateTime.class) : row.getString("sort_key");
		return new Keyed(new CaseLine(cover, told), new PageCursor(key.toString(), cover.number().value()));
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

	private void opened(CaseNarrowing more) {
		if (more.openedFrom() != null) {
			this.conditions.add("f.opened_at >= :openedFrom");
			this.parameters.put("openedFrom", more.openedFrom().atStartOfDay());
		}
		if (more.openedTo() != null) {
			this.conditions.add("f.opened_at < :openedTo");
			this.parameters.put("openedTo", more.openedTo().plusDays(1).atStartOfDay());
		}
	}

	private void trait(String key, String value) {
		CaseTrait trait = this.traits.get(key);
		if (trait == null) {
			throw new Refusal.Unreadable("casefile.trait", key);
		}
		this.conditions.add(trait.condition(value, "trait_" + key));
		this.parameters.put("trait_" + key, value);
	}

	private void contains(Words words, boolean indexed) {
		if (!words.isEmpty()) {
			this.conditions.add((indexed ? INDEXED_WORDS : WORDS).formatted(words.sql("w.words", indexed)));
			this.parameters.putAll(words.parameters(indexed));
		}
	}

	private void startAfter(@Nullable String cursor) {
		if (cursor != null && !cursor.isBlank()) {
			PageCursor start = PageCursor.parse(cursor);
			this.conditions.add("(%1$s %2$s :afterKey or (%1$s = :afterKey and f.case_number %2$s :afterNumber))"
				.formatted(this.order.expression(this.traits), this.order.beyond()));
			this.parameters.put("afterKey", start.value(this.order.byTime()));
			this.parameters.put("afterNumber", start.number());
		}
	}

	/**
	 * A page.
	 *
	 * @param lines its lines
	 * @param next where the next one starts; null on the last one
	 */
	record Page(List<CaseLine> lines, @Nullable String next) {
	}

	private record Keyed(CaseLine line, PageCursor cursor) {
	}

}
