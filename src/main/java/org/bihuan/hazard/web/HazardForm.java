package org.bihuan.hazard.web;

import java.time.DateTimeException;
import java.time.LocalDate;
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

/**
 * What was typed into the registration page.
 *
 * @param values values by field, as sent
 */
record HazardForm(Map<String, String> values) {

	private static final String ANSWERS = "answers.";

	HazardForm {
		values = Map.copyOf(values);
	}

	public String get(String field) {
		return this.values.getOrDefault(field, "").strip();
	}

	public boolean ticked(String field) {
		return "true".equals(get(field));
	}

	/**
	 * The registration, if the page was filled in; the register checks the rest.
	 * @param asked criteria that the page asked
	 * @return the registration
	 * @throws Refusal.Invalid with one problem per field that was left open
	 */
	Registration registration(List<Criterion> asked) {
		List<FieldProblem> problems = new ArrayList<>();
		for (String field : List.of("unit", "title", "description", "location", "source")) {
			if (get(field).isEmpty()) {
				problems.add(new FieldProblem(field, "hazard.text.missing"));
			}
		}
		asked.stream()
			.map((criterion) -> ANSWERS + criterion.code())
			.filter((field) -> get(field).isEmpty())
			.forEach((field) -> problems.add(new FieldProblem(field, "hazard.criterion.unanswered")));
		if (!get("foundOn").isEmpty() && !isDay(get("foundOn"))) {
			problems.add(new FieldProblem("foundOn", "hazard.foundOn.unreadable"));
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
		return registration();
	}

	private Registration registration() {
		String sector = get("sector");
		String foundOn = get("foundOn");
		return new Registration(new UnitCode(get("unit")), sector.isEmpty() ? null : sector, get("title"),
				get("description"), get("location"), null, answers(), ticked("needsStoppage"), ticked("cannotFixAlone"),
				source(), foundOn.isEmpty() ? null : LocalDate.parse(foundOn), null);
	}

	private HazardSource source() {
		try {
			return HazardSource.valueOf(get("source"));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Invalid("source", "hazard.text.missing");
		}
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

	private static boolean isDay(String text) {
		try {
			LocalDate.parse(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
