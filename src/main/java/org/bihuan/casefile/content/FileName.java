package org.bihuan.casefile.content;

import java.util.Locale;

/**
 * A file's name as people may read it: no path, nothing invisible that turns its order
 * around, rare characters as they are.
 *
 * @param value the name
 */
record FileName(String value) {

	private static final int LONGEST = 200;

	static FileName of(String sent) {
		String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		return new FileName(shortened(
				last.replaceAll("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "").strip()));
	}

	// The end is kept: it tells the type.
	private static String shortened(String name) {
		int length = name.codePointCount(0, name.length());
		if (length <= LONGEST) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String end = (dot >= 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
		int kept = LONGEST - end.codePointCount(0, end.length());
		return name.substring(0, name.offsetByCodePoints(0, kept)) + end;
	}

	String extension() {
		return this.value.substring(this.value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
