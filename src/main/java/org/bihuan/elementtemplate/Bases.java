package org.bihuan.elementtemplate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.organisation.DocumentView;
import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DecisionSheet.Line;

/**
 * On what steps and obligations rest: the rows of the tables that ask for them.
 */
class Bases {

	private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

	private final Map<String, Set<String>> placesByWord = new LinkedHashMap<>();

	private final Texts texts;

	private final Locale locale;

	Bases(List<DecisionSheet> sheets, DocumentPeriods documents, Texts texts, Locale locale) {
		this.texts = texts;
		this.locale = locale;
		Map<String, String> titles = documents.all()
			.stream()
			.collect(Collectors.toMap(DocumentView::id, DocumentView::title));
		sheets.stream().flatMap((sheet) -> sheet.lines().stream()).forEach((line) -> take(line, titles));
	}

	/** The first question is for active documents. */
	private void take(Line line, Map<String, String> titles) {
		String place = titles.getOrDefault(line.document(), line.document()) + " " + line.place();
		line.asks().stream().skip(1).forEach((cell) -> {
			Matcher words = WORD.matcher(cell);
			while (words.find()) {
				this.placesByWord.computeIfAbsent(words.group(1), (word) -> new LinkedHashSet<>()).add(place);
			}
		});
	}

	/**
	 * A sentence.
	 * @param words keys of steps and obligations
	 * @return documents and places; that none is named, if no row asks for them
	 */
	String of(Collection<String> words) {
		List<String> places = words.stream()
			.flatMap((word) -> this.placesByWord.getOrDefault(word, Set.of()).stream())
			.distinct()
			.toList();
		return places.isEmpty() ? this.texts.of("elementtemplate.basis.none", this.locale)
				: this.texts.of("elementtemplate.basis", this.locale, places);
	}

}
