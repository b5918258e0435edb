package org.bihuan.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.duty.Frequency;

/**
 * The periods of one duty on a certificate, each with its words.
 *
 * @param entries the periods in the order of their ends, one at least
 */
record CertifiedDuty(List<Entry> entries) {

	private static final Comparator<DutyPeriodView> INSPECTIONS_FIRST = Comparator
		.<DutyPeriodView, Boolean>comparing((one) -> one.kind() != DutyKind.LEADER_INSPECTION)
		.thenComparing(DutyPeriodView::kind)
		.thenComparing(DutyPeriodView::duty)
		.thenComparing((one) -> (one.target() != null) ? one.target() : 0L);

	/** Takes periods apart by duties, inspections of leaders first. */
	static List<CertifiedDuty> of(List<AccountedPeriod> periods, List<AccountWords.Line> lines) {
		Map<String, List<Entry>> duties = IntStream.range(0, periods.size())
			.mapToObj((i) -> new Entry(periods.get(i), lines.get(i)))
			.sorted(Comparator.comparing((entry) -> entry.of().period(), INSPECTIONS_FIRST))
			.collect(Collectors.groupingBy(Entry::duty, LinkedHashMap::new, Collectors.toList()));
		return duties.values().stream().map(CertifiedDuty::new).toList();
	}

	AccountWords.Line first() {
		return this.entries.get(0).line();
	}

	Frequency frequency() {
		return this.entries.get(0).of().period().frequency();
	}

	DutyTotals totals() {
		return new DutyTotals(count(DutyState.DONE), count(DutyState.SETTLED_LATE), count(DutyState.MISSED),
				count(DutyState.OPEN));
	}

	private long count(DutyState state) {
		return in(state).size();
	}

	List<Entry> in(DutyState state) {
		return this.entries.stream().filter((one) -> one.of().period().state() == state).toList();
	}

	/** Periods that were done, those of every day by month, signer and state. */
	List<List<Entry>> done() {
		Map<String, List<Entry>> rows = new LinkedHashMap<>();
		for (Entry one : this.entries) {
			DutyPeriodView period = one.of().period();
			if (period.doneAt() != null) {
				String row = (period.frequency() == Frequency.DAILY)
						? "%s %s %s".formatted(one.month(), period.doneBy(), period.state()) : period.period();
				rows.computeIfAbsent(row, (key) -> new ArrayList<>()).add(one);
			}
		}
		return List.copyOf(rows.values());
	}

	/**
	 * A period with its words.
	 *
	 * @param of the period
	 * @param line its words
	 */
	record Entry(AccountedPeriod of, AccountWords.Line line) {

		String duty() {
			DutyPeriodView period = this.of.period();
			return "%s %s %s".formatted(period.kind(), period.duty(), period.target());
		}

		String month() {
			return this.line.until().substring(0, "2026-11".length());
		}

	}

}
