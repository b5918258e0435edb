package org.bihuan.administration;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.RiskTagNames;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Codes of the register in the reader's words, for templates.
 */
@Component("registerWords")
class Words {

	private final Units units;

	private final People people;

	private final RiskTagNames tags;

	private final Texts texts;

	Words(Units units, People people, RiskTagNames tags, Texts texts) {
		this.units = units;
		this.people = people;
		this.tags = tags;
		this.texts = texts;
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	/** Name of a unit, or its code. */
	public String unit(@Nullable UnitCode code) {
		return (code != null) ? this.units.find(code).map(UnitView::name).orElse(code.value()) : "";
	}

	/** Name of a role. */
	public String role(String code) {
		return this.texts.of("role." + code, locale());
	}

	/** Name of a sector. */
	public String sector(String code) {
		return this.units.sectorName(code, locale());
	}

	/** A post in words. */
	public String post(Group post) {
		return this.texts.of("administration.post", locale(), unit(post.unit()), role(post.role()));
	}

	/** A post in words, where the names of units were read before. */
	public String post(Group post, Map<UnitCode, String> names) {
		return this.texts.of("administration.post", locale(), names.getOrDefault(post.unit(), post.unit().value()),
				role(post.role()));
	}

	/** A person's name, or the login. */
	public String person(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

	/** A moment. */
	public String moment(Instant moment) {
		return this.texts.moment(moment);
	}

	/** A value of a unit's history in words. */
	public String value(String field, @Nullable String value) {
		if (value == null) {
			return this.texts.of("administration.nothing", locale());
		}
		return switch (field) {
			case "sectors" -> joined(value, this::sector);
			case "riskTags" -> {
				Map<String, String> names = this.tags.all(locale());
				yield joined(value, (tag) -> names.getOrDefault(tag, tag));
			}
			case "standing" -> this.texts.of("administration.standing." + value, locale());
			case "leadAuthority", "town" -> unit(new UnitCode(value));
			default -> value;
		};
	}

	private String joined(String value, UnaryOperator<String> name) {
		List<String> names = Arrays.stream(value.split(" ")).map(name).toList();
		return this.texts.of("administration.list", locale(), names);
	}

}
