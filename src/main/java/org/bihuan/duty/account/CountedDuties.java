package org.bihuan.duty.account;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMonth;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyShare;
import org.bihuan.duty.DutySigner;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.duty.UnitDuties;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts read from the table of periods.
 */
@Repository
@Transactional(readOnly = true)
class CountedDuties implements DutyAccounts {

	private static final int MOST = 200;

	private static final String PERIODS = " from dty_period p where ";

	private static final String WITH_TARGETS = " from dty_period p left join dty_target t on t.id = p.target_id where ";

	private final JdbcClient jdbc;

	private final Clock clock;

	CountedDuties(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private Condition condition(DutyFilter filter, Scope scope) {
		return Condition.of(filter, scope, this.clock.instant());
	}

	@Override
	public Listing<AccountedPeriod> list(DutyFilter filter, Scope scope, @Nullable String cursor, int limit) {
		Condition where = condition(filter, scope);
		long total = this.jdbc.sql("select count(*)" + PERIODS + where.sql())
			.params(where.parameters())
			.query(Long.class)
			.single();
		Place start = Place.parse(cursor);
		Condition page = (start == null) ? where
				: where.and("(p.due_at > :afterDue or (p.due_at = :afterDue and p.id > :afterId))",
						Map.of("afterDue", Condition.wall(start.moment()), "afterId", start.number(start.second())));
		List<AccountedPeriod> rows = periods(page, " limit " + (checked(limit) + 1));
		boolean more = rows.size() > limit;
		List<AccountedPeriod> items = more ? rows.subList(0, limit) : rows;
		return new Listing<>(items, total, more ? after(items.get(limit - 1).period()) : null);
	}

	private List<AccountedPeriod> periods(Condition where, String limit) {
		return this.jdbc
			.sql("select p.*, t.name as target_name, " + Condition.STANDS + " as stands" + WITH_TARGETS + where.sql()
					+ " order by p.due_at, p.id" + limit)
			.params(where.parameters())
			.query((row, index) -> PeriodRows.period(row, DutyState.valueOf(row.getString("stands"))))
			.list();
	}

	private static String after(DutyPeriodView last) {
		return new Place(last.dueAt().toString(), String.valueOf(last.id())).write();
	}

	@Override
	public List<AccountedPeriod> all(DutyFilter filter, Scope scope) {
		Objects.requireNonNull(filter.unit(), "All periods of all units are too many");
		return periods(condition(filter, scope), "");
	}

	private static int checked(int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("account.limit", limit);
		}
		return limit;
	}

	@Override
	public DutyTotals totals(DutyFilter filter, Scope scope) {
		Condition where = condition(filter, scope);
		return this.jdbc.sql("select " + PeriodRows.SUMS + PERIODS + where.sql())
			.params(where.parameters())
			.query((row, index) -> PeriodRows.totals(row))
			.single();
	}

	@Override
	public Listing<UnitDuties> units(DutyFilter filter, Scope scope, @Nullable String cursor, int limit) {
		Condition where = condition(filter, scope);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		String begins = "";
		Place start = Place.parse(cursor);
		if (start != null) {
			begins = " where u.missed_sum < :afterMissed or (u.missed_sum = :afterMissed and u.unit > :afterUnit)";
			parameters.put("afterMissed", start.number(start.first()));
			parameters.put("afterUnit", start.second());
		}
		AtomicLong total = new AtomicLong();
		// periods are read once, whatever is counted
		List<UnitDuties> rows = this.jdbc
			.sql("select * from (select p.unit, count(*) over () as units, " + PeriodRows.SUMS + PERIODS + where.sql()
					+ " group by p.unit) u" + begins + " order by u.missed_sum desc, u.unit limit "
					+ (checked(limit) + 1))
			.params(parameters)
			.query((row, index) -> {
				total.set(row.getLong("units"));
				return new UnitDuties(new UnitCode(row.getString("unit")), PeriodRows.totals(row));
			})
			.list();
		boolean more = rows.size() > limit;
		List<UnitDuties> items = more ? rows.subList(0, limit) : rows;
		return new Listing<>(items, total.get(), more ? after(items.get(limit - 1)) : null);
	}

	private static String after(UnitDuties last) {
		return new Place(String.valueOf(last.totals().missed()), last.unit().value()).write();
	}

