package org.bihuan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseLine;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.Diagrams;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes lines of the ledger: what the chosen columns say, with lamps that carry words.
 */
@Component
class LedgerLines {

	private static final int SOON = Thresholds.of("due-soon");

	private final Diagrams diagrams;

	private final Obligations obligations;

	private final LedgerWords words;

	LedgerLines(Diagrams diagrams, Obligations obligations, LedgerWords words) {
		this.diagrams = diagrams;
		this.obligations = obligations;
		this.words = words;
	}

	List<LedgerLine> of(List<CaseLine> lines, List<LedgerColumn> columns, Locale locale) {
		List<CaseNumber> numbers = lines.stream().map((line) -> line.cover().number()).toList();
		Map<String, List<String>> steps = columns.contains(LedgerColumn.STEPS) ? this.diagrams.openSteps(numbers)
				: Map.of();
		Map<String, ObligationView> first = columns.contains(LedgerColumn.LEFT)
				? this.obligations.counting(numbers)
					.stream()
					.collect(Collectors.toMap(ObligationView::caseNumber, Function.identity(), (one, later) -> one))
				: Map.of();
		Map<UnitCode, String> names = new HashMap<>();
		return lines.stream().map((line) -> {
			String number = line.cover().number().value();
			Told told = new Told(line, steps.getOrDefault(number, List.of()), first.get(number), names, locale);
			return new LedgerLine(number, line.cover().title(),
					columns.stream().map((column) -> cell(column, told)).toList());
		}).toList();
	}

	private LedgerLine.Cell cell(LedgerColumn column, Told told) {
		CaseHeader cover = told.line().cover();
		Locale locale = told.locale();
		return switch (column) {
			case UNIT -> plain(column, told, cover.unitName());
			case SECTOR -> plain(column, told, this.words.sector(cover.sector(), locale));
			case AUTHORITY -> plain(column, told, name(cover.authority(), told));
			case TOWN -> plain(column, told, name(cover.town(), told));
			case GRADE -> styled(column, told, this.words.word("casepage.grade", cover.grade(), locale),
					"MAJOR".equals(cover.grade()) ? "text-nowrap grade-major" : "text-nowrap");
			case STATE -> new LedgerLine.Cell(label(column, locale),
					this.words.word("casepage.state", cover.state(), locale), "text-nowrap", flags(told));
			case STEPS -> plain(column, told, String.join(" · ", told.steps()));
			case LEFT -> lamp(told);
			case SOURCE ->
				plain(column, told, this.words.word("casepage.source", told.line().traits().get("source"), locale));
			case FOUND -> plain(column, told, String.valueOf(told.line().traits().getOrDefault("foundOn", "")));
			case OPENED -> plain(column, told, this.words.moment(cover.openedAt()));
			case CLOSED -> new LedgerLine.Cell(label(column, locale), this.words.moment(cover.closedAt()), null,
					this.words.word("casepage.reason", cover.reason(), locale));
		};
	}

	private String flags(Told told) {
		return Stream.of("stopped", "listed")
			.filter(told.line()::is)
			.map((flag) -> this.words.say("ledger.flag." + flag, told.locale()))
			.collect(Collectors.joining(" · "));
	}

	private String name(@Nullable UnitCode code, Told told) {
		return (code != null) ? told.names().computeIfAbsent(code, this.words::unit) : "";
	}

	private LedgerLine.Cell plain(LedgerColumn column, Told told, String text) {
		return styled(column, told, text, null);
	}

	private LedgerLine.Cell styled(LedgerColumn column, Told told, String text, @Nullable String style) {
		return new LedgerLine.Cell(label(column, told.locale()), text, style, "");
	}

	String label(LedgerColumn column, Locale locale) {
		return this.words.say("ledger.column." + column.key(), locale);
	}

	private LedgerLine.Cell lamp(Told told) {
		String label = label(LedgerColumn.LEFT, told.locale());
		ObligationView due = told.due();
		boolean escalated = told.line().is("escalated");
		if (due == null) {
			return escalated
					? new LedgerLine.Cell(label, this.words.say("ledger.escalated", told.locale()), "lamp lamp-black",
							"")
					: new LedgerLine.Cell(label, this.words.say("casepage.noClock", told.locale()), "text-quiet", "");
		}
		String left = left(due, told.locale());
		String text = escalated ? this.words.say("ledger.escalated.and", told.locale(), left) : left;
		return new LedgerLine.Cell(label, text, "lamp " + (escalated ? "lamp-black" : colour(due)),
				this.words.moment(due.dueAt()));
	}

	private String left(ObligationView due, Locale locale) {
		int days = Optional.ofNullable(due.daysLeft()).orElse(0);
		if (due.overdue() || days < 0) {
			return this.words.say("casepage.overdue", locale, Math.abs(days));
		}
		return (days == 0) ? this.words.say("casepage.dueToday", locale)
				: this.words.say("casepage.left", locale, days);
	}

	private static String colour(ObligationView due) {
		int days = Optional.ofNullable(due.daysLeft()).orElse(0);
		if (due.overdue() || days <= 0) {
			return "lamp-red";
		}
		return (days <= SOON) ? "lamp-yellow" : "lamp-green";
	}

	private record Told(CaseLine line, List<String> steps, @Nullable ObligationView due, Map<UnitCode, String> names,
			Locale locale) {
	}

}
