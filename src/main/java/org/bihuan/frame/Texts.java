package org.bihuan.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says things in the reader's language: moments as wall time in Shanghai, lists as lists.
 */
@Component
public class Texts {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
		.withZone(Zone.SHANGHAI);

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A text with its arguments.
	 * @param key key of the text
	 * @param locale the reader's language
	 * @param arguments what it names; instants, days and lists are put into words
	 * @return the text; the key if there is none
	 */
	public String of(String key, Locale locale, @Nullable Object... arguments) {
		Object[] said = Arrays.stream(arguments).map((argument) -> said(argument, locale)).toArray();
		return String.valueOf(this.messages.getMessage(key, said, key, locale));
	}

	/**
	 * A moment to the minute, written alike in every language and on every page.
	 * @param moment the moment
	 * @return for example {@code 2026-11-21 20:05}
	 */
	public String moment(Instant moment) {
		return MOMENT.format(moment);
	}

	private @Nullable Object said(@Nullable Object argument, Locale locale) {
		if (argument instanceof Instant moment) {
			return moment(moment);
		}
		if (argument instanceof LocalDate day) {
			return day.toString();
		}
		if (argument instanceof List<?> list) {
			return list.stream().map(String::valueOf).collect(Collectors.joining(english(locale) ? ", " : "、"));
		}
		return argument;
	}

	private static boolean english(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
