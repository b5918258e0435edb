package org.bihuan.request.stoppage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stoppages of whole units that are in force, and the tags that units bear for them.
 */
@Repository
class LastingTable {

	private final JdbcClient jdbc;

	LastingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Since when, by case. */
	Map<CaseNumber, LocalDate> stopped() {
		Map<CaseNumber, LocalDate> stopped = new HashMap<>();
		this.jdbc
			.sql("select case_number, min(ordered_at) from req_stoppage where in_force = true and whole = true"
					+ " group by case_number")
			.query((row) -> {
				stopped.put(new CaseNumber(row.getString(1)),
						LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Zone.SHANGHAI));
			});
		return stopped;
	}

	Map<UnitCode, Set<String>> borne() {
		Map<UnitCode, Set<String>> borne = new HashMap<>();
		this.jdbc.sql("select unit, tag from req_lasting").query((row) -> {
			borne.computeIfAbsent(new UnitCode(row.getString(1)), (unit) -> new HashSet<>()).add(row.getString(2));
		});
		return borne;
	}

	void add(UnitCode unit, String tag, LocalDate since) {
		this.jdbc.sql("insert into req_lasting (unit, tag, since) values (?, ?, ?)")
			.params(unit.value(), tag, since)
			.update();
	}

	void remove(UnitCode unit, String tag) {
		this.jdbc.sql("delete from req_lasting where unit = ? and tag = ?").params(unit.value(), tag).update();
	}

}