	@Override
	public List<DutyMonth> months(DutyFilter filter, Scope scope) {
		Condition where = condition(filter, scope);
		return this.jdbc
			.sql("""
					select d.kind, d.duty, d.target_key, d.name, d.ends_year, d.ends_month,
					sum(d.done_one) as done_sum, sum(d.late_one) as late_sum, sum(d.missed_one) as missed_sum,
					sum(d.open_one) as open_sum from (select p.kind, p.duty, p.target_key, t.name,
					extract(year from %1$s) as ends_year, extract(month from %1$s) as ends_month,
					case when %2$s = 'DONE' then 1 else 0 end as done_one,
					case when %2$s = 'SETTLED_LATE' then 1 else 0 end as late_one,
					case when %2$s = 'MISSED' then 1 else 0 end as missed_one,
					case when %2$s = 'OPEN' then 1 else 0 end as open_one %3$s %4$s) d
					group by d.kind, d.duty, d.target_key, d.name, d.ends_year, d.ends_month
					order by d.kind, d.duty, d.target_key, d.ends_year, d.ends_month""".formatted(Condition.LAST_MOMENT,
					Condition.STANDS, WITH_TARGETS, where.sql()))
			.params(where.parameters())
			.query((row, index) -> new DutyMonth(DutyKind.valueOf(row.getString("kind")), row.getString("duty"),
					row.getString("name"), row.getLong("target_key"), row.getInt("ends_year"), row.getInt("ends_month"),
					PeriodRows.totals(row)))
			.list();
	}

	@Override
	public List<DutySigner> signers(DutyFilter filter, Collection<UnitCode> units, Scope scope) {
		if (units.isEmpty()) {
			return List.of();
		}
		Condition where = condition(filter, scope).and("p.done_by is not null and p.unit in (:signedAt)",
				Map.of("signedAt", units.stream().map(UnitCode::value).toList()));
		return this.jdbc
			.sql("select p.unit, p.done_by, count(*) as times, max(p.done_at) as last_at" + PERIODS + where.sql()
					+ " group by p.unit, p.done_by order by p.unit, times desc, p.done_by")
			.params(where.parameters())
			.query((row, index) -> new DutySigner(new UnitCode(row.getString("unit")), row.getString("done_by"),
					row.getLong("times"), row.getTimestamp("last_at").toInstant()))
			.list();
	}

	@Override
	public List<DutyShare> shares(DutyFilter filter, Scope scope) {
		Condition where = condition(filter, scope);
		return this.jdbc
			.sql("select p.post, p.done_by, count(*) as times, " + PeriodRows.SUMS + PERIODS + where.sql()
					+ " group by p.post, p.done_by order by p.post, times desc, p.done_by")
			.params(where.parameters())
			.query((row, index) -> new DutyShare(row.getString("post"), row.getString("done_by"),
					PeriodRows.totals(row)))
			.list();
	}

	@Override
	public Map<UnitCode, DutyTotals> byUnit(DutyFilter filter, Scope scope) {
		Condition where = condition(filter, scope);
		Map<UnitCode, DutyTotals> totals = new HashMap<>();
		this.jdbc.sql("select p.unit, " + PeriodRows.SUMS + PERIODS + where.sql() + " group by p.unit")
			.params(where.parameters())
			.query((row) -> {
				totals.put(new UnitCode(row.getString("unit")), PeriodRows.totals(row));
			});
		return totals;
	}

	@Override
	public Map<UnitCode, Long> missed(Collection<DutyKind> kinds, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("now", Condition.wall(this.clock.instant()));
		parameters.put("kinds", kinds.stream().map(DutyKind::name).toList());
		Map<UnitCode, Long> counts = new HashMap<>();
		this.jdbc
			.sql("select p.unit, count(*) as times" + PERIODS + Condition.stands(DutyState.MISSED)
					+ " and p.kind in (:kinds) and " + scope.unitSql("p.unit") + " group by p.unit")
			.params(parameters)
			.query((row) -> {
				counts.put(new UnitCode(row.getString("unit")), row.getLong("times"));
			});
		return counts;
	}

	@Override
	public String checkedBefore(String unit, String moment, int days) {
		return """
				exists (select 1 from dty_period dp where dp.unit = %1$s and dp.kind in ('CHECK', 'LEADER_INSPECTION')
				and dp.state in ('DONE', 'SETTLED_LATE') and dp.done_at <= %2$s
				and dp.done_at > timestampadd(day, -%3$d, %2$s))""".formatted(unit, moment, days);
	}

}
