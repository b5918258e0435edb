package org.bihuan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.longwork.LongWork;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a report as a workbook or a Word document, with a record that it left the house.
 */
@Service
class ReportExport {

	private static final String WORD = "docx";

	private final PeriodReports reports;

	private final ReportKeeping keeping;

	private final ReportSheets sheets;

	private final LongWork work;

	private final AuditTrail trail;

	ReportExport(PeriodReports reports, ReportKeeping keeping, ReportSheets sheets, LongWork work, AuditTrail trail) {
		this.reports = reports;
		this.keeping = keeping;
		this.sheets = sheets;
		this.work = work;
		this.trail = trail;
	}

	/**
	 * Begins to write a report as the figures are now.
	 * @param question which period, for whom
	 * @param person who asks
	 * @param format {@code xlsx} or {@code docx}
	 * @param locale language of the file
	 * @return identifier of the long work
	 * @throws Refusal.Unreadable if there is no such format
	 */
	@Transactional
	public String now(Question question, Person person, String format, Locale locale) {
		ReportSheet sheet = this.sheets.now(question, this.reports.of(question), person, locale);
		return start(sheet, question.period().key() + " " + question.whom().code(), person, format);
	}

	/**
	 * Begins to write a report as it was kept.
	 * @param report the report
	 * @param person who asks
	 * @param format {@code xlsx} or {@code docx}
	 * @param locale language of the file
	 * @return identifier of the long work
	 * @throws Refusal.Unreadable if there is no such format
	 */
	@Transactional
	public String kept(KeptReport report, Person person, String format, Locale locale) {
		ReportSheet sheet = this.sheets.kept(report, this.keeping.lines(report), locale);
		return start(sheet, "kept " + report.id(), person, format);
	}

	private String start(ReportSheet sheet, String subject, Person person, String format) {
		boolean word = format.equals(WORD);
		if (!word && !format.equals(SheetFormat.XLSX.extension())) {
			throw new Refusal.Unreadable("report.format", format);
		}
		this.trail.record("export", person.login(), "reports", null,
				Map.of("report", subject, "format", format, "count", sheet.rows().size()));
		return this.work.start("report-export", person.login(), sheet.title(), (progress) -> {
			write(sheet, word, progress);
			progress.say("report.exported", sheet.rows().size());
		});
	}

	private static void write(ReportSheet sheet, boolean word, WorkProgress progress) throws IOException {
		progress.total(sheet.rows().size());
		if (word) {
			try (OutputStream out = progress.result(sheet.title() + "." + WORD, ReportWord.MEDIA_TYPE)) {
				ReportWord.write(sheet, out);
			}
		}
		else {
			String name = sheet.title() + "." + SheetFormat.XLSX.extension();
			try (SheetWriter writer = SheetWriter.open(SheetFormat.XLSX,
					progress.result(name, SheetFormat.XLSX.mediaType()), sheet.title())) {
				writer.row(List.of(sheet.title()));
				for (String fact : sheet.facts()) {
					writer.row(List.of(fact));
				}
				writer.row(sheet.head());
				for (List<String> row : sheet.rows()) {
					writer.row(row);
				}
			}
		}
		progress.done(sheet.rows().size());
	}

}
