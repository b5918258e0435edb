package org.bihuan.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.duty.DutyMonth;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.frame.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lays counts out as duties by months.
 */
@Component
class Calendar {

	private static final int MONTHS = 12;

	private final AccountWords words;

	private final Texts texts;

	Calendar(AccountWords words, Texts texts) {
		this.words = words;
		this.texts = texts;
	}

	List<Row> of(List<DutyMonth> counted, Locale locale) {
		Map<String, List<DutyMonth>> duties = new LinkedHashMap<>();
		counted.forEach((one) -> duties
			.computeIfAbsent("%s %s %d".formatted(one.kind(), one.duty(), one.target()), (key) -> new ArrayList<>())
			.add(one));
		return duties.values().stream().map((of) -> row(of, locale)).toList();
	}

	private Row row(List<DutyMonth> of, Locale locale) {
		DutyMonth first = of.get(0);
		List<@Nullable Cell> cells = new ArrayList<>();
		for (int month = 1; month <= MONTHS; month++) {
			int wanted = month;
			cells.add(of.stream()
				.filter((one) -> one.month() == wanted)
				.findFirst()
				.map((one) -> cell(one.totals(), locale))
				.orElse(null));
		}
		DutyTotals sum = of.stream().map(DutyMonth::totals).reduce(DutyTotals.NONE, DutyTotals::plus);
		return new Row(this.words.duty(first.kind(), first.duty(), first.targetName(), locale),
				this.texts.of("account.kind." + first.kind(), locale), cells, sum);
	}

	/** The worst of a month is what its lamp tells. */
	private Cell cell(DutyTotals totals, Locale locale) {
		DutyState worst = (totals.missed() > 0) ? DutyState.MISSED
				: (totals.late() > 0) ? DutyState.SETTLED_LATE : (totals.open() > 0) ? DutyState.OPEN : DutyState.DONE;
		String share = (totals.due() > 1) ? "%d/%d".formatted(totals.done() + totals.late(), totals.due()) : "";
		return new Cell(AccountWords.lamp(worst), this.texts.of("account.state." + worst, locale), share, this.texts
			.of("account.totals", locale, totals.due(), totals.done(), totals.late(), totals.missed(), totals.open()));
	}

	/**
	 * A duty through the year.
	 *
	 * @param duty its name
	 * @param kind kind of duty
	 * @param cells twelve months; null where no period ends
	 * @param sum the year's counts
	 */
	record Row(String duty, String kind, List<@Nullable Cell> cells, DutyTotals sum) {
	}

	/**
	 * A duty in a month.
	 *
	 * @param lamp class of the lamp
	 * @param word what the lamp says
	 * @param share how many of how many; empty if there is one
	 * @param counts all counts in words
	 */
	record Cell(String lamp, String word, String share, String counts) {
	}

}
