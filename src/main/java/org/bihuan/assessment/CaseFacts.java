package org.bihuan.assessment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CaseTrait;
import org.bihuan.deadline.LateClocks;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hazards that count: one condition each, for the figure and for the list behind it.
 */
@Repository
class CaseFacts {

	/** Cases that the list behind a figure shows. */
	static final int SHOWN = 200;

	private static final String HAZARDS = "f.case_number like '%s-%%' and ".formatted(CaseKind.HAZARD.prefix());

	private static final String SIGNED_OFF = "(f.state = 'SIGNED_OFF' or f.reason = 'SIGNED_OFF')"
			+ " and f.ended_at >= :from and f.ended_at < :until";

	private static final String MISSED = LateClocks.missed("f", "rectify");

	private static final String LATE = "(" + MISSED + " or " + LateClocks.filedLate("f", "rectify") + ")";

	private static final List<Counted> COUNTED = Arrays.stream(Counted.values()).filter(Counted::ofCases).toList();

	private final JdbcClient jdbc;

	private final CaseTrait repeated;

	CaseFacts(JdbcClient jdbc, @Qualifier("repeatedTrait") CaseTrait repeated) {
		this.jdbc = jdbc;
		this.repeated = repeated;
	}

	private String sql(Counted counted) {
		return switch (counted) {
			case IN_TIME -> SIGNED_OFF + " and not " + LATE;
			case LATE -> SIGNED_OFF + " and " + LATE;
			case OVERDUE -> "f.state not in ('SIGNED_OFF', 'CLOSED') and f.opened_at < :until and " + MISSED;
			case REPEATED -> "f.opened_at >= :from and f.opened_at < :until and " + this.repeated.sql();
			default -> throw new IllegalArgumentException("No cases stand behind " + counted);
		};
	}

	void add(YearSpan year, Scope scope, Tally tally) {
		String sums = COUNTED.stream()
			.map((one) -> "sum(case when %s then 1 else 0 end) as n_%s".formatted(sql(one), one.name()))
			.collect(Collectors.joining(", "));
		this.jdbc
			.sql("select f.unit, " + sums + " from case_file f where " + HAZARDS + scope.unitSql("f.unit")
					+ " and f.opened_at < :until group by f.unit")
			.params(parameters(year, scope))
			.query((row) -> {
				UnitCode unit = new UnitCode(row.getString("unit"));
				for (Counted counted : COUNTED) {
					tally.add(unit, counted, row.getLong("n_" + counted.name()));
				}
			});
	}

	private static Map<String, Object> parameters(YearSpan year, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("from", year.from());
		parameters.put("until", year.until());
		return parameters;
	}

	/**
	 * The first cases behind a figure, with the exact count.
	 * @param counted what is counted, one with cases behind it
	 * @param year the year
	 * @param scope whose cases
	 * @return cases in the order of their numbers
	 */
	Listing<Item> items(Counted counted, YearSpan year, Scope scope) {
		String where = " from case_file f where " + HAZARDS + scope.unitSql("f.unit") + " and (" + sql(counted) + ")";
		Map<String, Object> parameters = parameters(year, scope);
		long total = this.jdbc.sql("select count(*)" + where).params(parameters).query(Long.class).single();
		List<Item> items = this.jdbc
			.sql("select f.case_number, f.title" + where + " order by f.case_number limit " + SHOWN)
			.params(parameters)
			.query((row, index) -> new Item(new CaseNumber(row.getString("case_number")), row.getString("title")))
			.list();
		return new Listing<>(items, total, null);
	}

	/**
	 * A case behind a figure.
	 *
	 * @param number its number
	 * @param title its title
	 */
	record Item(CaseNumber number, String title) {
	}

}
