package org.bihuan.casefile.days;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.days.SeenCase.Alike;
import org.bihuan.casefile.days.SeenCase.Where;
import org.bihuan.kept.KeptRows;
import org.bihuan.kept.KeptTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sums and what they have seen, as the round writes them.
 */
@Component
class DaysTable implements KeptRows<String, SeenCase> {

	static final KeptTables TABLES = new KeptTables("case_file", "case_number", "days_stale", "1 = 1", "case_day",
			List.of("case_number", "opened_day", "opened_year", "ended_day", "ended_as", "kind", "unit", "authority",
					"lead_authority", "town", "sector", "grade"),
			"case_day_sum",
			List.of("kind", "on_day", "event", "opened_year", "authority", "lead_authority", "town", "sector", "grade"),
			"cases", "case_day_turn");

	private final JdbcClient jdbc;

	DaysTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, SeenCase> ledger(Collection<String> numbers) {
		return read(SeenCase.COVERS + " where f.case_number in (:numbers)", numbers);
	}

	@Override
	public Map<String, SeenCase> copy(Collection<String> numbers) {
		return read("select * from case_day where case_number in (:numbers)", numbers);
	}

	private Map<String, SeenCase> read(String sql, Collection<String> numbers) {
		return this.jdbc.sql(sql)
			.param("numbers", numbers)
			.query(SeenCase::read)
			.list()
			.stream()
			.collect(Collectors.toMap(SeenCase::number, Function.identity()));
	}

	@Override
	public Object[] values(SeenCase one) {
		Where where = one.where();
		return Arrays
			.asList(one.number(), one.openedDay(), one.openedDay().getYear(), one.endedDay(), one.endedAs(),
					where.kind(), where.unit(), where.authority(), where.leadAuthority(), where.town(), where.sector(),
					where.grade())
			.toArray();
	}

	@Override
	public List<List<Object>> sums(SeenCase one) {
		return one.sums().stream().map(DaysTable::values).toList();
	}

	private static List<Object> values(Alike alike) {
		Where where = alike.where();
		return List.of(where.kind(), alike.day(), alike.event(), alike.year(), where.authority(), where.leadAuthority(),
				where.town(), where.sector(), where.grade());
	}

}
