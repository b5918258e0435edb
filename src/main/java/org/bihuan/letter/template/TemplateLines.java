package org.bihuan.letter.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.letter.LetterField;
import org.bihuan.letter.LetterKind;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Puts templates into the reader's words.
 */
@Component
class TemplateLines {

	private final TemplateRows rows;

	private final TemplateFields fields;

	private final People people;

	private final Texts texts;

	TemplateLines(TemplateRows rows, TemplateFields fields, People people, Texts texts) {
		this.rows = rows;
		this.fields = fields;
		this.people = people;
		this.texts = texts;
	}

	/** Every kind that has templates at all. */
	List<Kind> kinds(Locale locale) {
		List<TemplateVersion> all = this.rows.all();
		return Arrays.stream(LetterKind.values()).map((kind) -> {
			List<TemplateVersion> versions = all.stream().filter((one) -> one.kind() == kind).toList();
			return new Kind(kind.name(), kindName(kind, locale), count(versions, TemplateState.PROPOSED),
					versions.stream()
						.filter((one) -> one.state() == TemplateState.ACTIVE)
						.mapToInt(TemplateVersion::version)
						.max()
						.orElse(0));
		}).filter((kind) -> kind.active() > 0).toList();
	}

	List<Version> versions(LetterKind kind, Person reader, Locale locale) {
		return this.rows.of(kind).stream().map((one) -> version(one, reader, locale)).toList();
	}

	List<Field> fields(LetterKind kind, Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		return this.fields.of(kind)
			.stream()
			.map((field) -> new Field("{{" + field.name() + "}}", english ? field.en() : field.zh(), field.required(),
					field.sample()))
			.toList();
	}

	String kindName(LetterKind kind, Locale locale) {
		return this.texts.of("template.kind." + kind, locale);
	}

	private static int count(List<TemplateVersion> versions, TemplateState state) {
		return (int) versions.stream().filter((one) -> one.state() == state).count();
	}

	private Version version(TemplateVersion one, Person reader, Locale locale) {
		boolean may = Templates.APPROVERS.stream().anyMatch(reader::holds) && !one.uploadedBy().equals(reader.login());
		boolean waits = one.state() == TemplateState.PROPOSED;
		String from = one.shipped() ? this.texts.of("template.shipped", locale)
				: this.texts.of("template.uploaded", locale, name(one.uploadedBy()), one.uploadedAt());
		String decided = (one.decidedAt() == null) ? ""
				: this.texts.of("template.decided-by", locale, name(String.valueOf(one.decidedBy())), one.decidedAt());
		return new Version(one.id(), one.version(), one.state().name(), one.fileName(), one.sha256().substring(0, 16),
				one.reason(), from, decided, may && (waits || one.state() == TemplateState.RETIRED), may && waits);
	}

	private String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

	/**
	 * A kind of letter.
	 *
	 * @param key its key
	 * @param name its name
	 * @param waiting versions that wait for a second person
	 * @param active number of the active version
	 */
	record Kind(String key, String name, int waiting, int active) {
	}

	/**
	 * A field.
	 *
	 * @param tag as it stands in a template
	 * @param name what it is called
	 * @param required whether it must stand there
	 * @param sample an invented value
	 */
	record Field(String tag, String name, boolean required, String sample) {
	}

	/**
	 * A version.
	 *
	 * @param id identifier
	 * @param number its number
	 * @param state how it stands
	 * @param fileName name of the file
	 * @param hash beginning of its hash
	 * @param reason why it came in
	 * @param from who sent it and when
	 * @param decided who decided and when; empty if nobody did
	 * @param activatable whether the reader may activate it
	 * @param refusable whether the reader may refuse it
	 */
	record Version(long id, int number, String state, String fileName, String hash, String reason, String from,
			String decided, boolean activatable, boolean refusable) {
	}

}
