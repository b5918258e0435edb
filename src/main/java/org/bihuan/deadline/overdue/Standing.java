package org.bihuan.deadline.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import org.bihuan.shared.WallTime;
import org.bihuan.shared.Zone;

/**
 * A clock as ledger and cover have it now.
 *
 * @param obligation identifier of the obligation
 * @param overdue whether it has run out
 * @param dueAt when it is due
 * @param unit code of the unit that the case is about
 * @param where what else it is listed by
 * @param harmed what decides how harmful it is
 */
record Standing(long obligation, boolean overdue, Instant dueAt, String unit, Where where, Harmed harmed) {

	/** All legal clocks that count, as a table with the columns of the board. */
	static final String SQL = """
			select o.id as obligation_id, o.state = 'MISSED' as overdue, o.due_at, cast(o.due_at as date) as due_day,
			f.unit, f.authority, coalesce(f.lead_authority, '') as lead_authority, coalesce(f.town, '') as town,
			f.sector, o.kind, coalesce(r.measure, '') as rung, f.grade, o.board_stale,
			case when o.unit = f.unit then 'ENTERPRISE' else 'AUTHORITY' end as debtor
			from ddl_obligation o join case_file f on f.case_number = o.case_number
			left join ddl_rung r on r.case_number = o.case_number and r.debtor = o.unit
			where o.service = false and o.state in ('RUNNING', 'MISSED')""";

	/** Those of them that the board has not seen yet. */
	static final String UNSEEN = SQL + " and o.board_stale = true";

	static Standing read(ResultSet row, int index) throws SQLException {
		return new Standing(row.getLong("obligation_id"), row.getBoolean("overdue"), WallTime.moment(row, "due_at"),
				row.getString("unit"),
				new Where(row.getString("authority"), row.getString("lead_authority"), row.getString("town"),
						row.getString("sector"), row.getString("rung")),
				new Harmed(row.getString("kind"), row.getString("grade"), row.getString("debtor")));
	}

	BoardClock with(int harm) {
		LocalDate day = this.overdue ? Alike.PAST : LocalDate.ofInstant(this.dueAt, Zone.SHANGHAI);
		return new BoardClock(this.obligation,
				new Alike(this.overdue, day, harm, this.where.authority(), this.where.leadAuthority(),
						this.where.town(), this.where.sector(), this.harmed.kind(), this.where.rung()),
				this.unit, this.dueAt);
	}

	/**
	 * By what clocks are found; empty where there is none.
	 *
	 * @param authority code of the competent authority
	 * @param leadAuthority code of the unit's lead authority
	 * @param town code of the town
	 * @param sector sector
	 * @param rung code of the last measure in force
	 */
	record Where(String authority, String leadAuthority, String town, String sector, String rung) {
	}

}
