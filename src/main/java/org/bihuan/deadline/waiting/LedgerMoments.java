package org.bihuan.deadline.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.deadline.WaitingClocks;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads moments from the ledger, each sort along an index in the order of the list. Where
 * a unit, a case or posts leave few, the cases come first and lead to their clocks.
 */
@Service
@Transactional(readOnly = true)
class LedgerMoments implements WaitingClocks {

	/** So many are read and sorted sooner than found along the index among all. */
	private static final long FEW = 5000;

	private static final String FROM_CLOCKS = "ddl_obligation o";

	private static final String FROM_CASES = "case_file f join ddl_obligation o on o.case_number = f.case_number";

	private static final String CASES_FIRST = "/*+ JOIN_ORDER(f, o) */ ";

	/** MySQL would read each row of a shorter index. */
	private static final String BY_INDEX = "/*+ INDEX(o %s) */ ";

	private static final String CLOCKS_FIRST = "/*+ JOIN_ORDER(o, f) */ ";

	private static final String PART = "(select %so.id, %s as waits_for, o.case_number, o.unit, o.kind, o.item,"
			+ " %s as rings_at, o.due_at, o.clock_instance from %s where %s order by %s, o.id limit :limit)";

	private static final String RUNG = """
			select (select count(*) from ddl_firing where due_moment >= :from and due_moment <= :until),
			(select count(*) from ddl_obligation where service = false and state = 'RUNNING'
			and next_at >= :from and next_at <= :until),
			(select count(*) from ddl_obligation where service = true and state = 'RUNNING'
			and due_at >= :from and due_at <= :until)""";

	private final JdbcClient jdbc;

	LedgerMoments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Listing<WaitingClock> page(WaitingFilter filter, Scope scope, @Nullable Place after, int limit) {
		boolean wide = scope.district() && filter.unit() == null && filter.caseNumber() == null;
		Map<String, Object> parameters = parameters(filter, scope);
		long total = count(filter, scope, wide, parameters);
		parameters.put("limit", limit);
		if (after != null) {
			parameters.put("afterAt", Timestamp.from(after.at()));
			parameters.put("afterId", after.obligation());
		}
		String hint = wide ? "" : (total <= FEW) ? CASES_FIRST : CLOCKS_FIRST;
		String parts = Moments.of(filter.kinds())
			.stream()
			.map((one) -> PART.formatted(hint, one.kind(), one.column(), wide ? FROM_CLOCKS : FROM_CASES,
					where(one, filter, scope, wide) + ((after != null) ? after(one) : ""), one.column()))
			.collect(Collectors.joining(" union all "));
		List<WaitingClock> items = this.jdbc.sql("select * from (" + parts + ") w order by rings_at, id limit :limit")
			.params(parameters)
			.query(LedgerMoments::clock)
			.list();
		return new Listing<>(items, total, null);
	}

	private static String after(Moments one) {
		return " and %1$s >= :afterAt and (%1$s > :afterAt or o.id > :afterId)".formatted(one.column());
	}

	private long count(WaitingFilter filter, Scope scope, boolean wide, Map<String, Object> parameters) {
		String parts = Moments.of(filter.kinds())
			.stream()
			.map((one) -> "select " + (wide ? BY_INDEX.formatted(one.index()) : CASES_FIRST) + "count(*) as n from "
					+ (wide ? FROM_CLOCKS : FROM_CASES) + " where " + where(one, filter, scope, wide))
			.collect(Collectors.joining(" union all "));
		return this.jdbc.sql("select sum(c.n) from (" + parts + ") c").params(parameters).query(Long.class).single();
	}

	private static String where(Moments one, WaitingFilter filter, Scope scope, boolean wide) {
		StringBuilder sql = new StringBuilder(one.condition());
		if (!wide) {
			sql.append(" and ").append(scope.postsSql("f"));
		}
		if (filter.unit() != null) {
			sql.append(" and f.unit = :unit");
		}
		if (filter.caseNumber() != null) {
			sql.append(" and f.case_number = :caseNumber");
		}
		if (filter.from() != null) {
			sql.append(" and ").append(one.column()).append(" >= :from");
		}
		if (filter.until() != null) {
			sql.append(" and ").append(one.column()).append(" < :until");
		}
		return sql.toString();
	}

	private static Map<String, Object> parameters(WaitingFilter filter, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
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

	@Override
	public Optional<WaitingClock> find(long obligation) {
		return one(EnumSet.allOf(Kind.class), "o.id = :obligation", Map.of("obligation", obligation));
	}

	@Override
	public Optional<WaitingClock> carriedBy(CaseNumber number, String instance) {
		return one(EnumSet.of(Kind.REMINDER, Kind.DUE), "o.case_number = :number and o.clock_instance = :instance",
				Map.of("number", number.value(), "instance", instance));
	}

	private Optional<WaitingClock> one(Set<Kind> kinds, String key, Map<String, ?> values) {
		String parts = Moments.of(kinds)
			.stream()
			.map((one) -> PART.formatted("", one.kind(), one.column(), FROM_CLOCKS, one.condition() + " and " + key,
					one.column()))
			.collect(Collectors.joining(" union all "));
		return this.jdbc.sql(parts).params(values).param("limit", 1).query(LedgerMoments::clock).optional();
	}

	@Override
	public Rung rung(Instant from, Instant until) {
		return this.jdbc.sql(RUNG)
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(until))
			.query((row, index) -> new Rung(row.getLong(1), row.getLong(2) + row.getLong(3)))
			.single();
	}

	private static WaitingClock clock(ResultSet row, int index) throws SQLException {
		return new WaitingClock(row.getLong("id"), Kind.valueOf(row.getString("waits_for")),
				new CaseNumber(row.getString("case_number")), new UnitCode(row.getString("unit")),
				row.getString("kind"), row.getString("item"), WallTime.moment(row, "rings_at"),
				WallTime.moment(row, "due_at"), row.getString("clock_instance"));
	}

}
