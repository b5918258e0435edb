package org.bihuan.form;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bihuan.form.rule.ValueRule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form-js schema and refuses what the server could not check or what would run in
 * the page.
 */
final class FormReader {

	private static final Pattern MARKUP = Pattern
		.compile("<\\s*[/!?a-zA-Z]|(?i:\\b(javascript|vbscript)\\s*:|\\bdata:[a-z]+/)");

	private final Clock clock;

	private final Set<String> taken = new HashSet<>();

	FormReader(Clock clock) {
		this.clock = clock;
	}

	Form read(Map<String, Object> schema) {
		Component form = new Component(schema);
		if (!"default".equals(form.text("type")) || form.text("id") == null || !form.has("components")) {
			throw form.refuse("is no form");
		}
		Section parts = new Section(parts(form, this.taken), Condition.NEVER);
		Component outcome = find(form, "outcome").orElse(new Component(Map.of()));
		List<String> outcomes = outcome.children("values")
			.stream()
			.map((value) -> Objects.requireNonNull(value.text("value")))
			.toList();
		return new FileForm(schema, parts, outcomes, this.clock);
	}

	private List<Part> parts(Component component, Set<String> keys) {
		return component.children("components")
			.stream()
			.map((child) -> part(child, keys))
			.filter(Objects::nonNull)
			.map(Part.class::cast)
			.toList();
	}

	private @Nullable Part part(Component component, Set<String> keys) {
		refuseExpressions(component);
		Condition condition = Condition.of(component);
		return switch (component.type()) {
			case "text" -> null;
			case "group" -> section(component, condition, keys);
			case "dynamiclist" -> rows(component, condition, keys);
			case "filepicker" -> evidence(component, condition, keys);
			default -> input(component, condition, keys);
		};
	}

	private Part section(Component component, Condition condition, Set<String> keys) {
		if (component.has("path") || component.flag("isRepeating")) {
			throw component.refuse("must neither have a path nor repeat");
		}
		return new Section(parts(component, keys), condition);
	}

	private Part rows(Component component, Condition condition, Set<String> keys) {
		Component bounds = component.child("properties");
		int min = bounds.number("minRows", 0);
		int max = bounds.number("maxRows", Rows.MOST);
		if (min < 0 || min > max || max > Rows.MOST) {
			throw component.refuse("has impossible numbers of rows");
		}
		String key = unique(component, keys);
		return new Rows(key, new Section(parts(component, new HashSet<>()), Condition.NEVER), condition, min, max);
	}

	private Part evidence(Component component, Condition condition, Set<String> keys) {
		if (keys != this.taken) {
			throw component.refuse("must not stand in a list");
		}
		Component bounds = component.child("properties");
		EvidenceRule rule = new EvidenceRule(unique(component, keys), bounds.number("min", 0),
				bounds.number("max", 10));
		if (rule.min() < 0 || rule.min() > rule.max()) {
			throw component.refuse("has impossible numbers of files");
		}
		return new EvidenceInput(rule, condition);
	}

	private Part input(Component component, Condition condition, Set<String> keys) {
		Component properties = component.child("properties");
		boolean ignored = component.flag("disabled") || component.flag("readonly");
		boolean identifies = keys != this.taken && properties.flag("rowId");
		Set<String> bounds = new HashSet<>();
		Stream.of("notBefore", "notAfter").map(properties::text).filter(Objects::nonNull).forEach(bounds::add);
		return new Input(unique(component, keys), identifies ? identity(Rules.of(component)) : Rules.of(component),
				component.child("validate").flag("required"), ignored && !identifies, condition, bounds);
	}

	/** A program may send a row's identity back as the number that it looks like. */
	private static ValueRule identity(ValueRule rule) {
		return (value, surroundings) -> rule
			.clean((value instanceof Integer || value instanceof Long) ? value.toString() : value, surroundings);
	}

	private static String unique(Component component, Set<String> keys) {
		String key = component.key();
		if (!keys.add(key)) {
			throw component.refuse("uses the key " + key + " a second time");
		}
		return key;
	}

	private static void refuseExpressions(Component component) {
		component.json().forEach((attribute, value) -> {
			boolean elsewhere = "components".equals(attribute) || "conditional".equals(attribute);
			if (attribute.toString().endsWith("xpression") || (!elsewhere && any(value, FormReader::computes))) {
				throw component.refuse("has an expression in " + attribute);
			}
			if (!elsewhere && any(value, FormReader::runs)) {
				throw component.refuse("has markup or the address of a script in " + attribute);
			}
		});
	}

	private static boolean any(@Nullable Object value, Predicate<String> wrong) {
		if (value instanceof Map<?, ?> map) {
			return map.values().stream().anyMatch((inner) -> any(inner, wrong));
		}
		if (value instanceof List<?> list) {
			return list.stream().anyMatch((inner) -> any(inner, wrong));
		}
		return value instanceof String text && wrong.test(text);
	}

	private static boolean computes(String text) {
		return text.strip().startsWith("=") || text.contains("{{");
	}

	/** The page draws texts as Markdown, which lets markup and addresses through. */
	private static boolean runs(String text) {
		return MARKUP.matcher(text).find();
	}

	private static Optional<Component> find(Component component, String key) {
		return component.children("components")
			.stream()
			.filter((child) -> !"dynamiclist".equals(child.type()))
			.flatMap((child) -> Stream.concat(Stream.of(child), find(child, key).stream()))
			.filter((child) -> key.equals(child.text("key")))
			.findFirst();
	}

}
