package org.bihuan.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.UnitDuties;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes accounts into workbooks.
 */
@Component
class AccountExports {

	private static final int PAGE = 200;

	private static final List<String> OF_UNITS = List.of("column.row", "column.code", "column.unit", "column.due",
			"column.done", "column.late", "column.missed", "column.open", "column.signers");

	private static final List<String> OF_PERIODS = List.of("column.row", "column.kind", "column.duty", "column.period",
			"column.until", "column.post", "column.state", "column.doneAt", "column.doneBy", "column.file",
			"column.missedFile", "column.note", "column.evidence", "column.basis");

	private static final List<String> OF_PROMISES = Stream
		.concat(Stream.of("column.row", "column.code", "column.unit"), OF_PERIODS.stream().skip(1))
		.toList();

	private final DutyAccounts accounts;

	private final AccountWords words;

	private final Units units;

	private final ListExport export;

	AccountExports(DutyAccounts accounts, AccountWords words, Units units, ListExport export) {
		this.accounts = accounts;
		this.words = words;
		this.units = units;
		this.export = export;
	}

	String units(Person person, AccountQuery query, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("account", Map.copyOf(query.said()), OF_UNITS,
						(cursor) -> this.accounts.units(query.units(), person.scope(), cursor, PAGE),
						(page) -> cells(page, person, query, locale)),
				locale);
	}

	private List<List<String>> cells(List<UnitDuties> page, Person person, AccountQuery query, Locale locale) {
		List<UnitCode> codes = page.stream().map(UnitDuties::unit).toList();
		Map<UnitCode, String> names = this.units.names(codes);
		Map<UnitCode, String> signers = this.words.signers(this.accounts.signers(query.units(), codes, person.scope()),
				locale);
		return page.stream()
			.map((one) -> List.of(one.unit().value(), names.getOrDefault(one.unit(), ""),
					String.valueOf(one.totals().due()), String.valueOf(one.totals().done()),
					String.valueOf(one.totals().late()), String.valueOf(one.totals().missed()),
					String.valueOf(one.totals().open()), signers.getOrDefault(one.unit(), "")))
			.toList();
	}

	String periods(Person person, UnitCode unit, AccountQuery query, Locale locale) {
		Map<String, Object> told = new HashMap<>(query.said());
		told.put("unit", unit.value());
		return this.export.start(person,
				new ListExport.Table<>("account", told, OF_PERIODS,
						(cursor) -> this.accounts.list(query.periods(unit.value()), person.scope(), cursor, PAGE),
						(page) -> this.words.lines(page, locale).stream().map(AccountExports::cells).toList()),
				locale);
	}

	/** Periods that a promise counts, of all units or of one. */
	String missed(Person person, Promise promise, @Nullable String unit, Locale locale) {
		return this.export.start(person, new ListExport.Table<>("account",
				Map.of("promise", promise, "unit", Objects.toString(unit, "")), OF_PROMISES,
				(cursor) -> this.accounts.list(PromiseCounts.periods(promise, unit), person.scope(), cursor, PAGE),
				(page) -> missed(page, locale)), locale);
	}

	private List<List<String>> missed(List<AccountedPeriod> page, Locale locale) {
		Map<UnitCode, String> names = this.units
			.names(page.stream().map((one) -> one.period().unit()).distinct().toList());
		List<AccountWords.Line> lines = this.words.lines(page, locale);
		return IntStream.range(0, page.size()).mapToObj((i) -> {
			UnitCode unit = page.get(i).period().unit();
			return Stream.concat(Stream.of(unit.value(), names.getOrDefault(unit, "")), cells(lines.get(i)).stream())
				.toList();
		}).toList();
	}

	private static List<String> cells(AccountWords.Line line) {
		return List.of(line.kind(), line.duty(), line.period(), line.until(), line.post(), line.state(), line.doneAt(),
				line.doneBy(), line.file(), line.missedFile(), line.note(), line.evidence(), line.basis());
	}

}
