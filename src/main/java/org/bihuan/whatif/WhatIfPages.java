package org.bihuan.whatif;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.longwork.LongWork;
import org.bihuan.organisation.Person;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.whatif.ClockTable.Clock;
import org.bihuan.whatif.WhatIfDesk.Days;
import org.bihuan.whatif.WhatIfSubjects.Brought;
import org.bihuan.whatif.WhatIfTable.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a changed table would have decided: asked, watched, read and taken along.
 */
@Controller
@RequestMapping(WhatIfPages.PATH)
class WhatIfPages {

	static final String PATH = "/what-if";

	private static final int ROWS = 100;

	private final WhatIfDesk desk;

	private final WhatIfSubjects subjects;

	private final WhatIfTable rows;

	private final ClockTable clocks;

	private final ClockNames names;

	private final WhatIfExport export;

	private final WhatIfReaders readers;

	private final LongWork work;

	private final Texts texts;

	WhatIfPages(WhatIfDesk desk, WhatIfSubjects subjects, WhatIfTable rows, ClockTable clocks, ClockNames names,
			WhatIfExport export, WhatIfReaders readers, LongWork work, Texts texts) {
		this.desk = desk;
		this.subjects = subjects;
		this.rows = rows;
		this.clocks = clocks;
		this.names = names;
		this.export = export;
		this.readers = readers;
		this.work = work;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String draft, Model model) {
		this.readers.reader();
		Days days = this.desk.lastYear();
		model.addAttribute("drafts", this.subjects.drafts());
		model.addAttribute("draft", draft);
		model.addAttribute("from", days.from());
		model.addAttribute("to", days.to());
		model.addAttribute("questions", this.rows.newest().stream().map(this::view).toList());
		model.addAttribute("words", this.texts);
		return "whatif/list";
	}

	@PostMapping
	String ask(@RequestParam(defaultValue = "") String draft,
			@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, Locale locale, RedirectAttributes flash) throws IOException {
		Person person = this.readers.reader();
		try {
			Brought brought = (file != null && !file.isEmpty()) ? this.subjects.file(file) : this.subjects.draft(draft);
			Days days = new Days(day("from", from), day("to", to));
			return "redirect:" + PATH + "/" + this.desk.ask(brought.subject(), brought.text(), days, person);
		}
		catch (Refusal.Invalid ex) {
			flash.addFlashAttribute("refused",
					String.join("\n", ex.problems().stream().map((one) -> said(one, locale)).distinct().toList()));
		}
		catch (Refusal.NotFound | Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		flash.addAttribute("draft", draft);
		return "redirect:" + PATH;
	}

	private static LocalDate day(String field, String text) {
		try {
			return WallTime.day(text.strip());
		}
		catch (DateTimeException ex) {
			Refusal refused = new Refusal.Invalid(field, "whatif.day");
			refused.initCause(ex);
			throw refused;
		}
	}

	private String said(FieldProblem problem, Locale locale) {
		return this.texts.of(problem.messageKey(), locale, problem.arguments());
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, @RequestParam(defaultValue = "0") long after,
			@RequestParam(defaultValue = "0") long afterClock, Locale locale, Model model) {
		this.readers.reader();
		model.addAttribute("view", view(this.desk.find(id)));
		model.addAttribute("words", this.texts);
		List<Item> items = this.rows.items(id, after, ROWS + 1);
		model.addAttribute("items", items.subList(0, Math.min(ROWS, items.size())));
		model.addAttribute("next", (items.size() > ROWS) ? items.get(ROWS - 1).seq() : null);
		List<Clock> clocks = this.clocks.list(id, afterClock, ROWS + 1);
		model.addAttribute("clocks",
				clocks.stream().limit(ROWS).map((clock) -> this.names.named(clock, locale)).toList());
		model.addAttribute("nextClock", (clocks.size() > ROWS) ? clocks.get(ROWS - 1).seq() : null);
		return "whatif/one";
	}

	@GetMapping("/{id}/progress")
	String progress(@PathVariable String id, Model model) {
		this.readers.reader();
		model.addAttribute("view", view(this.desk.find(id)));
		return "whatif/one :: progress";
	}

	private WhatIfView view(WhatIf asked) {
		return WhatIfView.of(asked, this.readers.name(asked.askedBy()), this.work, this.rows.moves(asked.id()),
				this.clocks.sums(asked.id(), asked.askedAt()));
	}

	@PostMapping("/{id}/stop")
	String stop(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		this.readers.reader();
		try {
			this.desk.stop(id);
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:" + PATH + "/" + id;
	}

	@PostMapping("/{id}/export")
	String export(@PathVariable String id, @RequestParam(defaultValue = "false") boolean clocks, Locale locale) {
		Person person = this.readers.reader();
		WhatIf asked = this.desk.find(id);
		return "redirect:/long-work/"
				+ (clocks ? this.export.clocks(asked, person, locale) : this.export.decisions(asked, person, locale));
	}

}
