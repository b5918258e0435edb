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
	 * A moment as people in China read it, to the minute.
	 * @param moment the moment
	 * @param locale the reader's language
	 * @return for example {@code 2026年11月21日 20:05}
	 */
	public String moment(Instant moment, Locale locale) {
		return DateTimeFormatter.ofPattern(english(locale) ? "d MMM yyyy HH:mm" : "yyyy年M月d日 HH:mm", locale)
			.withZone(Zone.SHANGHAI)
			.format(moment);
	}

	/**
	 * A day as people write it.
	 * @param day the day
	 * @param locale the reader's language
	 * @return for example {@code 2026年11月21日}
	 */
	public String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(english(locale) ? "d MMM yyyy" : "yyyy年M月d日", locale).format(day);
	}

	private @Nullable Object said(@Nullable Object argument, Locale locale) {
		if (argument instanceof Instant moment) {
			return moment(moment, locale);
		}
		if (argument instanceof LocalDate day) {
			return day(day, locale);
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
