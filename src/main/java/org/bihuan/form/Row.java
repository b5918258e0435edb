package org.bihuan.form;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.form.rule.Surroundings;
import org.bihuan.shared.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Values of the form itself or of one row of a list, while they are checked.
 */
final class Row implements Surroundings {

	private final Sent sent;

	private final String path;

	private final Map<?, ?> values;

	private final @Nullable Row outer;

	private Set<String> keys = Set.of();

	private final Map<String, Object> kept = new LinkedHashMap<>();

	Row(Sent sent, String path, Map<?, ?> values, @Nullable Row outer) {
		this.sent = sent;
		this.path = path;
		this.values = values;
		this.outer = outer;
	}

	Row inner(String name, Map<?, ?> rowValues) {
		return new Row(this.sent, this.path + name + ".", rowValues, this);
	}

	Map<String, Object> check(Part part, Set<String> alsoKnown) {
		this.keys = part.keys();
		this.values.keySet()
			.stream()
			.map(String::valueOf)
			.filter((key) -> !this.keys.contains(key) && !alsoKnown.contains(key))
			.forEach((key) -> refuse(key, "form.unknownField"));
		part.check(this);
		return Collections.unmodifiableMap(this.kept);
	}

	@Nullable Object sent(String key) {
		return this.values.get(key);
	}

	void keep(String key, Object value) {
		this.kept.put(key, value);
	}

	void refuse(String key, String messageKey, Object... arguments) {
		this.sent.problems().add(new FieldProblem(this.path + key, messageKey, arguments));
	}

	int files(String kind) {
		return this.sent.evidenceCounts().getOrDefault(kind, 0);
	}

	@Override
	public Set<String> choices(String valuesKey) {
		List<Option> options = this.sent.options().getOrDefault(valuesKey, List.of());
		return options.stream().map(Option::value).collect(Collectors.toSet());
	}

	@Override
	public @Nullable Object value(String name) {
		if (this.outer == null || (this.keys.contains(name) && this.values.containsKey(name))) {
			return this.values.get(name);
		}
		return this.outer.value(name);
	}

	@Override
	public LocalDate today() {
		return this.sent.today();
	}

}
