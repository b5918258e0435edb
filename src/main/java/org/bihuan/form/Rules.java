package org.bihuan.form;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import org.bihuan.form.rule.CheckboxRule;
import org.bihuan.form.rule.ChoiceRule;
import org.bihuan.form.rule.Choices;
import org.bihuan.form.rule.ChoicesRule;
import org.bihuan.form.rule.DateRule;
import org.bihuan.form.rule.NumberRule;
import org.bihuan.form.rule.TextRule;
import org.bihuan.form.rule.ValueRule;
import org.jspecify.annotations.Nullable;

/**
 * What a component says of its value.
 */
final class Rules {

	private static final int LONGEST_TEXT = 2000;

	private Rules() {
	}

	static ValueRule of(Component component) {
		return switch (component.type()) {
			case "textfield" -> text(component, false);
			case "textarea" -> text(component, true);
			case "number" -> number(component);
			case "datetime" -> date(component);
			case "select", "radio" -> new ChoiceRule(choices(component));
			case "checklist", "taglist" -> new ChoicesRule(choices(component));
			case "checkbox" -> new CheckboxRule();
			default -> throw component.refuse("is not allowed");
		};
	}

	private static ValueRule text(Component component, boolean lines) {
		Component validate = component.child("validate");
		String kind = validate.text("validationType");
		if (kind != null && !kind.isEmpty() && !"custom".equals(kind)) {
			throw component.refuse("has a validationType that only the page knows");
		}
		return new TextRule(validate.number("minLength", 0), validate.number("maxLength", LONGEST_TEXT),
				pattern(component, validate.text("pattern")), lines);
	}

	private static @Nullable Pattern pattern(Component component, @Nullable String pattern) {
		try {
			return (pattern == null || pattern.isEmpty()) ? null : Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw component.refuse("has an unreadable pattern");
		}
	}

	private static ValueRule number(Component component) {
		Component validate = component.child("validate");
		BigDecimal digits = component.number("decimalDigits");
		return new NumberRule(validate.number("min"), validate.number("max"),
				(digits != null) ? digits.intValue() : null, component.flag("serializeToString"));
	}

	private static ValueRule date(Component component) {
		Component properties = component.child("properties");
		return new DateRule(kind(component), component.flag("disallowPassedDates"), properties.text("notBefore"),
				properties.text("notAfter"));
	}

	private static DateRule.Kind kind(Component component) {
		String subtype = (component.text("subtype") != null) ? component.text("subtype") : "date";
		boolean local = "no_timezone".equals(component.text("timeSerializingFormat"));
		return switch (subtype) {
			case "date" -> DateRule.Kind.DATE;
			case "time" -> DateRule.Kind.TIME;
			case "datetime" -> local ? DateRule.Kind.LOCAL_DATETIME : DateRule.Kind.DATETIME;
			default -> throw component.refuse("has an unknown subtype");
		};
	}

	private static Choices choices(Component component) {
		String valuesKey = component.text("valuesKey");
		if (component.has("values") == (valuesKey != null)) {
			throw component.refuse("needs either values or a valuesKey");
		}
		Set<String> values = component.children("values")
			.stream()
			.map((value) -> value.text("value"))
			.collect(Collectors.toSet());
		if (valuesKey == null && (values.isEmpty() || values.contains(null))) {
			throw component.refuse("has no values, or one without text");
		}
		return new Choices(values, valuesKey);
	}

}
