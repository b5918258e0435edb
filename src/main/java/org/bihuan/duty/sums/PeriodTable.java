package org.bihuan.duty.sums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.kept.KeptRows;
import org.bihuan.kept.KeptTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sums and what they have seen, as the round writes them.
 */
@Component
class PeriodTable implements KeptRows<Long, SeenPeriod> {

	private static final List<String> ALIKE = List.of("kind", "state", "due_at", "on_month", "sector", "authority",
			"town", "seen_by");

	static final KeptTables TABLES = new KeptTables("dty_period", "id", "sum_stale", "1 = 1", "dty_seen",
			Stream.concat(Stream.of("period_id", "unit"), ALIKE.stream()).toList(), "dty_sum", ALIKE, "periods",
			"dty_sum_turn");

	private final JdbcClient jdbc;

	private final Sight sight;

	PeriodTable(JdbcClient jdbc, Sight sight) {
		this.jdbc = jdbc;
		this.sight = sight;
	}

	@Override
	public Map<Long, SeenPeriod> ledger(Collection<Long> ids) {
		List<SeenPeriod> periods = this.jdbc.sql(SeenPeriod.SOME)
			.param("ids", ids)
			.query((row, index) -> period(row, row.getLong("id"), ""))
			.list();
		Map<String, String> seenBy = this.sight.of(periods.stream().map(SeenPeriod::unit).distinct().toList());
		return periods.stream()
			.map((one) -> with(one, seenBy.getOrDefault(one.unit(), "")))
			.collect(Collectors.toMap(SeenPeriod::id, Function.identity()));
	}

	private static SeenPeriod with(SeenPeriod one, String seenBy) {
		SeenPeriod.Alike alike = one.alike();
		return new SeenPeriod(one.id(), one.unit(), new SeenPeriod.Alike(alike.kind(), alike.state(), alike.dueAt(),
				alike.month(), alike.sector(), alike.authority(), alike.town(), seenBy));
	}

	@Override
	public Map<Long, SeenPeriod> copy(Collection<Long> ids) {
		return this.jdbc.sql("select * from dty_seen where period_id in (:ids)")
			.param("ids", ids)
			.query((row, index) -> period(row, row.getLong("period_id"), row.getString("seen_by")))
			.list()
			.stream()
			.collect(Collectors.toMap(SeenPeriod::id, Function.identity()));
	}

	private static SeenPeriod period(ResultSet row, long id, String seenBy) throws SQLException {
		return new SeenPeriod(id, row.getString("unit"),
				new SeenPeriod.Alike(row.getString("kind"), row.getString("state"),
						row.getObject("due_at", LocalDateTime.class), row.getInt("on_month"), row.getString("sector"),
						row.getString("authority"), row.getString("town"), seenBy));
	}

	@Override
	public Object[] values(SeenPeriod period) {
		return Stream.concat(Stream.of(period.id(), period.unit()), period.alike().values().stream()).toArray();
	}

	@Override
	public List<List<Object>> sums(SeenPeriod period) {
		return List.of(period.alike().values());
	}

	/** How many sums differ from the periods, what waits for the round aside. */
	int differences() {
		String columns = "kind, state, due_at, on_month, sector, authority, town";
		return this.jdbc
			.sql("""
					select count(*) from (select sum(periods) from (
					select %1$s, 1 as periods from (%2$s) s where sum_stale = false
					union all select %1$s, -periods from dty_sum
					union all select %3$s, 1 from dty_seen s join dty_period p on p.id = s.period_id and p.sum_stale = true)
					parts group by %1$s having sum(periods) <> 0) wrong"""
				.formatted(columns, SeenPeriod.SQL, "s." + columns.replace(", ", ", s.")))
			.query(Integer.class)
			.single();
	}

}
