package org.bihuan.intake;

import java.util.List;
import java.util.Set;

import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.SectorNames;
import org.bihuan.sheet.SheetColumn;

import org.springframework.stereotype.Component;

/**
 * Tables of hazards.
 */
@Component
class HazardRows implements RowKind {

	static final List<String> COLUMNS = List.of("unit", "sector", "title", "description", "location", "criterion",
			"needsStoppage", "cannotFixAlone", "source", "foundOn");

	private static final Set<String> REQUIRED = Set.of("unit", "title", "description", "location", "source");

	private final List<SheetColumn> columns;

	private final Hazards hazards;

	private final SectorNames sectors;

	private final HazardWords words;

	HazardRows(Headings headings, Hazards hazards, SectorNames sectors, HazardWords words) {
		this.columns = COLUMNS.stream().map((key) -> headings.column(key, REQUIRED.contains(key))).toList();
		this.hazards = hazards;
		this.sectors = sectors;
		this.words = words;
	}

	@Override
	public String name() {
		return "hazards";
	}

	@Override
	public String work() {
		return "hazard";
	}

	@Override
	public List<SheetColumn> columns() {
		return this.columns;
	}

	@Override
	public Set<String> roles() {
		return Set.of("safety-officer", "inspector");
	}

	@Override
	public RowWork begin(Person person, String file) {
		Names names = UnitNames.sectors(this.sectors);
		return new RowByRow((row) -> this.hazards.check(this.words.registration(row, names), person),
				(row) -> this.hazards.register(this.words.registration(row, names), person,
						"import-" + file + "-" + row.number()));
	}

}
