package org.bihuan.casepage;

import java.time.Instant;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts codes, people, documents and moments into the reader's words. What nobody has a
 * word for stays as it is.
 */
@Component("caseWords")
class Wording {

	private static final String SYSTEM = "system";

	private final MessageSource messages;

	private final Texts texts;

	private final Documents documents;

	private final People people;

	private final Units units;

	Wording(MessageSource messages, Texts texts, Documents documents, People people, Units units) {
		this.messages = messages;
		this.texts = texts;
		this.documents = documents;
		this.people = people;
		this.units = units;
	}

	static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	String say(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	/**
	 * The word for a code.
	 * @param family beginning of the key
	 * @param code the code
	 * @return the text of {@code family.code}, or the code itself
	 */
	public String word(String family, @Nullable Object code) {
		String plain = String.valueOf((code != null) ? code : "");
		return String.valueOf(this.messages.getMessage(family + "." + plain, null, plain, locale()));
	}

	boolean has(String key) {
		return !String.valueOf(this.messages.getMessage(key, null, "", locale())).isEmpty();
	}

	public String sector(String code) {
		return this.units.sectorName(code, locale());
	}

	public String moment(Instant moment) {
		return this.texts.moment(moment);
	}

	public String person(String login) {
		if (SYSTEM.equals(login)) {
			return say("casepage.system");
		}
		return this.people.find(login).map(Person::name).orElse(login);
	}

	public String unit(@Nullable String code) {
		return (code != null) ? this.units.find(new UnitCode(code)).map(UnitView::name).orElse(code) : "";
	}

	String group(Group group) {
		return say("casepage.group", unit(group.unit().value()), word("role", group.role()));
	}

	String basis(@Nullable Object document, @Nullable Object place) {
		if (document == null) {
			return "";
		}
		String id = document.toString();
		String act = word("casepage.act", id);
		String title = act.equals(id) ? this.documents.title(id).orElse(id) : act;
		boolean plain = place == null || place.toString().isBlank() || !act.equals(id);
		return plain ? title : say("casepage.basis", title, place);
	}

}
