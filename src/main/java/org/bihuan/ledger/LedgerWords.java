package org.bihuan.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts what the ledger holds into the reader's words.
 */
@Component
class LedgerWords {

	private final Texts texts;

	private final Units units;

	LedgerWords(Texts texts, Units units) {
		this.texts = texts;
		this.units = units;
	}

	String say(String key, Locale locale, Object... arguments) {
		return this.texts.of(key, locale, arguments);
	}

	String word(String family, @Nullable Object code, Locale locale) {
		if (code == null) {
			return "";
		}
		String key = family + "." + code;
		String text = this.texts.of(key, locale);
		return text.equals(key) ? code.toString() : text;
	}

	String sector(String code, Locale locale) {
		return this.units.sectorName(code, locale);
	}

	String unit(@Nullable UnitCode code) {
		return (code != null) ? this.units.find(code).map(UnitView::name).orElse(code.value()) : "";
	}

	/**
	 * The name of an authority.
	 * @param code its code; empty for the district
	 * @return the name, empty for the district
	 */
	public String unit(String code) {
		return code.isEmpty() ? "" : unit(new UnitCode(code));
	}

	Map<String, String> problems(Refusal.Invalid refusal, Locale locale) {
		Map<String, String> words = new LinkedHashMap<>();
		refusal.problems()
			.forEach((problem) -> words.putIfAbsent(problem.field(),
					say(problem.messageKey(), locale, problem.arguments())));
		return words;
	}

	/**
	 * A moment to the minute.
	 * @param at the moment
	 * @return its words; empty for anything else
	 */
	public String moment(@Nullable Object at) {
		return (at instanceof Instant moment) ? this.texts.moment(moment) : "";
	}

}
