package org.bihuan.duty.sums;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.duty.DutyCompliance;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.kept.Conditions;
import org.bihuan.kept.KeptCount;
import org.bihuan.kept.KeptCount.Part;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the sums.
 */
@Service
@Transactional(readOnly = true)
class KeptCompliance implements DutyCompliance {

	private static final int HUNDRED = 100;

	private static final List<String> NAMES = List.of("sector", "authority", "on_month", "stands");

	// the present moment is written out: what is grouped by may not be a parameter
	private static final List<String> WORDS = List.of("s.sector", "s.authority", "concat(s.on_month, '')",
			"(case when s.state = 'OPEN' and s.due_at <= timestamp '%s' then 'MISSED' else s.state end)");

	private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private static final String CHANGED = "dty_seen s join dty_period p on p.id = s.period_id and p.sum_stale = true";

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptCompliance(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Line> of(Wanted wanted, Scope scope) {
		Conditions conditions = new Conditions("s.due_at > :from", Sight.parameters(scope))
			.and("s.due_at <= :to", "to", wanted.to().plusDays(1).atStartOfDay())
			.has("authority", wanted.authority())
			.has("town", wanted.town())
			.has("sector", wanted.sector());
		Map<String, Object> parameters = conditions.parameters();
		parameters.put("from", wanted.from().atStartOfDay());
		if (!wanted.kinds().isEmpty()) {
			conditions.and("s.kind in (:kinds)", "kinds", wanted.kinds().stream().map(DutyKind::name).toList());
		}
		String where = conditions.sql() + " and " + Sight.sql(scope);
		List<String> words = words();
		Part kept = (scope.district() || scope.units().isEmpty())
				? new Part(words, "sum(s.periods)", "dty_sum s", where)
				: new Part(words, "count(*)", "dty_seen s", where);
		Map<Key, DutyTotals> found = new TreeMap<>();
		this.jdbc
			.sql(KeptCount
				.sql(NAMES, kept, new Part(words, "-count(*)", CHANGED, where),
						new Part(words, "count(*)", "(" + SeenPeriod.UNSEEN + ") s",
								conditions.sql() + " and " + scope.unitSql("s.unit"))))
			.params(parameters)
			.query((row) -> {
				found.merge(new Key(row.getString(1), row.getString(2), month(row.getInt(3))),
						totals(DutyState.valueOf(row.getString(4)), row.getLong(KeptCount.COUNTED)), DutyTotals::plus);
			});
		return found.entrySet()
			.stream()
			.filter((one) -> one.getValue().due() > 0)
			.map((one) -> new Line(one.getKey().sector(), one.getKey().authority(), one.getKey().month(),
					one.getValue()))
			.toList();
	}

	private List<String> words() {
		String now = NOW.format(LocalDateTime.ofInstant(this.clock.instant(), Zone.SHANGHAI));
		return WORDS.stream().map((word) -> word.formatted(now)).toList();
	}

	private static String month(int month) {
		return "%d-%02d".formatted(month / HUNDRED, month % HUNDRED);
	}

	private static DutyTotals totals(DutyState state, long periods) {
		return switch (state) {
			case DONE -> new DutyTotals(periods, 0, 0, 0);
			case SETTLED_LATE -> new DutyTotals(0, periods, 0, 0);
			case MISSED -> new DutyTotals(0, 0, periods, 0);
			case OPEN -> new DutyTotals(0, 0, 0, periods);
			case VOID -> DutyTotals.NONE;
		};
	}

	/**
	 * What a line is about.
	 *
	 * @param sector sector of the duty
	 * @param authority code of its authority
	 * @param month month of the last day
	 */
	private record Key(String sector, String authority, String month) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			int first = this.sector.compareTo(other.sector);
			int second = (first != 0) ? first : this.authority.compareTo(other.authority);
			return (second != 0) ? second : this.month.compareTo(other.month);
		}

	}

}
