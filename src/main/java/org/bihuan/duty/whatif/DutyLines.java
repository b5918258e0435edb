package org.bihuan.duty.whatif;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.duty.DueRule;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyNames;
import org.bihuan.duty.frequency.Bases;
import org.bihuan.duty.frequency.Ruled;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Strictest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts duties and their rules into the reader's words.
 */
@Component
class DutyLines {

	private static final String PROJECT_DEFAULT = "P-0";

	private final DutyNames names;

	private final Documents documents;

	private final Texts texts;

	DutyLines(DutyNames names, Documents documents, Texts texts) {
		this.names = names;
		this.documents = documents;
		this.texts = texts;
	}

	DutyLine of(Ruled ruled, Change change, @Nullable Ruled was, Locale locale) {
		Bases bases = new Bases(this.documents.active());
		DecisionRow holds = ruled.rules().row();
		Map<Boolean, List<RuleLine>> others = ruled.rules()
			.beaten()
			.stream()
			.collect(Collectors.partitioningBy((row) -> Strictest.timesAYear(row) == Strictest.timesAYear(holds),
					Collectors.mapping((row) -> rule(ruled.kind(), row, bases, locale), Collectors.toList())));
		boolean mustSign = ruled.rules().rows().anyMatch((row) -> Boolean.TRUE.equals(row.outputs().get("mustSign")));
		String column = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "extraOutputEn" : "extraOutput";
		List<String> extra = ruled.rules()
			.rows()
			.map((row) -> Objects.toString(row.outputs().get(column), ""))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.toList();
		return new DutyLine(this.names.name(ruled.kind(), ruled.duty(), locale),
				this.texts.of("duty.scope." + ruled.scope(), locale), change,
				(was != null) ? often(was.rules().row(), locale) : "", mustSign, extra,
				rule(ruled.kind(), holds, bases, locale), others.getOrDefault(true, List.of()),
				others.getOrDefault(false, List.of()));
	}

	private RuleLine rule(DutyKind kind, DecisionRow row, Bases bases, Locale locale) {
		List<RuleLine.Source> sources = bases.of(row)
			.map((basis) -> new RuleLine.Source(basis.document(),
					this.documents.title(basis.document()).orElse(basis.document()), basis.place()))
			.toList();
		return new RuleLine(often(row, locale), this.texts.of("role." + Ruled.post(kind, row), locale), sources,
				PROJECT_DEFAULT.equals(row.document()), row.rule());
	}

	/** How often and by when, for example “Yearly, by 20 November”. */
	private String often(DecisionRow row, Locale locale) {
		String frequency = this.texts.of("duty.frequency." + Ruled.frequency(row), locale);
		DueRule rule = Ruled.dueRule(row);
		String[] parts = rule.text().split(":", 2);
		return switch (parts[0]) {
			case "END", "BEFORE" -> frequency;
			case "ONCE" -> this.texts.of("duty.due.ONCE", locale);
			case "DATE" -> this.texts.of("duty.due.DATE", locale, frequency, day(parts[1], locale));
			default -> this.texts.of("duty.due." + parts[0], locale, frequency, parts[1]);
		};
	}

	private String day(String monthAndDay, Locale locale) {
		return DateTimeFormatter.ofPattern(this.texts.of("duty.due.day-of-year", locale), locale)
			.format(MonthDay.parse("--" + monthAndDay));
	}

}
