package org.bihuan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseLine;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a filter shows into a workbook, in the columns of the official ledger.
 */
@Component
class LedgerExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("row", "number", "unitName", "unitCode", "sector", "authority",
			"town", "title", "location", "description", "source", "foundOn", "grade", "state", "opened", "due",
			"overdue", "escalated", "closed", "reason");

	private final CaseLedger ledger;

	private final LongWork work;

	private final AuditTrail trail;

	private final LedgerWords words;

	private final Clock clock;

	LedgerExport(CaseLedger ledger, LongWork work, AuditTrail trail, LedgerWords words, Clock clock) {
		this.ledger = ledger;
		this.work = work;
		this.trail = trail;
		this.words = words;
		this.clock = clock;
	}

	@Transactional
	public String start(Person person, LedgerQuery query, Locale locale) {
		CaseFilter filter = query.filter(null, PAGE);
		long count = this.ledger.count(filter, person.scope());
		this.trail.record("export", person.login(), "cases", null, Map.of("query", query.text(), "count", count));
		String file = this.words.say("ledger.file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		return this.work.start("case-export", person.login(), file,
				(progress) -> write(filter, person, file + ".xlsx", progress, locale));
	}

	private void write(CaseFilter filter, Person person, String file, WorkProgress progress, Locale locale)
			throws IOException {
		progress.total(this.ledger.count(filter, person.scope()));
		long[] row = { 0 };
		Map<UnitCode, String> names = new HashMap<>();
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, progress.result(file, SheetFormat.XLSX.mediaType()),
				this.words.say("ledger.sheet", locale))) {
			sheet.row(COLUMNS.stream().map((column) -> this.words.say("ledger.export." + column, locale)).toList());
			this.ledger.each(filter, person.scope(), (line) -> {
				write(sheet, cells(line, ++row[0], names, locale));
				progress.done(row[0]);
			});
		}
		progress.say("ledger.exported", row[0]);
	}

	private static void write(SheetWriter sheet, List<String> cells) {
		try {
			sheet.row(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> cells(CaseLine line, long row, Map<UnitCode, String> names, Locale locale) {
		CaseHeader cover = line.cover();
		Map<String, Object> told = line.traits();
		UnitCode town = cover.town();
		return List.of(String.valueOf(row), cover.number().value(), cover.unitName(), cover.unit().value(),
				this.words.sector(cover.sector(), locale), names.computeIfAbsent(cover.authority(), this.words::unit),
				(town != null) ? names.computeIfAbsent(town, this.words::unit) : "", cover.title(),
				text(told, "location"), text(told, "description"),
				this.words.word("casepage.source", told.get("source"), locale), text(told, "foundOn"),
				this.words.word("casepage.grade", cover.grade(), locale),
				this.words.word("casepage.state", cover.state(), locale), this.words.moment(cover.openedAt()),
				this.words.moment(told.get("due")), yes(line.is("overdue"), locale), yes(line.is("escalated"), locale),
				this.words.moment(cover.closedAt()), this.words.word("casepage.reason", cover.reason(), locale));
	}

	private String yes(boolean yes, Locale locale) {
		return this.words.say(yes ? "ledger.yes" : "ledger.no", locale);
	}

	private static String text(Map<String, Object> told, String key) {
		return told.getOrDefault(key, "").toString();
	}

}
