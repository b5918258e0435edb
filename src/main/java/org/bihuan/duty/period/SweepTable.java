package org.bihuan.duty.period;

import java.time.Instant;
import java.util.List;

import org.bihuan.duty.DutyKind;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Periods that have ended, and misses of which nobody was told.
 */
@Repository
class SweepTable {

	private static final String OF_FILE = " state = 'MISSED' and told = false and unit = ? and kind = ?";

	private static final String UNTOLD = """
			select p.unit, p.kind, p.duty from dty_period p join org_unit u on u.code = p.unit
			left join dty_file f on f.live_key = concat(p.unit, ' ', p.kind,
			case when p.kind = 'LEADER_INSPECTION' then concat(' ', p.duty) else '' end)
			where p.state = 'MISSED' and p.told = false and u.standing = 'ACTIVE'
			group by p.unit, p.kind, p.duty, p.target_key
			having count(*) >= max(p.told_after) or max(f.case_number) is not null
			order by min(p.id) limit ?""";

	private final JdbcClient jdbc;

	SweepTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One statement for all kinds; each sweep marks what it takes with its own name. */
	int sweep(String sweep, Instant now) {
		return this.jdbc
			.sql("update dty_period set state = 'MISSED', missed_at = due_at, swept_by = ?, sum_stale = true"
					+ " where state = 'OPEN' and due_at <= ?")
			.params(sweep, WallTime.of(now))
			.update();
	}

	/**
	 * Some of the misses that were not told, the first ones first: those of a duty that
	 * was missed often enough, and those that belong into a file that lives. A unit that
	 * rests or has ended is told nothing.
	 */
	List<MissedKind> untold(int limit) {
		return this.jdbc.sql(UNTOLD)
			.param(limit)
			.query((row, index) -> MissedKind.of(new UnitCode(row.getString(1)), DutyKind.valueOf(row.getString(2)),
					row.getString(3)))
			.list()
			.stream()
			.distinct()
			.toList();
	}

	/** Misses that belong into one file; whoever looks at the same waits. */
	List<Miss> take(MissedKind missed) {
		return this.jdbc
			.sql("select id, duty, due_at from dty_period where" + OF_FILE + " order by due_at, id for update")
			.params(missed.unit().value(), missed.kind().name())
			.query((row, index) -> new Miss(row.getLong(1), row.getString(2), WallTime.moment(row, "due_at")))
			.list()
			.stream()
			.filter((miss) -> missed.subject().isEmpty() || missed.subject().equals(miss.duty()))
			.toList();
	}

	void told(List<Miss> misses, String file) {
		this.jdbc.sql("update dty_period set told = true, missed_file = :file where id in (:ids)")
			.param("file", file)
			.param("ids", misses.stream().map(Miss::id).toList())
			.update();
	}

	/**
	 * A missed period.
	 *
	 * @param id its identifier
	 * @param duty code of the duty
	 * @param dueAt when it ended
	 */
	record Miss(long id, String duty, Instant dueAt) {
	}

}
