package org.bihuan.casepage;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.Thumbnails;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prints filled templates in the font of papers.
 */
@Component
class PrintedPapers implements Papers {

	private final Thumbnails thumbnails;

	private final PaperTemplate template;

	private final PaperFont font;

	private final Wording wording;

	PrintedPapers(Thumbnails thumbnails, PaperTemplate template, PaperFont font, Wording wording) {
		this.thumbnails = thumbnails;
		this.template = template;
		this.font = font;
		this.wording = wording;
	}

	@Override
	public byte[] print(String template, Map<String, @Nullable Object> model) {
		Map<String, @Nullable Object> filled = new TreeMap<>(model);
		filled.put("missing", "");
		PaperText text = this.font.shown(this.template.fill(template, filled));
		if (!text.missing().isEmpty()) {
			filled.put("missing", missing(text.missing()));
			text = this.font.shown(this.template.fill(template, filled));
		}
		return new Paper(text.html(), this.font, this.thumbnails).pdf();
	}

	@Override
	public byte[] print(String template, Locale locale, Map<String, @Nullable Object> model) {
		LocaleContext reader = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(locale);
		try {
			return print(template, model);
		}
		finally {
			LocaleContextHolder.setLocaleContext(reader);
		}
	}

	private String missing(Map<Integer, Integer> characters) {
		return characters.entrySet()
			.stream()
			.map((one) -> this.wording.say("casepage.paper.count", "U+%04X".formatted(one.getKey()), one.getValue()))
			.reduce((one, other) -> one + " " + other)
			.orElse("");
	}

}
