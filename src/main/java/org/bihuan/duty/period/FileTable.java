package org.bihuan.duty.period;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Files of missed duties.
 */
@Repository
class FileTable {

	private final JdbcClient jdbc;

	FileTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The live file; nobody closes it before this transaction ends. */
	Optional<CaseNumber> live(MissedKind missed) {
		return this.jdbc.sql("select case_number from dty_file where live_key = ? for update")
			.param(missed.key())
			.query(String.class)
			.optional()
			.map(CaseNumber::new);
	}

	void add(CaseNumber number, MissedKind missed, Instant at) {
		this.jdbc
			.sql("insert into dty_file (case_number, unit, kind, subject, live_key, opened_at)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(number.value(), missed.unit().value(), missed.kind().name(), missed.subject(), missed.key(),
					WallTime.of(at))
			.update();
	}

	/** Whether the file lives; nobody adds to it before this transaction ends. */
	boolean lives(CaseNumber number) {
		return this.jdbc
			.sql("select case_number from dty_file where case_number = ? and live_key is not null for update")
			.param(number.value())
			.query(String.class)
			.optional()
			.isPresent();
	}

	/** Live files of units that rest or have ended, with how the unit stands. */
	Map<CaseNumber, String> ofGoneUnits(int limit) {
		Map<CaseNumber, String> standings = new LinkedHashMap<>();
		this.jdbc
			.sql("select f.case_number, u.standing from dty_file f join org_unit u on u.code = f.unit"
					+ " where f.live_key is not null and u.standing <> 'ACTIVE' order by f.case_number limit ?")
			.param(limit)
			.query((row) -> {
				standings.put(new CaseNumber(row.getString(1)), row.getString(2));
			});
		return standings;
	}

	boolean anyMissed(CaseNumber number) {
		return this.jdbc.sql("select id from dty_period where missed_file = ? and state = 'MISSED' limit 1")
			.param(number.value())
			.query(Long.class)
			.optional()
			.isPresent();
	}

	void close(CaseNumber number, Instant at) {
		this.jdbc.sql("update dty_file set live_key = null, closed_at = ? where case_number = ?")
			.params(WallTime.of(at), number.value())
			.update();
	}

	/** What a file still waits for, the first ones first. */
	List<Missed> missed(CaseNumber number) {
		return this.jdbc
			.sql("select id, kind, duty, period from dty_period where missed_file = ? and state = 'MISSED'"
					+ " order by due_at, id")
			.param(number.value())
			.query((row, index) -> new Missed(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
			.list();
	}

	/**
	 * A missed period in a file.
	 *
	 * @param id its identifier
	 * @param kind kind of duty
	 * @param duty code of the duty
	 * @param period how the period is written
	 */
	record Missed(long id, String kind, String duty, String period) {
	}

}
