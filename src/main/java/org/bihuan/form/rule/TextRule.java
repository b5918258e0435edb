package org.bihuan.form.rule;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text of bounded length. Any script is welcome; control characters and halves of
 * characters are not, as they cannot be stored or printed.
 *
 * @param minLength least number of characters (code points)
 * @param maxLength greatest number of characters (code points)
 * @param pattern what must occur in the text, or null
 * @param lines whether line breaks and tabs are allowed
 */
public record TextRule(int minLength, int maxLength, @Nullable Pattern pattern, boolean lines) implements ValueRule {

	@Override
	public @Nullable Object clean(Object value, Surroundings surroundings) throws Misfit {
		if (!(value instanceof String text)) {
			throw new Misfit("form.text");
		}
		if (text.codePoints().anyMatch(this::unprintable)) {
			throw new Misfit("form.controlCharacter");
		}
		if (text.isBlank()) {
			return null;
		}
		checkLength(text.codePointCount(0, text.length()));
		if (this.pattern != null && !this.pattern.matcher(text).find()) {
			throw new Misfit("form.pattern");
		}
		return text;
	}

	private void checkLength(int length) throws Misfit {
		if (length < this.minLength) {
			throw new Misfit("form.minLength", this.minLength);
		}
		if (length > this.maxLength) {
			throw new Misfit("form.maxLength", this.maxLength);
		}
	}

	private boolean unprintable(int character) {
		if (this.lines && (character == '\n' || character == '\r' || character == '\t')) {
			return false;
		}
		return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
	}

}
