package org.bihuan.letter.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.shared.FieldProblem;

/**
 * Tags of a template. A tag is the name of a field between two pairs of braces and
 * nothing else: no loop, no condition, no picture, no expression.
 */
public final class TemplateTags {

	private static final Pattern TAG = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9]*)}}");

	private static final String BRACES = "{}\uFF5B\uFF5D";

	private static final int SHOWN = 20;

	private TemplateTags() {
	}

	/**
	 * Names that a text uses.
	 * @param text text of a paragraph
	 * @return names in their order
	 */
	static List<String> names(String text) {
		return TAG.matcher(text).results().map((tag) -> tag.group(1)).toList();
	}

	/**
	 * Whether a paragraph is left out because a field in it has no value.
	 * @param text text of the paragraph
	 * @param values values by name
	 * @return true if so
	 */
	public static boolean leftOut(String text, Map<String, String> values) {
		return names(text).stream().anyMatch((name) -> values.getOrDefault(name, "").isEmpty());
	}

	static String fill(String text, Map<String, String> values) {
		return TAG.matcher(text).replaceAll((tag) -> Matcher.quoteReplacement(values.getOrDefault(tag.group(1), "")));
	}

	/**
	 * What is wrong with the tags of a text, whatever fields there are.
	 * @param text text of a paragraph
	 * @return one problem for each
	 */
	static List<FieldProblem> problems(String text) {
		List<FieldProblem> problems = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
			if (end > at) {
				String tag = text.substring(at, end + 2);
				inside(tag, problems);
				at = end + 2;
			}
			else {
				if (BRACES.indexOf(text.charAt(at)) >= 0) {
					problems.add(TemplateCheck.problem("tag", near(text, at)));
					return problems;
				}
				at++;
			}
		}
		return problems;
	}

	private static void inside(String tag, List<FieldProblem> problems) {
		String name = tag.substring(2, tag.length() - 2);
		if (name.isBlank() || name.chars().anyMatch((one) -> BRACES.indexOf(one) >= 0)) {
			problems.add(TemplateCheck.problem("tag", near(tag, 0)));
		}
		else if (!TAG.matcher(tag).matches()) {
			problems.add(TemplateCheck.problem("code", near(tag, 0)));
		}
	}

	private static String near(String text, int at) {
		return text.substring(at, Math.min(text.length(), at + SHOWN));
	}

}
