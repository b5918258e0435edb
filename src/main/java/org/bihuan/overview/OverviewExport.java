package org.bihuan.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;

import org.springframework.stereotype.Component;

/**
 * Writes the board into a workbook: the same filter, the same scope, the same words.
 */
@Component
class OverviewExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("column.row", "column.number", "column.title",
			"column.unitName", "column.unitCode", "column.authority", "column.town", "column.sector", "column.grade",
			"column.kind", "column.item", "column.harm", "column.harmWord", "column.started", "column.due",
			"column.left", "column.holder", "column.steps", "column.sent", "column.next", "column.stop");

	private final OverdueClocks clocks;

	private final OverviewLines lines;

	private final OverviewWords words;

	private final ListExport export;

	OverviewExport(OverdueClocks clocks, OverviewLines lines, OverviewWords words, ListExport export) {
		this.clocks = clocks;
		this.lines = lines;
		this.words = words;
		this.export = export;
	}

	String start(Person person, OverviewQuery query, Locale locale) {
		Scope scope = person.scope();
		Map<String, Object> told = new HashMap<>(query.values());
		told.put("which", query.which());
		return this.export.start(person,
				new ListExport.Table<>("overview", told, COLUMNS,
						(cursor) -> this.clocks.page(query.filter(cursor, PAGE), scope),
						(page) -> this.lines.of(page, locale).stream().map((line) -> cells(line, locale)).toList()),
				locale);
	}

	private List<String> cells(OverviewLine line, Locale locale) {
		OverdueClock clock = line.clock();
		return List.of(line.number(), clock.title(), clock.unitName(), clock.unit().value(), line.authority(),
				line.town(), line.sector(), line.grade(), line.kind(), (clock.item() != null) ? clock.item() : "",
				String.valueOf(clock.harm()), line.harm(), this.words.moment(clock.startedAt()),
				this.words.moment(clock.dueAt()), this.words.say("overview.state", locale, line.left(), line.since()),
				line.holder(), line.steps(), line.sent(), line.next(), line.stop());
	}

}
