package org.bihuan.riskpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

/**
 * A point as somebody writes it.
 *
 * @param name its name
 * @param place where it is
 * @param risk colour of its risk
 * @param hazards what can happen there
 * @param inCharge who is in charge of it
 * @param controls how the risk is controlled
 * @param items what is checked
 */
record PointDraft(String name, String place, RiskLevel risk, String hazards, String inCharge, String controls,
		List<CheckItem> items) {

	static final int MOST_ITEMS = 60;

	private static final int NAME = 100;

	private static final int PLACE = 200;

	private static final int HAZARDS = 300;

	private static final int WORDING = 300;

	private static final int CONTROLS = 4000;

	PointDraft {
		items = List.copyOf(items);
	}

	/**
	 * Reads what was typed in.
	 * @param typed values by field
	 * @return the point
	 * @throws Refusal.Invalid with one problem for each field that does not fit
	 */
	static PointDraft of(Map<String, String> typed) {
		List<FieldProblem> problems = new ArrayList<>();
		String name = text(typed, "name", NAME, problems);
		String place = text(typed, "place", PLACE, problems);
		String hazards = text(typed, "hazards", HAZARDS, problems);
		String inCharge = text(typed, "inCharge", NAME, problems);
		String controls = text(typed, "controls", CONTROLS, problems);
		RiskLevel risk = Arrays.stream(RiskLevel.values())
			.filter((one) -> one.name().equals(typed.get("risk")))
			.findFirst()
			.orElse(null);
		if (risk == null) {
			problems.add(new FieldProblem("risk", "riskpoint.refused.risk"));
		}
		List<CheckItem> items = items(typed, problems);
		if (risk == null || !problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
		return new PointDraft(name, place, risk, hazards, inCharge, controls, items);
	}

	private static List<CheckItem> items(Map<String, String> typed, List<FieldProblem> problems) {
		List<CheckItem> items = new ArrayList<>();
		for (CheckLevel level : CheckLevel.values()) {
			List<String> lines = typed.getOrDefault(level.name(), "")
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty())
				.toList();
			lines.forEach((line) -> items.add(new CheckItem(items.size() + 1, level, line)));
			if (lines.stream().anyMatch((line) -> tooLong(line, WORDING))) {
				problems.add(new FieldProblem(level.name(), "riskpoint.refused.line", WORDING));
			}
			if (lines.stream().anyMatch(PointDraft::control)) {
				problems.add(new FieldProblem(level.name(), "riskpoint.refused.control"));
			}
		}
		if (items.isEmpty()) {
			problems.add(new FieldProblem(CheckLevel.TEAM.name(), "riskpoint.refused.nothingToCheck"));
		}
		if (items.size() > MOST_ITEMS) {
			problems.add(new FieldProblem(CheckLevel.TEAM.name(), "riskpoint.refused.tooMany", MOST_ITEMS));
		}
		return items;
	}

	private static String text(Map<String, String> typed, String field, int most, List<FieldProblem> problems) {
		String text = typed.getOrDefault(field, "").strip().replace("\r\n", "\n");
		if (text.isEmpty()) {
			problems.add(new FieldProblem(field, "riskpoint.refused.missing"));
		}
		if (tooLong(text, most)) {
			problems.add(new FieldProblem(field, "riskpoint.refused.tooLong", most));
		}
		if (control(text)) {
			problems.add(new FieldProblem(field, "riskpoint.refused.control"));
		}
		return text;
	}

	private static boolean tooLong(String text, int most) {
		return text.codePointCount(0, text.length()) > most;
	}

	private static boolean control(String text) {
		return text.codePoints().anyMatch((point) -> Character.isISOControl(point) && point != '\n' && point != '\t');
	}

}
