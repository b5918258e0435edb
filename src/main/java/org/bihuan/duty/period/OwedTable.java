package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.duty.DueRule;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What units of each profile owe, as rows.
 */
@Repository
class OwedTable {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	OwedTable(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Frequency and first day by the key of a row. */
	Map<String, Known> known() {
		Map<String, Known> known = new HashMap<>();
		this.jdbc.sql("select profile_id, kind, duty, scope, frequency, due_rule, since from dty_owed").query((row) -> {
			known.put("%d %s %s %s".formatted(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
					new Known(row.getLong(1), row.getString(5) + row.getString(6), row.getObject(7, LocalDate.class)));
		});
		return known;
	}

	void replace(List<Long> profiles, List<OwedRow> rows) {
		if (!profiles.isEmpty()) {
			this.jdbc.sql("delete from dty_owed where profile_id in (:ids)").param("ids", profiles).update();
		}
		this.batches.batchUpdate("""
				insert into dty_owed (profile_id, kind, duty, scope, frequency, strictness, due_rule, post, must_sign,
				document, place, extra_output, since, told_after)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.stream().map(OwedRow::columns).toList());
	}

	/** Ways in which periods of the calendar are cut, as the rules have them. */
	List<Cut> cuts() {
		return this.jdbc
			.sql("select distinct scope, frequency, due_rule from dty_owed where frequency <> 'BEFORE_EVENT'"
					+ " order by scope, frequency, due_rule")
			.query((row, index) -> new Cut(DutyScope.valueOf(row.getString(1)), Frequency.valueOf(row.getString(2)),
					new DueRule(row.getString(3))))
			.list();
	}

	/**
	 * A row that is there.
	 *
	 * @param profile identifier of the profile
	 * @param often how often and when it is owed
	 * @param since from when
	 */
	record Known(long profile, String often, LocalDate since) {
	}

	/**
	 * How periods are cut.
	 *
	 * @param scope of what it is owed
	 * @param frequency how often
	 * @param rule when within the period
	 */
	record Cut(DutyScope scope, Frequency frequency, DueRule rule) {
	}

}
