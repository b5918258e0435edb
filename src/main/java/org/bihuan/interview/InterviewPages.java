package org.bihuan.interview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.sheet.SheetFormat;
import org.bihuan.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Interviews as a list, one with its minutes, and those of a case.
 */
@Controller
class InterviewPages {

	private static final int ROWS = 50;

	private static final List<String> COLUMNS = List.of("number", "title", "addressee", "issuer", "when", "where",
			"state", "promises");

	private final InterviewReading reading;

	private final People people;

	private final Texts texts;

	InterviewPages(InterviewReading reading, People people, Texts texts) {
		this.reading = reading;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/interviews")
	String list(@RequestParam(required = false) Interview.@Nullable State state,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("page",
				this.reading.list(new InterviewFilter(state, from, until, cursor, ROWS), this.people.current()));
		model.addAttribute("states", Interview.State.values());
		model.addAttribute("state", state);
		model.addAttribute("from", from);
		model.addAttribute("until", until);
		return "interview/list";
	}

	@PostMapping("/interviews/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) Interview.@Nullable State state,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			Locale locale) throws IOException {
		List<InterviewPaper> rows = this.reading.export(new InterviewFilter(state, from, until, null, ROWS),
				this.people.current());
		String name = this.texts.of("interview.navigation", locale);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (SheetWriter sheet = SheetWriter.open(SheetFormat.XLSX, file, name)) {
			sheet.row(COLUMNS.stream().map((column) -> this.texts.of("interview.column." + column, locale)).toList());
			for (InterviewPaper row : rows) {
				sheet.row(cells(row, locale));
			}
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CONTENT_TYPE, SheetFormat.XLSX.mediaType())
			.body(file.toByteArray());
	}

	private List<String> cells(InterviewPaper row, Locale locale) {
		InterviewPaper.Arranged last = row.last();
		String promises = row.promises()
			.stream()
			.map((one) -> this.texts.of("interview.export.promise", locale, one.what(), one.due(), one.state()))
			.reduce((one, other) -> one + "; " + other)
			.orElse("");
		return Stream
			.of(row.number(), row.title(), row.addressee(), row.issuer(), (last != null) ? last.when() : "",
					(last != null) ? last.where() : "", row.state(), promises)
			.toList();
	}

	@GetMapping("/interviews/{id}")
	String one(@PathVariable long id, Model model) {
		model.addAttribute("paper", this.reading.find(id, this.people.current()));
		return "interview/one";
	}

	@PostMapping("/interviews/{id}/move")
	String move(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Locale locale,
			RedirectAttributes flash) {
		return after(id, () -> this.reading.move(id, reason, this.people.current()), locale, flash);
	}

	@PostMapping("/interviews/{id}/unsigned")
	String unsigned(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String witness1, @RequestParam(defaultValue = "") String witness2,
			Locale locale, RedirectAttributes flash) {
		return after(id, () -> this.reading.unsigned(id, reason, witness1, witness2, this.people.current()), locale,
				flash);
	}

	private String after(long id, Runnable act, Locale locale, RedirectAttributes flash) {
		try {
			act.run();
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused",
					this.texts.of(ex.problems().get(0).messageKey(), locale, ex.problems().get(0).arguments()));
		}
		return "redirect:/interviews/" + id;
	}

	@GetMapping("/cases/{number}/interviews")
	String ofCase(@PathVariable String number, Model model) {
		model.addAttribute("papers", this.reading.ofCase(new CaseNumber(number), this.people.current()));
		return "interview/case";
	}

}
