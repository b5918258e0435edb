package org.bihuan.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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

	/**
	 * A sentence in pieces, of which a page breaks none that is a day: a narrow column
	 * would tear it apart at its hyphens.
	 * @param sentence the sentence
	 * @return its pieces in their order; together they are the sentence
	 */
	public List<Piece> pieces(String sentence) {
		List<Piece> pieces = new ArrayList<>();
		int told = 0;
		Matcher days = DAY.matcher(sentence);
		while (days.find()) {
			pieces.add(new Piece(sentence.substring(told, days.start()), false));
			pieces.add(new Piece(days.group(), true));
			told = days.end();
		}
		pieces.add(new Piece(sentence.substring(told), false));
		return pieces;
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

	/**
	 * Part of a sentence.
	 *
	 * @param text its text
	 * @param whole whether it stays on one line
	 */
	public record Piece(String text, boolean whole) {
	}

}
