package org.bihuan.elementtemplate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.elementtemplate.ElementTemplate.Choice;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Role;
import org.bihuan.organisation.UnitKind;

import org.springframework.stereotype.Component;

/**
 * Every group that a step may be for: each role at each kind of unit at which it is held.
 */
@Component
class Addressees {

	private static final Map<UnitKind, String> PLACES = Map.of(UnitKind.ENTERPRISE, "unit", UnitKind.AUTHORITY,
			"authority", UnitKind.TOWN, "town", UnitKind.OFFICE, "office");

	private final Texts texts;

	Addressees(Texts texts) {
		this.texts = texts;
	}

	List<Choice> choices(Locale locale) {
		return Stream.of(Role.values())
			.flatMap((role) -> role.heldAt()
				.stream()
				.filter(PLACES::containsKey)
				.map((kind) -> choice(role, PLACES.get(kind), locale)))
			.toList();
	}

	private Choice choice(Role role, String place, Locale locale) {
		String name = this.texts.of("elementtemplate.addressee", locale, this.texts.of(role.messageKey(), locale),
				this.texts.of("elementtemplate.place." + place, locale));
		return new Choice(name, role.code() + "@${" + place + "}");
	}

	/**
	 * The group of a step as a model writes it.
	 * @param addressee for example {@code inspector@authority}
	 * @param choices what may be chosen
	 * @return for example {@code inspector@${authority}}; the first choice if a variable
	 * says so
	 */
	String group(String addressee, List<Choice> choices) {
		String group = addressee.replaceFirst("@(\\w+)$", "@\\${$1}");
		return choices.stream()
			.map(Choice::value)
			.filter(group::equals)
			.findFirst()
			.orElseGet(() -> choices.get(0).value());
	}

}
