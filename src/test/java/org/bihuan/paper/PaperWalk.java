package org.bihuan.paper;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.People;
import org.bihuan.shared.Zone;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A period of a duty that demands a paper, which no other test knows.
 *
 * @param program the running program
 * @param period identifier of the period
 */
public record PaperWalk(ApplicationContext program, long period) {

	/**
	 * A period at a unit of the demo.
	 * @param program the running program
	 * @param unit code of the unit
	 * @param duty code of the duty
	 * @param left how long it lasts from now on; negative if it was missed
	 * @return the period
	 */
	public static PaperWalk owed(ApplicationContext program, String unit, String duty, Duration left) {
		Instant now = program.getBean(Clock.class).instant();
		String key = "T" + UUID.randomUUID().toString().substring(0, 12);
		Timestamp missed = left.isNegative() ? Timestamp.from(now.plus(left)) : null;
		return program.getBean(TransactionOperations.class).execute((status) -> {
			JdbcTemplate jdbc = program.getBean(JdbcTemplate.class);
			jdbc.update(
					"""
							insert into dty_period (unit, kind, duty, target_key, period, frequency, post, must_sign, first_day,
							due_at, state, document, place, extra_output, process_started, missed_at)
							values (?, 'REPORT', ?, 0, ?, 'YEARLY', 'principal-leader', true, ?, ?, ?, 'D001', '§18', '', false, ?)""",
					unit, duty, key, Date.valueOf(LocalDate.ofInstant(now, Zone.SHANGHAI).minusDays(60)),
					Timestamp.from(now.plus(left)), (missed != null) ? "MISSED" : "OPEN", missed);
			return new PaperWalk(program,
					jdbc.queryForObject("select id from dty_period where period = ?", Long.class, key));
		});
	}

	/** Its file, begun by somebody. */
	public CaseWalk begun(String login) {
		return new CaseWalk(this.program, this.program.getBean(Papers.class)
			.begin(this.period, this.program.getBean(People.class).find(login).orElseThrow()));
	}

	/** How it stands. */
	public DutyPeriodView view() {
		return this.program.getBean(DutyPeriods.class).find(this.period).orElseThrow();
	}

}
