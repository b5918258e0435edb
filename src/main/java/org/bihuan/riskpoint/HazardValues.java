package org.bihuan.riskpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a hazard at a point.
 *
 * @param values values by field, as sent
 */
record HazardValues(Map<String, String> values) {

	private static final String ANSWERS = "answers.";

	HazardValues {
		values = Map.copyOf(values);
	}

	public String get(String field) {
		return this.values.getOrDefault(field, "").strip();
	}

	public boolean ticked(String field) {
		return "true".equals(get(field));
	}

	Registration registration(UnitCode unit, String sector, List<Criterion> asked, HazardSource source) {
		List<FieldProblem> problems = new ArrayList<>();
		for (String field : List.of("title", "location", "description")) {
			if (get(field).isEmpty()) {
				problems.add(new FieldProblem(field, "hazard.text.missing"));
			}
		}
		asked.stream()
			.map((criterion) -> ANSWERS + criterion.code())
			.filter((field) -> get(field).isEmpty())
			.forEach((field) -> problems.add(new FieldProblem(field, "hazard.criterion.unanswered")));
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
		return new Registration(unit, sector, get("title"), get("description"), get("location"), null, answers(),
				ticked("needsStoppage"), ticked("cannotFixAlone"), source, null, null);
	}

	private Map<String, Boolean> answers() {
		Map<String, Boolean> answers = new HashMap<>();
		this.values.forEach((field, value) -> {
			if (field.startsWith(ANSWERS) && !value.isBlank()) {
				answers.put(field.substring(ANSWERS.length()), "yes".equals(value));
			}
		});
		return answers;
	}

	Origin origin() {
		Long check = number("check");
		Long item = number("item");
		return new Origin(check, (check != null && item != null) ? Math.toIntExact(item) : null, number("report"));
	}

	private @Nullable Long number(String field) {
		return get(field).matches("[0-9]{1,9}") ? Long.valueOf(get(field)) : null;
	}

}
