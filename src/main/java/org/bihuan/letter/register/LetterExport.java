package org.bihuan.letter.register;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Texts;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a filter of the register shows into a workbook.
 */
@Component
class LetterExport {

	private static final int PAGE = 500;

	private static final List<String> COLUMNS = List.of("number", "kind", "issuer", "addressee", "case", "state",
			"issued", "reason", "sha256");

	private final LetterBoard board;

	private final LongWork work;

	private final AuditTrail trail;

	private final Texts texts;

	private final LetterWords words;

	private final Clock clock;

	LetterExport(LetterBoard board, LongWork work, AuditTrail trail, Texts texts, LetterWords words, Clock clock) {
		this.board = board;
		this.work = work;
		this.trail = trail;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	@Transactional
	public String start(Person person, LetterQuery query, Locale locale) {
		long count = this.board.count(query, person);
		this.trail.record("export", person.login(), "letters", null, Map.of("query", query.text(), "count", count));
		String file = this.texts.of("letter.file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		return this.work.start("letter-export", person.login(), file,
				(progress) -> write(query, person, file + ".xlsx", progress, locale));
	}

	private void write(LetterQuery query, Person person, String file, WorkProgress progress, Locale locale)
			throws IOException {
		progress.total(this.board.count(query, person));
		int done = 0;
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, progress.result(file, SheetFormat.XLSX.mediaType()),
				this.texts.of("letter.sheet", locale))) {
			sheet.row(COLUMNS.stream().map((column) -> this.texts.of("letter.column." + column, locale)).toList());
			List<LetterRow> rows = this.board.rows(query, person, done, PAGE);
			while (!rows.isEmpty()) {
				for (LetterRow row : rows) {
					sheet.row(cells(row, locale));
				}
				done += rows.size();
				progress.done(done);
				rows = this.board.rows(query, person, done, PAGE);
			}
		}
		progress.say("letter.exported", done);
	}

	private List<String> cells(LetterRow row, Locale locale) {
		Instant issuedAt = row.issuedAt();
		return List.of(Objects.requireNonNullElse(row.number(), ""), this.texts.of("letter.kind." + row.kind(), locale),
				row.issuerName(), row.addresseeName(), row.caseNumber(),
				this.texts.of("letter.state." + row.state(), locale),
				(issuedAt != null) ? this.texts.moment(issuedAt) : "", this.words.reason(row.reason(), locale),
				Objects.requireNonNullElse(row.sha256(), ""));
	}

}
