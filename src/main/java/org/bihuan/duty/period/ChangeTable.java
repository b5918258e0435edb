package org.bihuan.duty.period;

import java.time.Instant;
import java.util.List;

import org.bihuan.duty.Frequency;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of units, and what they do to periods that run.
 */
@Repository
class ChangeTable {

	private static final int MOST = 500;

	/** A duty that the profile still owes as often as the period, or more often. */
	private static final String STILL_OWED = """
			exists (select 1 from dty_unit u join dty_owed o on o.profile_id = u.profile_id
			where u.unit = dty_period.unit and o.kind = dty_period.kind and o.duty = dty_period.duty
			and o.scope = dty_period.scope and o.strictness %s case dty_period.frequency\s""" + strictness() + " end)";

	private static final String DROP = "update dty_period set state = 'VOID', changed_away = true, sum_stale = true, dropped_reason = :reason,"
			+ " dropped_by = :by where state = 'OPEN' and not " + STILL_OWED.formatted("<=");

	private final JdbcClient jdbc;

	ChangeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String strictness() {
		StringBuilder cases = new StringBuilder();
		for (Frequency one : Frequency.values()) {
			cases.append("when '%s' then %d ".formatted(one.name(), one.ordinal()));
		}
		return cases.toString();
	}

	void add(UnitProfileChange change) {
		this.jdbc
			.sql("insert into dty_change (unit, before_profile, after_profile, changed_by, changed_at, handled)"
					+ " values (?, ?, ?, ?, ?, false)")
			.params(change.unit(), change.before(), change.after(), change.by(), WallTime.of(change.at()))
			.update();
	}

	/** Changes that nobody has handled, the oldest first. */
	List<UnitProfileChange> open() {
		return this.jdbc
			.sql("select id, unit, before_profile, after_profile, changed_by, changed_at from dty_change"
					+ " where handled = false order by id limit " + MOST)
			.query((row, index) -> new UnitProfileChange(row.getLong(1), row.getString(2), row.getString(3),
					row.getString(4), row.getString(5), WallTime.moment(row, "changed_at")))
			.list();
	}

	void handled(long change, int dropped, int kept) {
		this.jdbc.sql("update dty_change set handled = true, dropped = ?, kept = ? where id = ?")
			.params(dropped, kept, change)
			.update();
	}

	/** Open periods of a unit that its profile no longer owes, or owes less often. */
	int drop(String unit, String reason, String by) {
		return this.jdbc.sql(DROP + " and unit = :unit")
			.param("reason", reason)
			.param("by", by)
			.param("unit", unit)
			.update();
	}

	/** All open periods of a unit. */
	void dropAll(String unit, String reason, String by) {
		this.jdbc.sql(
				"update dty_period set state = 'VOID', changed_away = true, dropped_reason = ?, dropped_by = ?, sum_stale = true"
						+ " where state = 'OPEN' and unit = ?")
			.params(reason, by, unit)
			.update();
	}

	/** The same for all units whose rules have changed. */
	int dropOfFresh(String reason, String by) {
		return this.jdbc.sql(DROP + " and unit in (select f.unit from dty_unit f where f.fresh = true)")
			.param("reason", reason)
			.param("by", by)
			.update();
	}

	/** What an earlier change took away is owed again before it has ended. */
	void reviveOfFresh(Instant now) {
		this.jdbc
			.sql("update dty_period set state = 'OPEN', changed_away = false, sum_stale = true, dropped_reason = null, dropped_by = null,"
					+ " process_started = false, process_dropped = false where state = 'VOID' and changed_away = true"
					+ " and due_at > :now and unit in (select f.unit from dty_unit f where f.fresh = true) and "
					+ STILL_OWED.formatted("="))
			.param("now", WallTime.of(now))
			.update();
	}

	int running(String unit) {
		return this.jdbc.sql("select count(*) from dty_period where unit = ? and state = 'OPEN'")
			.param(unit)
			.query(Integer.class)
			.single();
	}

	void begun(UnitProfileChange change) {
		this.jdbc
			.sql("update dty_change set begun = (select count(*) from dty_period p where p.unit = dty_change.unit"
					+ " and p.state = 'OPEN') - kept where id = ?")
			.param(change.id())
			.update();
	}

	/**
	 * What a change of sectors or tags means.
	 *
	 * @param id its identifier
	 * @param unit the unit
	 * @param before profile as it was
	 * @param after profile as it is now
	 * @param by login of who changed it
	 * @param at when
	 */
	record UnitProfileChange(long id, String unit, String before, String after, String by, Instant at) {
	}

}
