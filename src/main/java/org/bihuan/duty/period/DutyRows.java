package org.bihuan.duty.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.Frequency;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Periods one by one.
 */
@Repository
class DutyRows {

	private static final String SELECT = "select p.*, t.name as target_name from dty_period p"
			+ " left join dty_target t on t.id = p.target_id where ";

	private final JdbcClient jdbc;

	DutyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<DutyPeriodView> find(long id) {
		return this.jdbc.sql(SELECT + "p.id = ?").param(id).query((row, index) -> view(row)).optional();
	}

	List<DutyPeriodView> of(UnitCode unit, LocalDate from, LocalDate to) {
		return this.jdbc
			.sql(SELECT + "p.unit = ? and p.first_day <= ? and p.due_at > ? order by p.due_at, p.duty, p.id")
			.params(unit.value(), to, from.atStartOfDay())
			.query((row, index) -> view(row))
			.list();
	}

	static DutyPeriodView view(ResultSet row) throws SQLException {
		return new DutyPeriodView(row.getLong("id"), new UnitCode(row.getString("unit")),
				DutyKind.valueOf(row.getString("kind")), row.getString("duty"), row.getObject("target_id", Long.class),
				row.getString("target_name"), row.getString("period"), Frequency.valueOf(row.getString("frequency")),
				row.getString("post"), row.getObject("first_day", LocalDate.class), WallTime.moment(row, "due_at"),
				DutyState.valueOf(row.getString("state")), row.getString("document"), row.getString("place"),
				row.getString("case_number"), WallTime.momentOrNone(row, "done_at"), row.getString("done_by"),
				row.getString("extra_output"));
	}

	/** What must be known before a period changes; whoever wants it too waits. */
	Optional<Row> lock(long id) {
		return this.jdbc
			.sql("select id, state, due_at, must_sign, process_started, process_dropped, missed_file from dty_period"
					+ " where id = ? for update")
			.param(id)
			.query((row, index) -> new Row(row.getLong(1), DutyState.valueOf(row.getString(2)),
					WallTime.moment(row, "due_at"), row.getBoolean(4), row.getBoolean(5) && !row.getBoolean(6),
					row.getString(7)))
			.optional();
	}

	void filed(long id, CaseNumber number) {
		this.jdbc
			.sql("update dty_period set case_number = ?, process_started = true, process_dropped = false where id = ?")
			.params(number.value(), id)
			.update();
	}

	void done(long id, DutyState state, Instant at, String by) {
		this.jdbc
			.sql("update dty_period set state = ?, done_at = ?, done_by = ?, told = true, sum_stale = true,"
					+ " missed_at = case when ? = 'SETTLED_LATE' then due_at else missed_at end where id = ?")
			.params(state.name(), WallTime.of(at), by, state.name(), id)
			.update();
	}

	void note(long id, String note, String evidence) {
		this.jdbc.sql("update dty_period set note = ?, evidence = ? where id = ?").params(note, evidence, id).update();
	}

	void drop(long id, String reason, String by) {
		this.jdbc
			.sql("update dty_period set state = 'VOID', dropped_reason = ?, dropped_by = ?, told = true,"
					+ " sum_stale = true where id = ?")
			.params(reason, by, id)
			.update();
	}

	/** Periods of a kind whose process is still to be started. */
	List<Long> withoutProcess(DutyKind kind, int limit) {
		return ids("kind = ? and process_started = false and state in ('OPEN', 'MISSED')", kind, limit);
	}

	/** Periods of a kind that are no longer owed, while their process still runs. */
	List<Long> withNeedlessProcess(DutyKind kind, int limit) {
		return ids("kind = ? and process_started = true and process_dropped = false and state = 'VOID'", kind, limit);
	}

	private List<Long> ids(String where, DutyKind kind, int limit) {
		return this.jdbc.sql("select id from dty_period where " + where + " order by id limit ?")
			.params(kind.name(), limit)
			.query(Long.class)
			.list();
	}

	void processStarted(long id) {
		this.jdbc.sql("update dty_period set process_started = true where id = ?").param(id).update();
	}

	void processDropped(long id) {
		this.jdbc.sql("update dty_period set process_dropped = true where id = ?").param(id).update();
	}

	String dropped(long id) {
		return this.jdbc.sql("select coalesce(dropped_reason, '') from dty_period where id = ?")
			.param(id)
			.query(String.class)
			.single();
	}

	/**
	 * A period that is about to change.
	 *
	 * @param id its identifier
	 * @param state how it stands
	 * @param dueAt when it ends
	 * @param mustSign whether the text demands a signature
	 * @param runs whether a process runs for it
	 * @param file file of misses in which it is; null if in none
	 */
	record Row(long id, DutyState state, Instant dueAt, boolean mustSign, boolean runs, @Nullable String file) {
	}

}
