package org.bihuan.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.bihuan.frame.Texts;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.whatif.ClockTable.Clock;
import org.bihuan.whatif.WhatIfTable.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes into a workbook which decisions would come out otherwise, and which clocks would
 * be due at another moment.
 */
@Component
class WhatIfExport {

	private static final int PAGE = 500;

	private static final List<String> DECISIONS = List.of("number", "case", "decided", "before", "after");

	private static final List<String> CLOCKS = List.of("number", "case", "clock", "due", "due.then");

	private final ListExport export;

	private final WhatIfTable rows;

	private final ClockTable clocks;

	private final ClockNames names;

	private final Texts texts;

	WhatIfExport(ListExport export, WhatIfTable rows, ClockTable clocks, ClockNames names, Texts texts) {
		this.export = export;
		this.rows = rows;
		this.clocks = clocks;
		this.names = names;
		this.texts = texts;
	}

	String decisions(WhatIf asked, Person person, Locale locale) {
		long total = (asked.counts() != null) ? asked.counts().different() : 0;
		return this.export.start(person,
				new ListExport.Table<>("whatif", asks(asked), DECISIONS,
						(cursor) -> page(this.rows.items(asked.id(), after(cursor), PAGE), Item::seq, total),
						(items) -> items.stream().map(this::cells).toList()),
				locale);
	}

	String clocks(WhatIf asked, Person person, Locale locale) {
		long total = this.clocks.sums(asked.id(), asked.askedAt()).moved();
		return this.export.start(person,
				new ListExport.Table<>("whatif", asks(asked), CLOCKS,
						(cursor) -> page(this.clocks.list(asked.id(), after(cursor), PAGE), Clock::seq, total),
						(clocks) -> clocks.stream().map((clock) -> cells(clock, locale)).toList()),
				locale);
	}

	private static Map<String, Object> asks(WhatIf asked) {
		return Map.of("id", asked.id(), "table", asked.subject().table());
	}

	private static long after(@Nullable String cursor) {
		return (cursor != null) ? Long.parseLong(cursor) : 0;
	}

	private static <T> Listing<T> page(List<T> items, ToLongFunction<T> seq, long total) {
		return new Listing<>(items, total,
				(items.size() < PAGE) ? null : String.valueOf(seq.applyAsLong(items.get(items.size() - 1))));
	}

	private List<String> cells(Item item) {
		return List.of(item.caseNumber(), this.texts.moment(item.at()), item.before(), item.after());
	}

	private List<String> cells(Clock clock, Locale locale) {
		ClockNames.Named named = this.names.named(clock, locale);
		return List.of(clock.caseNumber(), named.name(), this.texts.moment(clock.before()), (clock.after() != null)
				? this.texts.moment(clock.after()) : this.texts.of("whatif.clock.gone", locale));
	}

}
