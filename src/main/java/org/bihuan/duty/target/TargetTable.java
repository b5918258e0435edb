package org.bihuan.duty.target;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.duty.DutyScope;
import org.bihuan.duty.DutyTarget;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Rows of projects, sites and events.
 */
@Repository
class TargetTable {

	private final JdbcClient jdbc;

	TargetTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(UnitCode unit, TargetDraft draft) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql(
				"insert into dty_target (unit, scope, name, from_day, to_day, cancelled) values (?, ?, ?, ?, ?, false)")
			.params(Arrays.asList(unit.value(), Objects.requireNonNull(draft.scope()).name(), draft.name(),
					Date.valueOf(Objects.requireNonNull(draft.from())), date(draft.to())))
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	/** Those that are not over, in the order of their days. */
	List<DutyTarget> running(UnitCode unit, LocalDate today) {
		return this.jdbc.sql("""
				select * from dty_target where unit = ? and cancelled = false and scope <> 'OCCASION'
				and (scope <> 'EVENT' and (to_day is null or to_day >= ?) or scope = 'EVENT' and from_day >= ?)
				order by from_day, id""")
			.params(unit.value(), Date.valueOf(today), Date.valueOf(today))
			.query((row, index) -> read(row))
			.list();
	}

	/** One that is not cancelled; whoever changes it queues here. */
	Optional<DutyTarget> lock(long id) {
		return this.jdbc
			.sql("select * from dty_target where id = ? and cancelled = false and scope <> 'OCCASION' for update")
			.param(id)
			.query((row, index) -> read(row))
			.optional();
	}

	void rename(long id, String name, @Nullable LocalDate to) {
		this.jdbc.sql("update dty_target set name = ?, to_day = ? where id = ?")
			.params(Arrays.asList(name, date(to), id))
			.update();
	}

	void cancel(long id) {
		this.jdbc.sql("update dty_target set cancelled = true where id = ?").param(id).update();
	}

	private static @Nullable Date date(@Nullable LocalDate day) {
		return (day != null) ? Date.valueOf(day) : null;
	}

	private static DutyTarget read(ResultSet row) throws SQLException {
		Date to = row.getDate("to_day");
		return new DutyTarget(row.getLong("id"), new UnitCode(row.getString("unit")),
				DutyScope.valueOf(row.getString("scope")), row.getString("name"), row.getDate("from_day").toLocalDate(),
				(to != null) ? to.toLocalDate() : null);
	}

}
