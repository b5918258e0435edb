package org.bihuan.designer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.bihuan.designer.check.Surroundings.Around;
import org.bihuan.form.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a form owes to its readers and to the steps that use it. Whether it is a form at
 * all is told by the rules of deployments.
 */
@Component
class FormChecks {

	private static final List<String> WORDS = List.of("label", "dateLabel", "timeLabel", "description");

	private final Surroundings surroundings;

	FormChecks(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	void check(String key, String text, Around around, Notes notes) {
		boolean used = around.processes()
			.stream()
			.flatMap((process) -> process.steps().stream())
			.anyMatch((step) -> step.form().equals(key));
		if (!used) {
			notes.warning(null, null, "form-unused");
		}
		this.surroundings.form(text).ifPresent((form) -> {
			checkRemoved(key, form, around, notes);
			checkWords(form.schema(), notes);
		});
	}

	private static void checkRemoved(String key, Form form, Around around, Notes notes) {
		around.deployedForm(key).ifPresent((before) -> {
			List<String> removed = new ArrayList<>(new TreeSet<>(before.fields()));
			removed.removeAll(form.fields());
			if (!removed.isEmpty()) {
				notes.warning(null, null, "field-removed", removed);
			}
		});
	}

	private static void checkWords(Map<?, ?> component, Notes notes) {
		Map<?, ?> properties = (component.get("properties") instanceof Map<?, ?> map) ? map : Map.of();
		for (String word : WORDS) {
			boolean said = component.get(word) instanceof String text && !text.isBlank();
			if (said && !(properties.get(word + ".en") instanceof String)) {
				notes.warning(string(component.get("id")), string(component.get("key")), "label-en",
						String.valueOf(component.get(word)));
			}
		}
		if (component.get("components") instanceof List<?> children) {
			children.stream()
				.filter(Map.class::isInstance)
				.map(Map.class::cast)
				.forEach((child) -> checkWords(child, notes));
		}
	}

	private static @Nullable String string(@Nullable Object value) {
		return (value instanceof String text) ? text : null;
	}

}
