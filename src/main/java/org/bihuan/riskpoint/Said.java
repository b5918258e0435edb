package org.bihuan.riskpoint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Words that the pages of this room share.
 */
@Component("pointWords")
class Said {

	private final Texts texts;

	private final People people;

	private final Units units;

	Said(Texts texts, People people, Units units) {
		this.texts = texts;
		this.people = people;
		this.units = units;
	}

	Map<String, String> problems(Refusal.Invalid invalid, Locale locale) {
		Map<String, String> errors = new LinkedHashMap<>();
		invalid.problems()
			.forEach((problem) -> errors.putIfAbsent(problem.field(),
					this.texts.of(problem.messageKey(), locale, problem.arguments())));
		return errors;
	}

	public String moment(Instant moment) {
		return this.texts.moment(moment);
	}

	public String person(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

	public String unit(UnitCode code) {
		return this.units.find(code).map(UnitView::name).orElse(code.value());
	}

}
