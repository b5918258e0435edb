package org.bihuan.measure.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.longwork.ListExport;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Writes what a filter shows into a workbook.
 */
@Component
class MeasureExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = Stream
		.of("row", "case", "measure", "trigger", "addressee", "issuer", "document", "at", "by", "state", "settled",
				"letter")
		.map("column."::concat)
		.toList();

	private final Measures measures;

	private final MeasureLines lines;

	private final ListExport export;

	MeasureExport(Measures measures, MeasureLines lines, ListExport export) {
		this.measures = measures;
		this.lines = lines;
		this.export = export;
	}

	String start(Person person, MeasureQuery query, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("measure", Map.of("query", query.text()), COLUMNS,
						(cursor) -> this.measures.list(query.filter(cursor, PAGE), person.scope()),
						(page) -> this.lines.of(page, locale).stream().map(MeasureExport::cells).toList()),
				locale);
	}

	private static List<String> cells(MeasureLine line) {
		return List.of(line.caseNumber(), line.measure(), line.trigger(), line.addressee(), line.issuer(), line.basis(),
				line.at(), line.by(), line.state(), line.settled(), line.letter());
	}

}
