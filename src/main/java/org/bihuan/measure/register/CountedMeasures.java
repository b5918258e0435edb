package org.bihuan.measure.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.measure.TakenMeasures;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts read from the register.
 */
@Repository
@Transactional(readOnly = true)
class CountedMeasures implements TakenMeasures {

	private final JdbcClient jdbc;

	CountedMeasures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UnitCode, Long> within(LocalDate from, LocalDate to, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("from", from.atStartOfDay());
		parameters.put("until", to.plusDays(1).atStartOfDay());
		Map<UnitCode, Long> counts = new HashMap<>();
		this.jdbc
			.sql("select m.addressee, count(*) as taken from msr_measure m where m.taken_at >= :from"
					+ " and m.taken_at < :until and " + scope.unitSql("m.addressee") + " group by m.addressee")
			.params(parameters)
			.query((row) -> {
				counts.put(new UnitCode(row.getString("addressee")), row.getLong("taken"));
			});
		return counts;
	}

}
