package org.bihuan.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.calendar.CalendarYear;
import org.bihuan.calendar.NoticeCheck;
import org.bihuan.calendar.Notices;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.ClockMoves;
import org.bihuan.deadline.Reconciliation;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.organisation.DocumentView;
import org.bihuan.organisation.DocumentView.Period;
import org.bihuan.organisation.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calendar, documents and health of the clocks, for programs.
 */
@RestController
@RequestMapping("/api/v1")
class RulebookApi {

	private static final int RUNS = 20;

	private final Notices notices;

	private final CalendarActs calendar;

	private final DocumentPeriods documents;

	private final DocumentActs documentActs;

	private final ClockHealth health;

	private final Keepers keepers;

	private final Texts texts;

	RulebookApi(Notices notices, CalendarActs calendar, DocumentPeriods documents, DocumentActs documentActs,
			ClockHealth health, Keepers keepers, Texts texts) {
		this.notices = notices;
		this.calendar = calendar;
		this.documents = documents;
		this.documentActs = documentActs;
		this.health = health;
		this.keepers = keepers;
		this.texts = texts;
	}

	@GetMapping("/calendar/{year}")
	CalendarYear year(@PathVariable int year) {
		this.keepers.one(Keepers.OF_CALENDAR);
		return this.notices.year(year);
	}

	@PostMapping("/calendar/notices/preview")
	Preview preview(@RequestBody NoticeForm form, Locale locale) {
		this.keepers.one(Role.ADMIN);
		NoticePreview preview = this.calendar.preview(form.text(), form.number());
		return new Preview(preview.version(), preview.changed(), said(preview.check().problems(), locale),
				said(preview.check().remarks(), locale), preview.moves());
	}

	private List<Said> said(List<NoticeCheck.Row> rows, Locale locale) {
		return rows.stream()
			.map((row) -> new Said(row.row(), this.texts.of(row.messageKey(), locale, row.arguments().toArray())))
			.toList();
	}

	@PostMapping("/calendar/notices")
	Map<String, Long> take(@RequestBody NoticeForm form) {
		return Map.of("import", this.calendar.take(form, this.keepers.one(Role.ADMIN)));
	}

	@GetMapping("/documents")
	List<DocumentView> documents() {
		this.keepers.one(Keepers.OF_DOCUMENTS);
		return this.documents.all();
	}

	@PostMapping("/documents/{id}/periods/preview")
	DocumentPreview preview(@PathVariable String id, @RequestBody PeriodForm form) {
		return this.documentActs.preview(id, form.period(), this.keepers.one(Role.OFFICE_DIRECTOR));
	}

	@PostMapping("/documents/{id}/periods")
	List<DocumentView> put(@PathVariable String id, @RequestBody PeriodForm form) {
		this.documentActs.put(id, form.period(), form.reason(), this.keepers.one(Role.OFFICE_DIRECTOR));
		return this.documents.all().stream().filter((one) -> one.id().equals(id)).toList();
	}

	@GetMapping("/clock-health")
	List<Reconciliation> runs(@RequestParam(defaultValue = "5") int limit) {
		this.keepers.one(Keepers.OF_CLOCKS);
		return this.health.runs(Math.max(1, Math.min(limit, RUNS)));
	}

	@PostMapping("/clock-health/runs")
	Reconciliation run(@RequestBody RunForm form) {
		return this.health.run(this.keepers.one(Role.ADMIN).login(), ClockPage.reason(form.reason()));
	}

	/**
	 * What a notice would do.
	 *
	 * @param version state of the calendar; to be sent when it is taken over
	 * @param changed days that would work otherwise
	 * @param problems what is wrong with which row
	 * @param remarks what changes nothing
	 * @param moves clocks that would move
	 */
	record Preview(long version, List<LocalDate> changed, List<Said> problems, List<Said> remarks, ClockMoves moves) {
	}

	/**
	 * A sentence about a row.
	 *
	 * @param row its number
	 * @param message the sentence
	 */
	record Said(int row, String message) {
	}

	/**
	 * A period to be given to a document.
	 *
	 * @param from first day
	 * @param to last day; null without end
	 * @param reason why
	 */
	record PeriodForm(LocalDate from, @Nullable LocalDate to, String reason) {

		Period period() {
			return new Period(this.from, this.to);
		}

	}

	/**
	 * A comparison that is asked for.
	 *
	 * @param reason why
	 */
	record RunForm(String reason) {
	}

}
