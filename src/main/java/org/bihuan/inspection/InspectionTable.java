package org.bihuan.inspection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.signing.Signature;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Inspections and the hazards they started.
 */
@Repository
class InspectionTable {

	private final JdbcClient jdbc;

	InspectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CaseNumber number, long period, String subject, @Nullable Long checklist) {
		this.jdbc
			.sql("insert into ins_inspection (case_number, period_id, subject, checklist, state, late)"
					+ " values (?, ?, ?, ?, 'OPEN', false)")
			.params(Arrays.asList(number.value(), period, subject, checklist))
			.update();
	}

	Optional<Inspection> find(CaseNumber number) {
		return this.jdbc.sql("select * from ins_inspection where case_number = ?")
			.param(number.value())
			.query((row, index) -> read(row))
			.optional();
	}

	Optional<Inspection> ofPeriod(long period) {
		return this.jdbc.sql("select * from ins_inspection where period_id = ?")
			.param(period)
			.query((row, index) -> read(row))
			.optional();
	}

	/** Keeps the signed record; only one can be. */
	boolean signed(CaseNumber number, InspectionRecord signed, RecordText record, boolean late) {
		Signature signature = signed.signature();
		return this.jdbc.sql("""
				update ins_inspection set state = 'SIGNED', inspected_on = ?, place = ?, companions = ?,
				finding_count = ?, method = ?, signed_by = ?, signed_for = ?, stand_in = ?,
				stand_in_from = ?, stand_in_to = ?, signed_at = ?, late = ?, record = ?, hash = ?
				where case_number = ? and state = 'OPEN'""")
			.params(Arrays.asList(Date.valueOf(signed.inspectedOn()), signed.place(), signed.companions(),
					signed.findings().size(), signature.method(), signature.by(), signature.signedFor(),
					signature.standIn(), date(signature.from()), date(signature.to()), Timestamp.from(signature.at()),
					late, record.text(), record.hash(), number.value()))
			.update() == 1;
	}

	void dropped(CaseNumber number, String reason) {
		this.jdbc
			.sql("update ins_inspection set state = 'DROPPED', dropped_reason = ?"
					+ " where case_number = ? and state = 'OPEN'")
			.params(reason, number.value())
			.update();
	}

	void found(CaseNumber number, int seq, String title, CaseNumber hazard) {
		this.jdbc.sql("insert into ins_finding (case_number, seq, title, hazard) values (?, ?, ?, ?)")
			.params(number.value(), seq, title, hazard.value())
			.update();
	}

	List<Started> findings(CaseNumber number) {
		return this.jdbc.sql("select title, hazard from ins_finding where case_number = ? order by seq")
			.param(number.value())
			.query((row, index) -> new Started(row.getString("title"), new CaseNumber(row.getString("hazard"))))
			.list();
	}

	/** The inspection in which a hazard was found. */
	Optional<CaseNumber> origin(CaseNumber hazard) {
		return this.jdbc.sql("select case_number from ins_finding where hazard = ?")
			.param(hazard.value())
			.query((row, index) -> new CaseNumber(row.getString("case_number")))
			.optional();
	}

	private static @Nullable Date date(@Nullable LocalDate day) {
		return (day != null) ? Date.valueOf(day) : null;
	}

	private static @Nullable LocalDate day(@Nullable Date date) {
		return (date != null) ? date.toLocalDate() : null;
	}

	private static Inspection read(ResultSet row) throws SQLException {
		Timestamp at = row.getTimestamp("signed_at");
		Signature signature = (at == null) ? null
				: new Signature(row.getString("method"), row.getString("signed_by"), row.getString("signed_for"),
						row.getString("stand_in"), day(row.getDate("stand_in_from")), day(row.getDate("stand_in_to")),
						at.toInstant());
		return new Inspection(new CaseNumber(row.getString("case_number")), row.getLong("period_id"),
				row.getString("subject"), row.getString("state"), day(row.getDate("inspected_on")),
				row.getString("place"), row.getString("companions"), row.getObject("finding_count", Integer.class),
				row.getObject("checklist", Long.class), signature, row.getBoolean("late"), row.getString("record"),
				row.getString("hash"), row.getString("dropped_reason"));
	}

	/**
	 * A hazard that an inspection started.
	 *
	 * @param title one line
	 * @param hazard number of its case
	 */
	record Started(String title, CaseNumber hazard) {
	}

}
