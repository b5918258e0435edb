package org.bihuan.riskpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.intake.Headings;
import org.bihuan.intake.RowByRow;
import org.bihuan.intake.RowKind;
import org.bihuan.intake.RowWork;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.sheet.SheetColumn;
import org.bihuan.sheet.SheetRow;

import org.springframework.stereotype.Component;

/**
 * Tables of points, a row to a point, with the lines of its two lists in a cell each.
 */
@Component
class PointRows implements RowKind {

	/** Columns of which an export has more. */
	static final List<String> COLUMNS = List.of("unit", "name", "place", "risk", "hazards", "inCharge", "controls",
			"TEAM", "DEPARTMENT", "LEADER");

	private static final List<String> LISTS = List.of("controls", "TEAM", "DEPARTMENT", "LEADER");

	private static final Set<String> REQUIRED = Set.copyOf(COLUMNS.subList(0, 7));

	private final Map<String, String> risks = new HashMap<>();

	private final List<SheetColumn> columns;

	private final List<SheetColumn> passedOver;

	private final PointRegister register;

	PointRows(Headings headings, Texts texts, PointRegister register) {
		this.columns = COLUMNS.stream()
			.map((key) -> headings.column(key, REQUIRED.contains(key), heading(key)))
			.toList();
		this.passedOver = PointExport.BESIDES.stream()
			.map((key) -> headings.column(key, false, "riskpoint." + key))
			.toList();
		this.register = register;
		for (RiskLevel risk : RiskLevel.values()) {
			this.risks.put(risk.name(), risk.name());
			Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
				.map((locale) -> texts.of("riskpoint.risk." + risk, locale))
				.flatMap((words) -> Stream.of(words, words.split("[ :]")[0]))
				.forEach((word) -> this.risks.put(word.toUpperCase(Locale.ROOT), risk.name()));
		}
	}

	@Override
	public String name() {
		return "risk-points";
	}

	@Override
	public String work() {
		return "riskpoint";
	}

	@Override
	public List<SheetColumn> columns() {
		return this.columns;
	}

	@Override
	public List<SheetColumn> passedOver() {
		return this.passedOver;
	}

	@Override
	public String heading(String column) {
		return "riskpoint." + PointExport.COLUMNS.get(COLUMNS.indexOf(column));
	}

	@Override
	public String help(String column) {
		return "riskpoint.import." + column;
	}

	@Override
	public Set<String> roles() {
		return PointRegister.KEEPERS;
	}

	@Override
	public RowWork begin(Person person, String file) {
		Map<String, Long> seen = new HashMap<>();
		return new RowByRow((row) -> {
			PointDraft draft = draft(row);
			this.register.check(new UnitCode(row.get("unit")), person);
			once(row, draft, seen);
		}, (row) -> this.register.bring(new UnitCode(row.get("unit")), draft(row), person));
	}

	private PointDraft draft(SheetRow row) {
		Map<String, String> typed = new HashMap<>(row.values());
		typed.computeIfPresent("risk", (key, word) -> this.risks.getOrDefault(word.toUpperCase(Locale.ROOT), word));
		LISTS.forEach((list) -> typed.computeIfPresent(list, (key, lines) -> lines.replaceAll("[|｜]", "\n")));
		return PointDraft.of(typed);
	}

	private static void once(SheetRow row, PointDraft draft, Map<String, Long> seen) {
		Long first = seen.putIfAbsent(String.join("\n", row.get("unit"), draft.name(), draft.place()), row.number());
		if (first != null) {
			throw new Refusal.Invalid("name", "riskpoint.refused.twice", first);
		}
	}

}
