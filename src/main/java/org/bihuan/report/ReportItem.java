package org.bihuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a figure counts.
 *
 * @param key number of the case, or identifier of clock, period, letter or measure
 * @param subject what it is
 * @param caseNumber number of the case; null if there is none
 * @param unit code of the unit, of a letter its addressee
 * @param unitName its name
 * @param title title of the case, number of the letter, or the period
 * @param kind kind of clock, duty, letter or measure; empty for a hazard
 * @param begunAt when it was registered, started, issued or taken
 * @param dueAt when it was due; null if it never is
 * @param endedAt when it was signed off, settled or done; null if it is not
 */
record ReportItem(String key, Subject subject, @Nullable String caseNumber, String unit, String unitName, String title,
		String kind, Instant begunAt, @Nullable Instant dueAt, @Nullable Instant endedAt) {

	static ReportItem of(ResultSet row, Subject subject) throws SQLException {
		return new ReportItem(row.getString("item_key"), subject, row.getString("case_number"), row.getString("unit"),
				row.getString("unit_name"), row.getString("title"), row.getString("kind"),
				WallTime.moment(row, "begun_at"), WallTime.momentOrNone(row, "due_at"),
				WallTime.momentOrNone(row, "ended_at"));
	}

	/** The page that tells more. */
	public String path() {
		return switch (this.subject) {
			case LETTER -> "/letters/" + this.key;
			case DUTY -> "/accounts/" + this.unit;
			case HAZARD, CLOCK, MEASURE -> "/cases/" + this.caseNumber;
		};
	}

	/** Key of the name of its kind; empty for a hazard. */
	public String kindKey() {
		return switch (this.subject) {
			case HAZARD -> "";
			case CLOCK -> "obligation." + this.kind;
			case DUTY -> "duty.kind." + this.kind;
			case LETTER -> "letter.kind." + this.kind;
			case MEASURE -> "escalation.measure." + this.kind;
		};
	}

}
