package org.bihuan.duty.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.duty.period.DutyList;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Writes the periods that a filter shows into a workbook.
 */
@Component
class DutyExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = Stream
		.of("row", "id", "unit", "name", "kind", "target", "often", "post", "state", "due", "basis", "file", "more")
		.map("column."::concat)
		.toList();

	private final DutyList list;

	private final DutyWords words;

	private final ListExport export;

	DutyExport(DutyList list, DutyWords words, ListExport export) {
		this.list = list;
		this.words = words;
		this.export = export;
	}

	String start(Person person, DutyQuery query, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("duty", Map.of("query", query.text()), COLUMNS,
						(cursor) -> this.list.list(query.filter(), query.sight(person), cursor, PAGE),
						(page) -> this.words.of(page, person, locale).stream().map(DutyExport::cells).toList()),
				locale);
	}

	private static List<String> cells(DutyRow row) {
		return List.of(String.valueOf(row.line().period().id()), row.line().unitName(), row.name(), row.kind(),
				row.target(), row.often(), row.post(), row.state(), row.due(), row.basis(), row.file(), row.more());
	}

}
