package org.bihuan.riskpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Writes the points that a filter shows into a workbook.
 */
@Component
class PointExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("column.row", "column.unit", "name", "place", "risk", "hazards",
			"inCharge", "version", "lastCheck", "reports", "column.withdrawn");

	private final PointBoard board;

	private final ListExport export;

	private final Texts texts;

	PointExport(PointBoard board, ListExport export, Texts texts) {
		this.board = board;
		this.export = export;
		this.texts = texts;
	}

	String start(Person person, PointFilter filter, Locale locale) {
		return this.export.start(person,
				new ListExport.Table<>("riskpoint",
						Map.of("unit", String
							.valueOf(filter.unit()), "risk", String.valueOf(filter.risk()), "gone", filter.gone()),
						COLUMNS,
						(cursor) -> this.board
							.list(new PointFilter(filter.unit(), filter.risk(), filter.gone(), cursor, PAGE), person),
						(page) -> page.stream().map((one) -> cells(one, locale)).toList()),
				locale);
	}

	private List<String> cells(PointLine line, Locale locale) {
		RiskPoint point = line.point();
		return List.of(line.unitName(), point.name(), point.place(),
				this.texts.of("riskpoint.risk." + point.risk(), locale), point.hazards(), point.inCharge(),
				String.valueOf(point.version()), (line.lastCheck() != null) ? this.texts.moment(line.lastCheck()) : "",
				String.valueOf(line.reports()),
				(point.withdrawnAt() != null) ? this.texts.moment(point.withdrawnAt()) : "");
	}

}
