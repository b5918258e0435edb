package org.bihuan.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.bihuan.handbook.ProcessChapter.FieldPart;

import org.springframework.stereotype.Component;

/**
 * Fields of a form as the page that asks for them calls them.
 */
@Component
class FormFields {

	private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel", "text");

	private final Forms forms;

	FormFields(Forms forms) {
		this.forms = forms;
	}

	List<FieldPart> of(Form form, Locale locale) {
		return components(this.forms.localise(form, locale)).filter((field) -> !"text".equals(field.get("type")))
			.map((field) -> new FieldPart(label(field), required(field)))
			.filter((field) -> !field.label().isEmpty())
			.toList();
	}

	List<String> outcomes(Form form, Locale locale) {
		return components(this.forms.localise(form, locale)).filter((field) -> "outcome".equals(field.get("key")))
			.flatMap((field) -> list(field.get("values")))
			.map((value) -> String.valueOf(value.get("label")))
			.toList();
	}

	private static Stream<Map<?, ?>> components(Map<?, ?> parent) {
		return list(parent.get("components")).flatMap((child) -> {
			boolean holds = child.get("components") instanceof List;
			return holds ? Stream.concat(Stream.of(child), components(child)) : Stream.of(child);
		});
	}

	private static Stream<Map<?, ?>> list(Object value) {
		return (value instanceof List<?> list) ? list.stream().map((one) -> (Map<?, ?>) one) : Stream.empty();
	}

	private static String label(Map<?, ?> field) {
		return LABELS.stream()
			.map(field::get)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.findFirst()
			.orElse("");
	}

	private static boolean required(Map<?, ?> field) {
		boolean files = field.get("properties") instanceof Map<?, ?> bounds && bounds.get("min") instanceof Integer min
				&& min > 0 && "filepicker".equals(field.get("type"));
		return files
				|| (field.get("validate") instanceof Map<?, ?> rules && Boolean.TRUE.equals(rules.get("required")));
	}

}
