package org.bihuan.casefile.filed;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Gathers what people wrote into forms; what they chose is left out, and so are numbers
 * of files.
 */
final class FiledText {

	/** Of more than this the end is not found by. */
	private static final int LONGEST = 100_000;

	/** Words of choices and numbers of files, which no page shows as they are. */
	private static final Pattern CODE = Pattern
		.compile("[a-z]+(-[a-z]+)*|[A-Z]+(_[A-Z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final StringBuilder text = new StringBuilder();

	void add(@Nullable Object value) {
		if (value instanceof Map<?, ?> several) {
			several.values().forEach(this::add);
		}
		else if (value instanceof Iterable<?> several) {
			several.forEach(this::add);
		}
		else if (value instanceof String words && !CODE.matcher(words).matches()
				&& this.text.length() + words.length() < LONGEST) {
			this.text.append(words).append('\n');
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
