package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.organisation.Role;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenWork;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the open tasks of an authority's groups. What nobody has claimed is counted in
 * the index of the groups alone; what is claimed is as much as people have in hand.
 */
@Repository
@Transactional(readOnly = true)
class OpenWorkReader implements OpenWork {

	private static final String UNCLAIMED = "from wf_inbox_group g where g.group_key in (:groups) and g.claimable = 1";

	private static final String CLAIMED = """
			from wf_inbox_group g join wf_inbox t on t.task_id = g.task_id
			where g.group_key in (:groups) and g.claimable = 0""";

	private final JdbcClient jdbc;

	private final ScopedRows rows;

	OpenWorkReader(JdbcClient jdbc, ScopedRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	@Override
	public Spread spread(UnitCode unit, List<Instant> edges) {
		Map<String, List<Long>> free = counts("''", UNCLAIMED, unit, edges);
		Map<String, List<Long>> held = counts("t.assignee", CLAIMED, unit, edges);
		Map<String, List<Long>> waiting = new TreeMap<>();
		counts("g.group_key", UNCLAIMED, unit, edges)
			.forEach((group, counts) -> waiting.put(Group.parse(group).role(), counts));
		List<Long> unclaimed = free.getOrDefault("", none(edges));
		List<Long> all = new ArrayList<>(unclaimed);
		held.values().forEach((counts) -> {
			for (int i = 0; i < counts.size(); i++) {
				all.set(i, all.get(i) + counts.get(i));
			}
		});
		return new Spread(all, held, unclaimed, waiting);
	}

	private Map<String, List<Long>> counts(String who, String from, UnitCode unit, List<Instant> edges) {
		StringBuilder stretch = new StringBuilder("case");
		Map<String, Object> parameters = new HashMap<>(Map.of("groups", groups(unit, null)));
		for (int i = 0; i < edges.size(); i++) {
			stretch.append(" when g.due_order < :edge%1$d then %1$d".formatted(i));
			parameters.put("edge" + i, Timestamp.from(edges.get(i)));
		}
		stretch.append(" when g.due_order < :never then %d else %d end".formatted(edges.size(), edges.size() + 1));
		parameters.put("never", Timestamp.from(NEVER));
		Map<String, List<Long>> counts = new TreeMap<>();
		this.jdbc.sql(
				"select who, stretch, count(distinct task_id) from (select %s as who, %s as stretch, g.task_id %s) open_work group by who, stretch"
					.formatted(who, stretch, from))
			.params(parameters)
			.query((row) -> {
				counts.computeIfAbsent(row.getString(1), (one) -> none(edges)).set(row.getInt(2), row.getLong(3));
			});
		return counts;
	}

	private static List<Long> none(List<Instant> edges) {
		return new ArrayList<>(Collections.nCopies(edges.size() + 2, 0L));
	}

	@Override
	public Map<String, Long> at(UnitCode unit, Collection<String> steps) {
		Map<String, Long> counts = new HashMap<>();
		steps.forEach((step) -> counts.put(step, 0L));
		this.jdbc.sql("""
				select t.step, count(distinct t.task_id) from wf_inbox_group g join wf_inbox t on t.task_id = g.task_id
				where g.group_key in (:groups) and t.step in (:steps) group by t.step""")
			.param("groups", groups(unit, null))
			.param("steps", steps)
			.query((row) -> {
				counts.put(row.getString(1), row.getLong(2));
			});
		return counts;
	}

	@Override
	public Listing<Item> page(Filter filter, Scope scope, @Nullable String cursor, int limit) {
		Map<String, Object> parameters = new HashMap<>();
		String where = where(filter, parameters);
		long total = this.jdbc.sql("select count(distinct g.task_id) " + where)
			.params(parameters)
			.query(Long.class)
			.single();
		String after = "";
		Cursor start = Cursor.parse(cursor);
		if (start != null) {
			after = " and (g.due_order > :moment or (g.due_order = :moment and g.task_id > :taskId))";
			parameters.put("moment", start.moment());
			parameters.put("taskId", start.taskId());
		}
		List<Cursor> places = this.jdbc
			.sql("select distinct g.due_order, g.task_id " + where + after + " order by g.due_order, g.task_id limit "
					+ (limit + 1))
			.params(parameters)
			.query((row, index) -> new Cursor(row.getTimestamp("due_order"), row.getString("task_id")))
			.list();
		List<Cursor> shown = places.subList(0, Math.min(limit, places.size()));
		String next = (places.size() > limit) ? shown.get(limit - 1).text() : null;
		return new Listing<>(this.rows.of(shown.stream().map(Cursor::taskId).toList(), scope), total, next);
	}

	private static String where(Filter filter, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder("from wf_inbox_group g");
		boolean claimed = filter.holder() != null && !filter.holder().isEmpty();
		if (claimed || filter.step() != null) {
			where.append(" join wf_inbox t on t.task_id = g.task_id");
		}
		where.append(" where g.group_key in (:groups)");
		parameters.put("groups", groups(filter.unit(), filter.role()));
		if (filter.holder() != null) {
			where.append(claimed ? " and g.claimable = 0" : " and g.claimable = 1");
		}
		add(where, parameters, "t.assignee = :holder", "holder", claimed ? filter.holder() : null);
		add(where, parameters, "t.step = :step", "step", filter.step());
		add(where, parameters, "g.due_order >= :from", "from", timestamp(filter.from()));
		add(where, parameters, "g.due_order < :before", "before", timestamp(filter.before()));
		return where.toString();
	}

	private static void add(StringBuilder where, Map<String, Object> parameters, String condition, String name,
			@Nullable Object value) {
		if (value != null) {
			where.append(" and ").append(condition);
			parameters.put(name, value);
		}
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	private static List<String> groups(UnitCode unit, @Nullable String role) {
		return (role != null) ? List.of(new Group(role, unit).toString())
				: Arrays.stream(Role.values()).map((one) -> new Group(one.code(), unit).toString()).toList();
	}

}
