package org.bihuan.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CaseNarrowing;
import org.bihuan.casefile.CaseOrder;
import org.bihuan.casefile.CaseTrait;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyState;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was noticed: periods by the accounts of duties, cases by the facts that the
 * ledger filters by.
 */
@Repository
class PromiseCounts {

	private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

	private static final LocalDate ALWAYS = LocalDate.of(2999, 12, 31);

	private static final List<Promise> OF_CASES = Arrays.stream(Promise.values())
		.filter((one) -> one.trait() != null)
		.toList();

	private static final String HAZARDS = "f.case_number like '%s-%%' and ".formatted(CaseKind.HAZARD.prefix());

	private final JdbcClient jdbc;

	private final Map<String, CaseTrait> traits;

	private final DutyAccounts duties;

	PromiseCounts(JdbcClient jdbc, List<CaseTrait> traits, DutyAccounts duties) {
		this.jdbc = jdbc;
		this.traits = traits.stream().collect(Collectors.toMap(CaseTrait::key, Function.identity()));
		this.duties = duties;
	}

	/**
	 * Units at which something was noticed, most first.
	 * @param scope what the reader may see
	 * @return all of them
	 */
	@Transactional(readOnly = true)
	public List<Noticed> units(Scope scope) {
		Map<UnitCode, Map<Promise, Long>> counts = new HashMap<>();
		for (Promise promise : Promise.values()) {
			if (!promise.kinds().isEmpty()) {
				this.duties.missed(promise.kinds(), scope).forEach((unit, count) -> add(counts, unit, promise, count));
			}
		}
		cases(scope, null, counts);
		return counts(counts);
	}

	/**
	 * The same by the lead authorities of the units, most first; a unit without one
	 * stands for itself.
	 * @param units what was noticed, by unit
	 * @return all authorities at whose units something was noticed
	 */
	@Transactional(readOnly = true)
	public List<Noticed> authorities(List<Noticed> units) {
		Map<String, String> leads = new HashMap<>();
		this.jdbc.sql("select code, lead_authority from org_unit where lead_authority is not null").query((row) -> {
			leads.put(row.getString(1), row.getString(2));
		});
		Map<UnitCode, Map<Promise, Long>> counts = new HashMap<>();
		units.forEach((one) -> {
			UnitCode lead = new UnitCode(leads.getOrDefault(one.unit().value(), one.unit().value()));
			for (Promise promise : Promise.values()) {
				add(counts, lead, promise, one.of(promise));
			}
		});
		return counts(counts);
	}

	private static List<Noticed> counts(Map<UnitCode, Map<Promise, Long>> counts) {
		return counts.entrySet()
			.stream()
			.map((entry) -> new Noticed(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparingLong(Noticed::sum).reversed().thenComparing((one) -> one.unit().value()))
			.toList();
	}

	private static void add(Map<UnitCode, Map<Promise, Long>> counts, UnitCode unit, Promise promise, long count) {
		if (count > 0) {
			counts.computeIfAbsent(unit, (code) -> new EnumMap<>(Promise.class)).merge(promise, count, Long::sum);
		}
	}

	private void cases(Scope scope, @Nullable UnitCode unit, Map<UnitCode, Map<Promise, Long>> counts) {
		String sums = OF_CASES.stream()
			.map((one) -> "sum(case when %s then 1 else 0 end) as %s".formatted(sql(one), one.trait()))
			.collect(Collectors.joining(", "));
		String any = OF_CASES.stream().map((one) -> "(" + sql(one) + ")").collect(Collectors.joining(" or "));
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		String one = "";
		if (unit != null) {
			one = " and f.unit = :one";
			parameters.put("one", unit.value());
		}
		this.jdbc
			.sql("select f.unit, " + sums + " from case_file f where " + HAZARDS + scope.sql("f") + one + " and (" + any
					+ ") group by f.unit")
			.params(parameters)
			.query((row) -> {
				UnitCode of = new UnitCode(row.getString("unit"));
				for (Promise promise : OF_CASES) {
					add(counts, of, promise, row.getLong(String.valueOf(promise.trait())));
				}
			});
	}

	private String sql(Promise promise) {
		return Objects.requireNonNull(this.traits.get(promise.trait())).sql();
	}

	/**
	 * What was noticed at one unit.
	 * @param unit the unit
	 * @param scope what the reader may see
	 * @return exact counts
	 */
	@Transactional(readOnly = true)
	public Noticed unit(UnitCode unit, Scope scope) {
		Map<UnitCode, Map<Promise, Long>> counts = new HashMap<>();
		for (Promise promise : Promise.values()) {
			if (!promise.kinds().isEmpty()) {
				add(counts, unit, promise, this.duties.totals(periods(promise, unit.value()), scope).missed());
			}
		}
		cases(scope, unit, counts);
		return new Noticed(unit, counts.getOrDefault(unit, Map.of()));
	}

	/**
	 * The periods that a promise counts.
	 * @param promise a promise that counts periods
	 * @param unit code of the unit; null for all
	 * @return the filter
	 */
	static DutyFilter periods(Promise promise, @Nullable String unit) {
		return new DutyFilter(EVER, ALWAYS, unit, null, promise.kinds(), null, DutyState.MISSED, null);
	}

	/**
	 * The cases that a promise counts.
	 * @param promise a promise that counts cases
	 * @param unit code of the unit; null for all
	 * @param cursor where the page starts
	 * @param limit rows of a page
	 * @return the filter
	 */
	static CaseFilter cases(Promise promise, @Nullable String unit, @Nullable String cursor, int limit) {
		return new CaseFilter(null, unit, null, null, null, cursor, limit, new CaseNarrowing(null, null, null, null,
				Map.of(String.valueOf(promise.trait()), "true"), CaseOrder.OLDEST));
	}

}
