package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.signing.Signature;

/**
 * What a leader writes down: findings, or in so many words that there are none.
 *
 * @param inspectedOn the day
 * @param place where
 * @param companions who came along
 * @param lines answers to the checklist
 * @param findings what was found
 * @param noneFound whether it is said that nothing was found
 * @param signature who signs
 */
record InspectionRecord(LocalDate inspectedOn, String place, String companions, List<Line> lines,
		List<Finding> findings, boolean noneFound, Signature signature) {

	static InspectionRecord of(Map<String, ?> values, Signature signature) {
		List<Line> lines = rows(values.get("checklist")).stream()
			.map((row) -> new Line(String.valueOf(row.get("item")), String.valueOf(row.get("result"))))
			.toList();
		return new InspectionRecord(LocalDate.parse(String.valueOf(values.get("inspectedOn"))),
				String.valueOf(values.get("place")).strip(), String.valueOf(values.get("companions")).strip(), lines,
				findings(values), Boolean.TRUE.equals(values.get("noneFound")), signature);
	}

	static List<Finding> findings(Map<?, ?> values) {
		return rows(values.get("findings")).stream().map(Finding::of).toList();
	}

	private static List<Map<?, ?>> rows(Object value) {
		List<Map<?, ?>> rows = new ArrayList<>();
		if (value instanceof List<?> list) {
			list.forEach((row) -> rows.add((Map<?, ?>) row));
		}
		return rows;
	}

	/**
	 * Either findings or the words that there are none; and where a line of the checklist
	 * is not in order, something was found.
	 * @throws Refusal.Invalid if both, neither, or a line against it
	 */
	void mustBeClear() {
		List<FieldProblem> problems = new ArrayList<>();
		if (this.noneFound && !this.findings.isEmpty()) {
			problems.add(new FieldProblem("noneFound", "inspection.findings.both"));
		}
		if (!this.noneFound && this.findings.isEmpty()) {
			problems.add(new FieldProblem("findings", "inspection.findings.neither"));
		}
		List<String> wrong = this.lines.stream()
			.filter((line) -> !line.ofHazard() && "not-ok".equals(line.result()))
			.map(Line::item)
			.toList();
		if (this.noneFound && !wrong.isEmpty()) {
			problems.add(new FieldProblem("noneFound", "inspection.findings.notOk", wrong));
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	/** Numbers of the lines that were answered. */
	Set<String> items() {
		return this.lines.stream().map(Line::item).collect(Collectors.toSet());
	}

	/**
	 * The answer to one line of the checklist.
	 *
	 * @param item its number
	 * @param result {@code ok}, {@code not-ok} or {@code not-applicable}
	 */
	record Line(String item, String result) {

		boolean ofHazard() {
			return this.item.startsWith("YH-");
		}

	}

}
