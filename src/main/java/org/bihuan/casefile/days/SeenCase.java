package org.bihuan.casefile.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the sums count of a case.
 *
 * @param number its number
 * @param openedDay day on which it was opened
 * @param endedDay day on which it left the stock; null while it has not
 * @param endedAs {@code SIGNED_OFF} or {@code CLOSED}; empty while it has not
 * @param where by what it is found
 */
record SeenCase(String number, LocalDate openedDay, @Nullable LocalDate endedDay, String endedAs, Where where) {

	/** All covers, as a table with the columns of what was seen. */
	static final String COVERS = """
			select f.case_number, substring(f.case_number, 1, 2) as kind, cast(f.opened_at as date) as opened_day,
			extract(year from f.opened_at) as opened_year, cast(f.ended_at as date) as ended_day,
			case when f.ended_at is null then ''
			when f.state = 'SIGNED_OFF' or f.reason = 'SIGNED_OFF' then 'SIGNED_OFF' else 'CLOSED' end as ended_as,
			f.unit, f.authority, coalesce(f.lead_authority, '') as lead_authority, coalesce(f.town, '') as town,
			f.sector, f.grade from case_file f""";

	/** Those of them that the sums have not seen yet. */
	static final String UNSEEN = COVERS + " where f.days_stale = true";

	static SeenCase read(ResultSet row, int index) throws SQLException {
		return new SeenCase(row.getString("case_number"), row.getObject("opened_day", LocalDate.class),
				row.getObject("ended_day", LocalDate.class), row.getString("ended_as"),
				new Where(row.getString("kind"), row.getString("unit"), row.getString("authority"),
						row.getString("lead_authority"), row.getString("town"), row.getString("sector"),
						row.getString("grade")));
	}

	/** What sums it belongs to: that of its opening, and that of its end. */
	List<Alike> sums() {
		Alike opened = new Alike("OPENED", this.openedDay, this.openedDay.getYear(), this.where);
		return (this.endedDay != null)
				? List.of(opened, new Alike(this.endedAs, this.endedDay, this.openedDay.getYear(), this.where))
				: List.of(opened);
	}

	/**
	 * By what cases are found; empty where there is none.
	 *
	 * @param kind letters that their numbers begin with
	 * @param unit code of the unit
	 * @param authority code of the competent authority
	 * @param leadAuthority code of the unit's lead authority
	 * @param town code of the town
	 * @param sector sector
	 * @param grade grade
	 */
	record Where(String kind, String unit, String authority, String leadAuthority, String town, String sector,
			String grade) {

		Where anyUnit() {
			return new Where(this.kind, "", this.authority, this.leadAuthority, this.town, this.sector, this.grade);
		}

	}

	/**
	 * What cases have in common that one sum counts.
	 *
	 * @param event {@code OPENED}, {@code SIGNED_OFF} or {@code CLOSED}
	 * @param day on which day
	 * @param year year in which they were opened
	 * @param where by what they are found, without the unit
	 */
	record Alike(String event, LocalDate day, int year, Where where) {

		Alike {
			where = where.anyUnit();
		}

	}

}
