package org.bihuan.riskpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.longwork.ListExport;
import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the points that a filter shows into a workbook.
 */
@Component
class PointExport {

	private static final int PAGE = 200;

	/** Headings of what an import reads, too. */
	static final List<String> COLUMNS = List.of("column.code", "name", "place", "risk", "hazards", "inCharge",
			"controls", "level.TEAM", "level.DEPARTMENT", "level.LEADER");

	/** Headings of what it passes over. */
	static final List<String> BESIDES = List.of("column.row", "column.unit", "version", "lastCheck", "reports",
			"column.withdrawn");

	private final PointBoard board;

	private final ListExport export;

	private final Texts texts;

	PointExport(PointBoard board, ListExport export, Texts texts) {
		this.board = board;
		this.export = export;
		this.texts = texts;
	}

	String start(Person person, PointFilter filter, Locale locale) {
		List<String> columns = new ArrayList<>(BESIDES);
		columns.addAll(1, COLUMNS);
		return this.export.start(person,
				new ListExport.Table<>("riskpoint",
						Map.of("unit", String
							.valueOf(filter.unit()), "risk", String.valueOf(filter.risk()), "gone", filter.gone()),
						columns,
						(cursor) -> this.board
							.list(new PointFilter(filter.unit(), filter.risk(), filter.gone(), cursor, PAGE), person),
						(page) -> rows(page, locale)),
				locale);
	}

	private List<List<String>> rows(List<PointLine> page, Locale locale) {
		Map<Long, PointLists> lists = this.board.lists(page.stream().map(PointLine::point).toList());
		return page.stream().map((line) -> cells(line, lists.get(line.point().id()), locale)).toList();
	}

	private List<String> cells(PointLine line, PointLists lists, Locale locale) {
		RiskPoint point = line.point();
		List<String> cells = new ArrayList<>(List.of(point.unit().value(), point.name(), point.place(),
				this.texts.of("riskpoint.risk." + point.risk(), locale), point.hazards(), point.inCharge(),
				lists.controls()));
		for (CheckLevel level : CheckLevel.values()) {
			cells.add(String.join("\n", lists.wordings(level)));
		}
		cells.addAll(List.of(line.unitName(), String.valueOf(point.version()), moment(line.lastCheck()),
				String.valueOf(line.reports()), moment(point.withdrawnAt())));
		return cells;
	}

	private String moment(@Nullable Instant moment) {
		return (moment != null) ? this.texts.moment(moment) : "";
	}

}
