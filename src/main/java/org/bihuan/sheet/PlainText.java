package org.bihuan.sheet;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from taking a text for a formula: an apostrophe is put
 * before it, and taken away when the file comes back. Chinese ones take wide signs for
 * the narrow ones.
 */
final class PlainText {

	private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

	private PlainText() {
	}

	static String written(String text) {
		return LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
	}

	static String read(String text) {
		return (text.startsWith("'") && LIKE_A_FORMULA.matcher(text).lookingAt()) ? text.substring(1) : text;
	}

}
