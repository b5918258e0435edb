package org.bihuan.measure.page;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.frame.Texts;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Zone;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a filter shows into a workbook.
 */
@Component
class MeasureExport {

	private static final int PAGE = 200;

	private static final List<String> COLUMNS = List.of("row", "case", "measure", "trigger", "addressee", "issuer",
			"document", "at", "by", "state", "settled", "letter");

	private final Measures measures;

	private final MeasureLines lines;

	private final LongWork work;

	private final AuditTrail trail;

	private final Texts texts;

	private final Clock clock;

	MeasureExport(Measures measures, MeasureLines lines, LongWork work, AuditTrail trail, Texts texts, Clock clock) {
		this.measures = measures;
		this.lines = lines;
		this.work = work;
		this.trail = trail;
		this.texts = texts;
		this.clock = clock;
	}

	@Transactional
	public String start(Person person, MeasureQuery query, Locale locale) {
		long count = this.measures.list(query.filter(null, 1), person.scope()).total();
		this.trail.record("export", person.login(), "measures", null, Map.of("query", query.text(), "count", count));
		String file = this.texts.of("measure.file", locale,
				LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).toString());
		return this.work.start("measure-export", person.login(), file,
				(progress) -> write(query, person.scope(), file + ".xlsx", progress, locale));
	}

	private void write(MeasureQuery query, Scope scope, String file, WorkProgress progress, Locale locale)
			throws IOException {
		long row = 0;
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, progress.result(file, SheetFormat.XLSX.mediaType()),
				this.texts.of("measure.navigation", locale))) {
			sheet.row(COLUMNS.stream().map((column) -> this.texts.of("measure.column." + column, locale)).toList());
			@Nullable String cursor = null;
			do {
				Listing<MeasureView> page = this.measures.list(query.filter(cursor, PAGE), scope);
				progress.total(page.total());
				for (MeasureLine line : this.lines.of(page.items(), locale)) {
					sheet.row(cells(++row, line));
				}
				progress.done(row);
				cursor = page.next();
			}
			while (cursor != null);
		}
		progress.say("measure.exported", row);
	}

	private static List<String> cells(long row, MeasureLine line) {
		return List.of(String.valueOf(row), line.caseNumber(), line.measure(), line.trigger(), line.addressee(),
				line.issuer(), line.basis(), line.at(), line.by(), line.state(), line.settled(), line.letter());
	}

}
