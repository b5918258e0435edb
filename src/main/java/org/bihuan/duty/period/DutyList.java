package org.bihuan.duty.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.duty.DutyState;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods in a reader's sight, in the order of their ends, with exact counts.
 */
@Repository
@Transactional(readOnly = true)
public class DutyList {

	private static final int MOST = 200;

	private static final Pattern CURSOR = Pattern.compile("([01])-(\\d{1,15})-(\\d{1,18})");

	private static final String SELECT = "select p.*, t.name as target_name, u.name as unit_name from dty_period p"
			+ " left join dty_target t on t.id = p.target_id left join org_unit u on u.code = p.unit where ";

	private final JdbcClient jdbc;

	DutyList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page.
	 * @param filter what to list
	 * @param sight which of them the reader lists
	 * @param cursor where the page starts; null for the first
	 * @param limit rows of a page, 1 to 200
	 * @return the page with the exact count
	 */
	public Listing<DutyLine> list(DutyListFilter filter, DutySight sight, @Nullable String cursor, int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("duty.limit", limit);
		}
		Map<String, Object> parameters = new HashMap<>(sight.parameters());
		String where = where(filter, sight, parameters);
		long total = this.jdbc.sql("select count(*) from dty_period p where " + where)
			.params(parameters)
			.query(Long.class)
			.single();
		if (cursor != null && !cursor.isBlank()) {
			where += (" and (%1$s > :afterRank or (%1$s = :afterRank"
					+ " and (p.due_at > :afterDue or (p.due_at = :afterDue and p.id > :afterId))))")
				.formatted(sight.rank());
			startAfter(cursor, parameters);
		}
		List<DutyLine> rows = this.jdbc.sql(SELECT + where + " order by " + sight.order() + " limit " + (limit + 1))
			.params(parameters)
			.query((row, index) -> line(row))
			.list();
		boolean more = rows.size() > limit;
		List<DutyLine> items = more ? rows.subList(0, limit) : rows;
		return new Listing<>(items, total, more ? after(items.get(limit - 1), sight) : null);
	}

	/**
	 * One period.
	 * @param id its identifier
	 * @param person who reads: what the scope shows, and what the own unit owes
	 * @return the period, or empty if there is none in that sight
	 */
	public Optional<DutyLine> find(long id, Person person) {
		Map<String, Object> parameters = new HashMap<>(person.scope().parameters());
		parameters.put("id", id);
		Set<String> own = new HashSet<>(Set.of(""));
		person.posts().forEach((post) -> own.add(post.unit().value()));
		parameters.put("own", own);
		return this.jdbc.sql(SELECT + "p.id = :id and (p.unit in (:own) or " + person.scope().unitSql("p.unit") + ")")
			.params(parameters)
			.query((row, index) -> line(row))
			.optional();
	}

	private static String where(DutyListFilter filter, DutySight sight, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder(sight.sql());
		if (filter.unit() != null) {
			where.append(" and p.unit = :unit");
			parameters.put("unit", filter.unit());
		}
		if (filter.kind() != null) {
			where.append(" and p.kind = :kind");
			parameters.put("kind", filter.kind().name());
		}
		if (!filter.states().isEmpty()) {
			where.append(" and p.state in (:states)");
			parameters.put("states", filter.states().stream().map(DutyState::name).toList());
		}
		if (filter.from() != null) {
			where.append(" and p.due_at > :from");
			parameters.put("from", filter.from().atStartOfDay());
		}
		if (filter.to() != null) {
			where.append(" and p.first_day <= :to");
			parameters.put("to", filter.to());
		}
		return where.toString();
	}

	private static void startAfter(String cursor, Map<String, Object> parameters) {
		Matcher place = CURSOR.matcher(cursor);
		if (!place.matches()) {
			throw new Refusal.Unreadable("duty.cursor", cursor);
		}
		parameters.put("afterRank", Integer.parseInt(place.group(1)));
		parameters.put("afterDue", WallTime.of(Instant.ofEpochMilli(Long.parseLong(place.group(2)))));
		parameters.put("afterId", Long.parseLong(place.group(3)));
	}

	private static String after(DutyLine last, DutySight sight) {
		int rank = (sight.missedLast() && last.period().state() == DutyState.MISSED) ? 1 : 0;
		return "%d-%d-%d".formatted(rank, last.period().dueAt().toEpochMilli(), last.period().id());
	}

	private static DutyLine line(ResultSet row) throws SQLException {
		String name = row.getString("unit_name");
		return new DutyLine(DutyRows.view(row), (name != null) ? name : row.getString("unit"),
				WallTime.momentOrNone(row, "missed_at"), row.getString("missed_file"), row.getBoolean("must_sign"),
				row.getString("dropped_reason"), row.getString("note"), row.getString("evidence"));
	}

}
