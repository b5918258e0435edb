package org.bihuan.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Periods of duties as rows, for tests that read them.
 */
public final class DutyRows {

	private final JdbcClient jdbc;

	public DutyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a period that ends at the midnight after a day.
	 * @param unit code of the unit
	 * @param kind kind of duty
	 * @param duty code of the duty
	 * @param period how the period is written
	 * @param last its last day
	 * @param state how it stands
	 */
	public void add(String unit, DutyKind kind, String duty, String period, LocalDate last, DutyState state) {
		add(unit, kind, duty, period, last, state, null, null);
	}

	/**
	 * Adds a period that was done.
	 * @param unit code of the unit
	 * @param kind kind of duty
	 * @param duty code of the duty
	 * @param period how the period is written
	 * @param last its last day
	 * @param state how it stands
	 * @param doneAt when it was done, as a clock in Shanghai shows it
	 * @param doneBy login
	 */
	public void add(String unit, DutyKind kind, String duty, String period, LocalDate last, DutyState state,
			@Nullable LocalDateTime doneAt, @Nullable String doneBy) {
		this.jdbc.sql("""
				insert into dty_period (unit, kind, duty, target_key, period, frequency, post, first_day, due_at, state,
				document, place, extra_output, process_started, told, done_at, done_by) values (:unit, :kind, :duty, 0,
				:period, 'MONTHLY', 'principal-leader', :first, :due, :state, 'D001', '§18(二)4', '', false, true, :at,
				:by)""")
			.params(Map.of("unit", unit, "kind", kind.name(), "duty", duty, "period", period, "first",
					last.withDayOfMonth(1), "due", last.plusDays(1).atStartOfDay(), "state", state.name()))
			.param("at", doneAt)
			.param("by", doneBy)
			.update();
	}

	/**
	 * Takes away every period of a unit.
	 * @param unit code of the unit
	 */
	public void clear(String unit) {
		this.jdbc.sql("delete from dty_period where unit = ?").param(unit).update();
	}

}
