package org.bihuan.workflow.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The few forms of text that the engine may evaluate.
 */
class Grammar {

	static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

	private static final int LONGEST = 255;

	private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(" + NAME + ")}");

	private static final Pattern CONDITION = Pattern.compile("\\$\\{!?(" + NAME + ")}");

	private static final Set<String> RESERVED = Set.of("execution", "task", "caseExecution", "externalTask",
			"variableScope", "authenticatedUserId", "class", "true", "false", "null", "empty", "not", "and", "or", "eq",
			"ne", "lt", "gt", "le", "ge", "div", "mod", "instanceof");

	private final Known known;

	Grammar(Known known) {
		this.known = known;
	}

	static boolean isEvaluated(String text) {
		return text.contains("${") || text.contains("#{");
	}

	static boolean isKebab(String text) {
		return matches(KEBAB, text);
	}

	static boolean matches(Pattern pattern, String text) {
		return text.length() <= LONGEST && pattern.matcher(text).matches();
	}

	/**
	 * Turns the key of a step into the name of the variable with its groups.
	 */
	static String groupVariable(String step) {
		Matcher hyphens = Pattern.compile("-(.)").matcher(step);
		return hyphens.replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT)) + "Group";
	}

	boolean isVariable(String text) {
		return isSafe(VARIABLE, text);
	}

	boolean isCondition(String text) {
		return isSafe(CONDITION, text);
	}

	boolean isVariableName(String name) {
		return matches(NAME, name) && !RESERVED.contains(name) && !this.known.isBean(name);
	}

	boolean isStepBean(String text) {
		String bean = only(VARIABLE, text);
		return bean != null && this.known.isStepBean(bean);
	}

	private boolean isSafe(Pattern pattern, String text) {
		String name = only(pattern, text);
		return name != null && isVariableName(name);
	}

	private @Nullable String only(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return (text.length() <= LONGEST && matcher.matches()) ? matcher.group(1) : null;
	}

}
