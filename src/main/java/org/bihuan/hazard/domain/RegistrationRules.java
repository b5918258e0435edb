package org.bihuan.hazard.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What a registration must satisfy, and who may make it.
 */
final class RegistrationRules {

	private static final Set<String> OF_UNIT = Set.of("worker", "safety-officer", "deputy-leader", "principal-leader");

	private static final int TITLE = 200;

	private static final int DESCRIPTION = 4000;

	private static final int LOCATION = 400;

	private final List<FieldProblem> problems = new ArrayList<>();

	private RegistrationRules() {
	}

	static void check(Registration registration, List<String> sectors, @Nullable String sector,
			List<Criterion> criteria, LocalDate today) {
		RegistrationRules rules = new RegistrationRules();
		rules.text("title", registration.title(), TITLE);
		rules.text("description", registration.description(), DESCRIPTION);
		rules.text("location", registration.location(), LOCATION);
		rules.require(sector != null && sectors.contains(sector), "sector", "hazard.sector.notOfUnit", sectors);
		rules.require(registration.foundOn() == null || !registration.foundOn().isAfter(today), "foundOn",
				"hazard.foundOn.future");
		rules.criteria(registration, criteria);
		if (!rules.problems.isEmpty()) {
			throw new Refusal.Invalid(rules.problems);
		}
	}

	private void criteria(Registration registration, List<Criterion> criteria) {
		Set<String> known = criteria.stream().map(Criterion::code).collect(Collectors.toSet());
		String named = registration.criterion();
		require(named == null || known.contains(named), "criterion", "hazard.criterion.unknown", named);
		Map<String, Boolean> answers = registration.answers();
		answers.keySet()
			.forEach((code) -> require(known.contains(code), "answers." + code, "hazard.criterion.unknown", code));
		if (!answers.isEmpty()) {
			known.forEach(
					(code) -> require(answers.containsKey(code), "answers." + code, "hazard.criterion.unanswered"));
		}
	}

	private void text(String field, @Nullable String value, int most) {
		require(value != null && !value.isBlank(), field, "hazard.text.missing");
		require(value == null || value.codePointCount(0, value.length()) <= most, field, "hazard.text.tooLong", most);
		require(value == null || value.codePoints().noneMatch(RegistrationRules::control), field,
				"hazard.text.control");
	}

	private static boolean control(int point) {
		return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
	}

	private void require(boolean holds, String field, String messageKey, @Nullable Object... arguments) {
		if (!holds) {
			this.problems.add(new FieldProblem(field, messageKey, arguments));
		}
	}

	/**
	 * The enterprise's own people register what they found themselves; inspectors of the
	 * competent or lead authority or of the town register what authorities learn.
	 * @param person who registers
	 * @param unit the unit
	 * @param authority the competent authority
	 * @param registration what was found
	 */
	static void mayRegister(Person person, UnitView unit, UnitCode authority, Registration registration) {
		boolean ofUnit = OF_UNIT.stream().anyMatch((role) -> person.holds(role, unit.code()));
		boolean inspector = person.posts()
			.stream()
			.filter((post) -> post.role().equals("inspector"))
			.anyMatch((post) -> post.unit().equals(authority) || post.unit().equals(unit.leadAuthority())
					|| post.unit().equals(unit.town()));
		if (!ofUnit && !inspector) {
			throw new Refusal.Forbidden("hazard.register.forbidden", unit.name());
		}
		if (registration.source().selfFound() != ofUnit) {
			throw new Refusal.Invalid("source", "hazard.source.notYours");
		}
	}

}
