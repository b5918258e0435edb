package org.bihuan.hazard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;

/**
 * What was typed into a page on which a hazard is registered.
 *
 * @param values values by field, as sent
 */
public record HazardForm(Map<String, String> values) {

	private static final String ANSWERS = "answers.";

	public HazardForm {
		values = Map.copyOf(values);
	}

	/**
	 * What was typed into a field.
	 * @param field the field
	 * @return the text without blanks around it; empty if there is none
	 */
	public String get(String field) {
		return this.values.getOrDefault(field, "").strip();
	}

	/**
	 * Whether a box was ticked.
	 * @param field the box
	 * @return true if it was
	 */
	public boolean ticked(String field) {
		return "true".equals(get(field));
	}

	/**
	 * The registration, if the page was filled in; the register checks the rest.
	 * @param asked criteria that the page asked
	 * @return the registration
	 * @throws Refusal.Invalid with one problem per field that was left open
	 */
	public Registration registration(List<Criterion> asked) {
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
			WallTime.day(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
