package org.bihuan.duty.period;

import java.util.List;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One unit that owes the three checks of hazards, with the periods of the product on a
 * database, for rooms that settle them. What day it is, a test says.
 */
public final class OwedChecks {

	private final DutyDatabase database = DutyDatabase.empty();

	private final String unit;

	public OwedChecks(String unit) {
		this.unit = unit;
		this.database.unit(unit, "economy-information");
		this.database.around().owed = (traits) -> List.of(check("hazard-check-team", Frequency.DAILY),
				check("hazard-check-department", Frequency.WEEKLY), check("hazard-check-leader", Frequency.MONTHLY),
				check("fire-patrol", Frequency.DAILY), DutyDatabase.owed(DutyKind.DRILL, "drill", Frequency.MONTHLY));
	}

	private static OwedDuty check(String duty, Frequency frequency) {
		return DutyDatabase.owed(DutyKind.CHECK, duty, frequency);
	}

	/**
	 * It is this day, in the morning, and what is owed was opened and what has ended
	 * swept.
	 * @param day the day
	 */
	public void day(String day) {
		this.database.day(day);
	}

	/**
	 * It is this moment.
	 * @param local as a clock in Shanghai shows it
	 */
	public void at(String local) {
		this.database.at(local);
	}

	public void tx(Runnable work) {
		this.database.tx(work);
	}

	public <T> T bean(Class<T> type) {
		return this.database.bean(type);
	}

	/**
	 * How a period stands.
	 * @param duty code of the duty
	 * @param period how the period is written
	 * @return its state, and who did it and when if somebody did
	 */
	public String state(String duty, String period) {
		return bean(JdbcClient.class).sql("""
				select concat(state, ' ', coalesce(done_by, ''), ' ', coalesce(cast(done_at as char(16)), ''))
				from dty_period where unit = ? and duty = ? and period = ?""")
			.params(this.unit, duty, period)
			.query(String.class)
			.single()
			.strip();
	}

}
