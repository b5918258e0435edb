package org.bihuan.riskpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.UnitCode;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * PointChecks on the record.
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
	 * @param at when it came
	 * @param by login
	 * @return its identifier; empty if one of this person was kept under the same key
	 */
	Optional<Long> add(RiskPoint point, CheckDraft draft, Instant at, String by) {
		KeyHolder key = new GeneratedKeyHolder();
		try {
			this.jdbc.sql("""
					insert into rsk_check (point_id, unit, version, level, checked_at, checked_by, said_at, remark,
					request_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(point.id(), point.unit().value(), draft.version(), draft.level().name(), Moments.stored(at), by,
						Moments.stored(draft.saidAt()), draft.remark(), draft.key())
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
	 * at it since a moment.
	 * @param unit the unit
	 * @param level the level
	 * @param since the moment
	 * @return the number
	 */
	int unchecked(UnitCode unit, CheckLevel level, Instant since) {
		return this.jdbc.sql("""
				select count(*) from rsk_point p where p.unit = ? and p.withdrawn_at is null
				and exists (select 1 from rsk_item i where i.point_id = p.id and i.version = p.version and i.level = ?)
				and not exists (select 1 from rsk_check c where c.point_id = p.id and c.level = ?
				and c.checked_at >= ?)""")
			.params(unit.value(), level.name(), level.name(), Moments.stored(since))
			.query(Integer.class)
			.single();
	}

	private static CheckRow check(ResultSet row) throws SQLException {
		return new CheckRow(row.getLong("id"), row.getLong("point_id"), row.getInt("version"),
				CheckLevel.valueOf(row.getString("level")), Moments.known(row, "checked_at"),
				row.getString("checked_by"), Moments.of(row, "said_at"), row.getString("remark"), row.getInt("faults"));
	}

}
