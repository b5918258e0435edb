package org.bihuan.workflow.timer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.organisation.Scope;
import org.bihuan.workflow.Timers;
import org.bihuan.workflow.Timers.Place;
import org.bihuan.workflow.Timers.Timer;
import org.bihuan.workflow.Timers.TimerFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads timers. Where everything is in sight, each process has a part of the statement to
 * itself, along the index over process and due moment, so that a million timers of one
 * process keep nobody from the ten of another. Where a unit, a case or posts narrow, the
 * cases come first and lead to their timers: the engine's tables order words otherwise
 * than ours, so that a timer does not lead to its case by an index.
 */
@Repository
class TimerTable {

	private static final String COLUMNS = "j.ID_, j.PROCESS_DEF_KEY_, j.PROCESS_DEF_ID_, j.HANDLER_CFG_,"
			+ " e.BUSINESS_KEY_, j.PROCESS_INSTANCE_ID_, j.DUEDATE_, j.RETRIES_";

	// what only goes on elsewhere waits for no moment
	private static final String TIMER = "j.TYPE_ <> 'message'";

	private static final String OF_ALL = " from ACT_RU_JOB j left join ACT_RU_EXECUTION e"
			+ " on e.ID_ = j.PROCESS_INSTANCE_ID_ where " + TIMER;

	private static final String FROM_CASES = " from case_file f join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = f.case_number"
			+ " join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.ID_ where " + TIMER
			+ " and j.PROCESS_DEF_KEY_ in (:keys)";

	private static final String CASES_FIRST = "/*+ JOIN_ORDER(f, e, j) */ ";

	private static final String NAMED = "select t.*, p.NAME_ from (%s) t left join ACT_RE_PROCDEF p on p.ID_ = t.PROCESS_DEF_ID_";

	private static final String ORDER = " order by %1$sDUEDATE_, %1$sID_ limit :limit";

	private static final String AFTER = " and j.DUEDATE_ >= :afterDue and (j.DUEDATE_ > :afterDue or j.ID_ > :afterId)";

	private final JdbcClient jdbc;

	TimerTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Set<String> processes() {
		return this.jdbc.sql("select distinct PROCESS_DEF_KEY_ from ACT_RU_JOB")
			.query((row, index) -> Objects.requireNonNullElse(row.getString(1), Timers.NO_PROCESS))
			.set();
	}

	List<Timer> page(TimerFilter filter, Scope scope, @Nullable Place after, int limit) {
		Map<String, Object> parameters = parameters(filter, scope);
		parameters.put("limit", limit);
		String more = after(after, parameters);
		String found = isWide(filter, scope)
				? filter.processes()
					.stream()
					.map((key) -> "(select " + COLUMNS + OF_ALL + of(key, parameters) + conditions(filter) + more
							+ ORDER.formatted("j.") + ")")
					.collect(Collectors.joining(" union all "))
				: "select " + CASES_FIRST + COLUMNS + FROM_CASES + narrowed(filter, scope) + conditions(filter) + more;
		return this.jdbc.sql(NAMED.formatted(found) + ORDER.formatted("t."))
			.params(parameters)
			.query(TimerTable::timer)
			.list();
	}

	private static String after(@Nullable Place after, Map<String, Object> parameters) {
		if (after == null) {
			return "";
		}
		parameters.put("afterDue", Timestamp.from(after.at()));
		parameters.put("afterId", after.id());
		return AFTER;
	}

	long count(TimerFilter filter, Scope scope) {
		Map<String, Object> parameters = parameters(filter, scope);
		String counted = isWide(filter, scope)
				? filter.processes()
					.stream()
					.map((key) -> "select count(*) as n" + OF_ALL + of(key, parameters) + conditions(filter))
					.collect(Collectors.joining(" union all "))
				: "select " + CASES_FIRST + "count(*) as n" + FROM_CASES + narrowed(filter, scope) + conditions(filter);
		return this.jdbc.sql("select sum(c.n) from (" + counted + ") c").params(parameters).query(Long.class).single();
	}

	private static boolean isWide(TimerFilter filter, Scope scope) {
		return scope.district() && filter.unit() == null && filter.caseNumber() == null;
	}

	private static String of(String process, Map<String, Object> parameters) {
		if (Timers.NO_PROCESS.equals(process)) {
			return " and j.PROCESS_DEF_KEY_ is null";
		}
		String name = "process" + parameters.size();
		parameters.put(name, process);
		return " and j.PROCESS_DEF_KEY_ = :" + name;
	}

	private static String narrowed(TimerFilter filter, Scope scope) {
		return " and " + scope.postsSql("f") + ((filter.unit() != null) ? " and f.unit = :unit" : "")
				+ ((filter.caseNumber() != null) ? " and f.case_number = :caseNumber" : "");
	}

	private static String conditions(TimerFilter filter) {
		return (filter.ofCases() ? " and e.BUSINESS_KEY_ is not null" : "")
				+ ((filter.from() != null) ? " and j.DUEDATE_ >= :from" : "")
				+ ((filter.until() != null) ? " and j.DUEDATE_ < :until" : "");
	}

	private static Map<String, Object> parameters(TimerFilter filter, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("keys", new ArrayList<>(filter.processes()));
		if (filter.unit() != null) {
			parameters.put("unit", filter.unit());
		}
		if (filter.caseNumber() != null) {
			parameters.put("caseNumber", filter.caseNumber());
		}
		if (filter.from() != null) {
			parameters.put("from", Timestamp.from(filter.from()));
		}
		if (filter.until() != null) {
			parameters.put("until", Timestamp.from(filter.until()));
		}
		return parameters;
	}

	List<Timer> ofInstances(Collection<String> instances) {
		if (instances.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql(NAMED.formatted("select " + COLUMNS + OF_ALL + " and j.PROCESS_INSTANCE_ID_ in (:instances)"))
			.param("instances", instances)
			.query(TimerTable::timer)
			.list();
	}

	Optional<Timer> find(String id) {
		return this.jdbc.sql(NAMED.formatted("select " + COLUMNS + OF_ALL + " and j.ID_ = :id"))
			.param("id", id)
			.query(TimerTable::timer)
			.optional();
	}

	private static Timer timer(ResultSet row, int index) throws SQLException {
		String process = Objects.requireNonNullElse(row.getString(2), Timers.NO_PROCESS);
		return new Timer(row.getString(1), process, Objects.requireNonNullElse(row.getString(9), process),
				Objects.requireNonNullElse(row.getString(4), ""), row.getString(5), row.getString(6),
				row.getTimestamp(7).toInstant(), row.getInt(8) == 0);
	}

}
