package org.bihuan.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * The sheets of a year as a workbook: a line for each unit and thing that is counted.
 */
@Component
class AssessmentExport {

	private static final List<String> COLUMNS = Stream
		.of("row", "code", "unit", "score", "counted", "pieces", "points", "cap", "lineScore", "document", "place")
		.map("column."::concat)
		.toList();

	private final Sheets sheets;

	private final Units units;

	private final Texts texts;

	private final ListExport export;

	AssessmentExport(Sheets sheets, Units units, Texts texts, ListExport export) {
		this.sheets = sheets;
		this.units = units;
		this.texts = texts;
		this.export = export;
	}

	String start(Person person, int year, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("assessment", Map.of("year", year), COLUMNS, (cursor) -> {
					List<UnitSheet> all = this.sheets.all(year, person.scope());
					return new Listing<>(all, all.size(), null);
				}, (page) -> cells(page, locale)), locale);
	}

	private List<List<String>> cells(List<UnitSheet> page, Locale locale) {
		Map<UnitCode, String> names = this.units.names(page.stream().map(UnitSheet::unit).toList());
		List<List<String>> rows = new ArrayList<>();
		for (UnitSheet sheet : page) {
			for (SheetLine line : sheet.lines()) {
				rows.add(Arrays.asList(sheet.unit().value(), names.getOrDefault(sheet.unit(), ""),
						String.valueOf(sheet.score()), this.texts.of("assessment.counted." + line.counted(), locale),
						String.valueOf(line.pieces()), String.valueOf(line.points().points()),
						String.valueOf(line.points().cap()), String.valueOf(line.score()), line.points().document(),
						line.points().place()));
			}
		}
		return rows;
	}

}
