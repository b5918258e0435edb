package org.bihuan.riskpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.duty.Period;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Checks on the record.
 */
@Repository
class CheckTable {

	private static final String READ = """
			select c.*, (select count(*) from rsk_answer a where a.check_id = c.id and a.fine = false) as faults
			from rsk_check c where\s""";

	private final JdbcClient jdbc;

	CheckTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a check.
	 * @param point the point
	 * @param draft the check
	 * @param times when it was done and when it came
	 * @param by login
	 * @return its identifier; empty if one of this person was kept under the same key
	 */
	Optional<Long> add(RiskPoint point, CheckDraft draft, CheckTimes times, String by) {
		KeyHolder key = new GeneratedKeyHolder();
		try {
			this.jdbc.sql("""
					insert into rsk_check (point_id, unit, version, level, checked_at, checked_by, said_at,
					counts_at, remark, request_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(point.id(), point.unit().value(), draft.version(), draft.level().name(),
						WallTime.of(times.at()), by, WallTime.of(times.saidAt()), WallTime.of(times.countsAt()),
						draft.remark(), draft.key())
				.update(key, "id");
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
		long id = Keys.of(key);
		for (CheckAnswer answer : draft.answers()) {
			this.jdbc.sql("insert into rsk_answer (check_id, position, fine, remark) values (?, ?, ?, ?)")
				.params(id, answer.item(), answer.fine(), answer.remark())
				.update();
		}
		return Optional.of(id);
	}

	CheckRow under(String key, String by) {
		return this.jdbc.sql(READ + "c.checked_by = ? and c.request_key = ?")
			.params(by, key)
			.query((row, index) -> check(row))
			.single();
	}

	Optional<CheckRow> find(long id) {
		return this.jdbc.sql(READ + "c.id = ?").param(id).query((row, index) -> check(row)).optional();
	}

	List<CheckRow> last(long point, int rows) {
		return this.jdbc.sql(READ + "c.point_id = ? order by c.checked_at desc, c.id desc limit ?")
			.params(point, rows)
			.query((row, index) -> check(row))
			.list();
	}

	List<CheckAnswer> answers(long check) {
		return this.jdbc.sql("select position, fine, remark from rsk_answer where check_id = ? order by position")
			.param(check)
			.query((row, index) -> new CheckAnswer(row.getInt(1), row.getBoolean(2), row.getString(3)))
			.list();
	}

	/**
	 * What was not in order at a point and has no hazard yet, the newest first.
	 * @param point the point
	 * @return faults
	 */
	List<Fault> open(long point) {
		return this.jdbc.sql("""
				select c.id, a.position, i.wording, a.remark from rsk_check c
				join rsk_answer a on a.check_id = c.id and a.fine = false
				join rsk_item i on i.point_id = c.point_id and i.version = c.version and i.position = a.position
				where c.point_id = ? and not exists (select 1 from rsk_case k
				where k.check_id = c.id and k.position = a.position)
				order by c.id desc, a.position limit 50""")
			.param(point)
			.query((row, index) -> new Fault(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)))
			.list();
	}

	/**
	 * How many points of a unit that have something to check at a level were not checked
	 * at it in a period. Points that were added after it do not belong to it.
	 * @param unit the unit
	 * @param level the level
	 * @param period the period
	 * @return the number
	 */
	int unchecked(UnitCode unit, CheckLevel level, Period period) {
		return this.jdbc.sql("""
				select count(*) from rsk_point p where p.unit = :unit and p.withdrawn_at is null and p.added_at < :to
				and exists (select 1 from rsk_item i where i.point_id = p.id and i.version = p.version
				and i.level = :level)
				and not exists (select 1 from rsk_check c where c.point_id = p.id and c.level = :level
				and c.counts_at >= :from and c.counts_at < :to)""")
			.params(within(unit, level, period))
			.query(Integer.class)
			.single();
	}

	/**
	 * The check of a unit's points that came last of those that count for a period.
	 * @param unit the unit
	 * @param level the level
	 * @param period the period
	 * @return the check, or empty
	 */
	Optional<CheckRow> last(UnitCode unit, CheckLevel level, Period period) {
		return this.jdbc
			.sql(READ + "c.unit = :unit and c.level = :level and c.counts_at >= :from and c.counts_at < :to"
					+ " order by c.checked_at desc, c.id desc limit 1")
			.params(within(unit, level, period))
			.query((row, index) -> check(row))
			.optional();
	}

	private static Map<String, Object> within(UnitCode unit, CheckLevel level, Period period) {
		return Map.of("unit", unit.value(), "level", level.name(), "from", period.first().atStartOfDay(), "to",
				period.last().plusDays(1).atStartOfDay());
	}

	private static CheckRow check(ResultSet row) throws SQLException {
		return new CheckRow(row.getLong("id"), row.getLong("point_id"), row.getInt("version"),
				CheckLevel.valueOf(row.getString("level")), row.getString("checked_by"),
				new CheckTimes(WallTime.moment(row, "checked_at"), WallTime.momentOrNone(row, "said_at"),
						WallTime.moment(row, "counts_at")),
				row.getString("remark"), row.getInt("faults"));
	}

}
