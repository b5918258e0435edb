package org.bihuan.worklist.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.jspecify.annotations.Nullable;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Puts stored values into the words of their form.
 */
@Component
class EnteredValues {

	private final Forms forms;

	private final People people;

	private final Texts texts;

	EnteredValues(Forms forms, People people, Texts texts) {
		this.forms = forms;
		this.people = people;
		this.texts = texts;
	}

	FormLabels labels(Form form, Locale locale) {
		return new FormLabels(this.forms.localise(form, locale));
	}

	/**
	 * The name of an outcome.
	 * @param form form of the step; null if it has none
	 * @param outcome the outcome
	 * @param locale the reader's language
	 * @return its label; the outcome itself if the step has no form
	 */
	String outcome(@Nullable Form form, String outcome, Locale locale) {
		return (form != null) ? labels(form, locale).choice("outcome", outcome) : outcome;
	}

	List<Answer> of(Map<?, ?> values, FormLabels labels, Locale locale) {
		return values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> answer(entry.getKey().toString(), entry.getValue(), labels, locale))
			.toList();
	}

	private Answer answer(String field, Object value, FormLabels labels, Locale locale) {
		String label = labels.field(field);
		if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
			return new Answer(label, "", list.stream().map((row) -> of((Map<?, ?>) row, labels, locale)).toList());
		}
		if (value instanceof List<?> list) {
			return new Answer(label,
					list.stream().map((one) -> text(field, one, labels, locale)).collect(Collectors.joining("; ")),
					List.of());
		}
		return new Answer(label, text(field, value, labels, locale), List.of());
	}

	private String text(String field, Object value, FormLabels labels, Locale locale) {
		if (value instanceof Boolean yes) {
			return this.texts.of(yes ? "worklist.yes" : "worklist.no", locale);
		}
		String text = value.toString();
		return Optional.ofNullable(labels.choice(field, value))
			.or(() -> this.people.find(text).map(Person::name))
			.orElse(text);
	}

}
