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
import org.bihuan.casefile.CaseLedger;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a filter shows into a file: in the columns of the official ledger, or in
 * those that somebody else asks for. What they would not take is told row by row, and
 * written all the same: nothing is cut or made up.
 */
@Component
class LedgerExport {

	private static final int PAGE = 200;

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
		return start(person, query, Map.of(), new Target(this.words.say("ledger.file", locale, today()),
				this.words.say("ledger.sheet", locale), SheetFormat.XLSX, new OfficialTable(this.words, locale)));
	}

	@Transactional
	public String start(Person person, LedgerQuery query, ExportMapping mapping, Locale locale) {
		return start(person, query, Map.of("mapping", mapping.id(), "version", mapping.version()),
				new Target(mapping.name() + "-" + today(), mapping.name(), mapping.format(),
						new MappedTable(mapping, this.words, locale)));
	}

	private String start(Person person, LedgerQuery query, Map<String, Object> more, Target target) {
		CaseFilter filter = query.filter(null, PAGE);
		Map<String, Object> told = new HashMap<>(more);
		told.put("query", query.text());
		told.put("count", this.ledger.count(filter, person.scope()));
		this.trail.record("export", person.login(), "cases", null, told);
		return this.work.start("case-export", person.login(), target.name(),
				(progress) -> write(filter, person, target, progress));
	}

	private String today() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString();
	}

	private void write(CaseFilter filter, Person person, Target target, WorkProgress progress) throws IOException {
		progress.total(this.ledger.count(filter, person.scope()));
		long[] row = { 0 };
		try (SheetWriter sheet = target.open(progress)) {
			sheet.row(target.table().headings());
			this.ledger.each(filter, person.scope(), (line) -> {
				List<String> cells = target.table().cells(line, ++row[0]);
				write(sheet, cells);
				List<FieldProblem> problems = target.table().problems(cells);
				if (!problems.isEmpty()) {
					progress.bad(row[0], problems);
				}
				progress.done(row[0]);
			});
		}
		if (progress.badRows() > 0) {
			progress.say("ledger.mapping.exported", row[0], progress.badRows());
		}
		else {
			progress.say("ledger.exported", row[0]);
		}
	}

	private static void write(SheetWriter sheet, List<String> cells) {
		try {
			sheet.row(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where cases are written.
	 *
	 * @param name name of the file, without its end
	 * @param sheet name of the sheet
	 * @param format kind of file
	 * @param table the table
	 */
	private record Target(String name, String sheet, SheetFormat format, LedgerTable table) {

		SheetWriter open(WorkProgress progress) throws IOException {
			return SheetWriter.open(this.format,
					progress.result(this.name + "." + this.format.extension(), this.format.mediaType()), this.sheet);
		}

	}

}
