package org.bihuan.form.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day, or both, written as ISO 8601; kept as it was written.
 *
 * @param kind what is asked for
 * @param fromToday whether days that have passed are refused
 * @param notBefore key of the value that holds the first day allowed, or null
 * @param notAfter key of the value that holds the last day allowed, or null
 */
public record DateRule(Kind kind, boolean fromToday, @Nullable String notBefore,
		@Nullable String notAfter) implements ValueRule {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int DAY_LENGTH = 10;

	@Override
	public @Nullable Object clean(Object value, Surroundings surroundings) throws Misfit {
		if ("".equals(value)) {
			return null;
		}
		if (!(value instanceof String text) || !this.kind.reads(text)) {
			throw new Misfit("form." + this.kind.message);
		}
		if (this.kind != Kind.TIME) {
			checkBounds(day(text), surroundings);
		}
		return text;
	}

	private void checkBounds(LocalDate day, Surroundings surroundings) throws Misfit {
		LocalDate first = bound(this.notBefore, surroundings);
		LocalDate last = bound(this.notAfter, surroundings);
		if (this.fromToday && day.isBefore(surroundings.today())) {
			throw new Misfit("form.passed");
		}
		if (first != null && day.isBefore(first)) {
			throw new Misfit("form.notBefore", first.toString());
		}
		if (last != null && day.isAfter(last)) {
			throw new Misfit("form.notAfter", last.toString());
		}
	}

	private static @Nullable LocalDate bound(@Nullable String key, Surroundings surroundings) {
		Object value = (key != null) ? surroundings.value(key) : null;
		return (value instanceof String text && Kind.DATE.reads(text)) ? day(text) : null;
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text.substring(0, DAY_LENGTH));
	}

	/** What is asked for. */
	public enum Kind {

		/** A day. */
		DATE("date", LocalDate::parse),
		/** A moment with its offset. */
		DATETIME("dateTime", OffsetDateTime::parse),
		/** A day and a time without an offset. */
		LOCAL_DATETIME("dateTime", LocalDateTime::parse),
		/** A time of day. */
		TIME("time", (text) -> LocalTime.parse(text, DateTimeFormatter.ISO_TIME));

		private final String message;

		private final Function<String, Object> parser;

		Kind(String message, Function<String, Object> parser) {
			this.message = message;
			this.parser = parser;
		}

		private boolean reads(String text) {
			if (this != TIME && !DAY.matcher(text.substring(0, Math.min(DAY_LENGTH, text.length()))).matches()) {
				return false;
			}
			try {
				this.parser.apply(text);
				return true;
			}
			catch (DateTimeException ex) {
				return false;
			}
		}

	}

}
