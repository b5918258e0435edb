package org.bihuan.worklist.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.bihuan.casefile.Evidence;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One task: what, where, until when and why, its form, the path so far.
 */
@Controller
class TaskPage {

	private final Tasks tasks;

	private final TaskSheets sheets;

	private final Evidence evidence;

	private final People people;

	private final Texts texts;

	TaskPage(Tasks tasks, TaskSheets sheets, Evidence evidence, People people, Texts texts) {
		this.tasks = tasks;
		this.sheets = sheets;
		this.evidence = evidence;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/tasks/{id}")
	String task(@PathVariable String id, @RequestParam(required = false) @Nullable String completed, Model model,
			Locale locale) {
		Person person = this.people.current();
		InboxRow row = this.tasks.find(id, person);
		model.addAttribute("sheet", this.sheets.of(row, person, locale));
		model.addAttribute("droppable", this.tasks.mayAbandon(id, person));
		model.addAttribute("evidence", this.evidence.ofTask(id));
		model.addAttribute("completed", completed != null && row.doneAt() != null);
		if (row.doneAt() != null) {
			next(person).ifPresent((next) -> model.addAttribute("next", next));
		}
		return "worklist/task";
	}

	@PostMapping("/tasks/{id}/claim")
	String claim(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		return back(id, () -> this.tasks.claim(id, this.people.current()), locale, flash);
	}

	@PostMapping("/tasks/{id}/release")
	String release(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		return back(id, () -> this.tasks.release(id, this.people.current()), locale, flash);
	}

	@PostMapping("/tasks/{id}/abandon")
	String abandon(@PathVariable String id, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		InboxRow row = this.tasks.find(id, person);
		String refused = back(id, () -> this.tasks.abandon(id, person), locale, flash);
		return flash.getFlashAttributes().isEmpty() ? "redirect:/cases/" + row.caseNumber() : refused;
	}

	private String back(String id, Runnable act, Locale locale, RedirectAttributes flash) {
		try {
			act.run();
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:/tasks/" + id;
	}

	/** Whichever is due first among my own tasks and those I may claim. */
	private Optional<InboxRow> next(Person person) {
		return Stream.of(Box.MINE, Box.CLAIMABLE)
			.flatMap((box) -> this.tasks.list(new InboxFilter(box, null, null, null, false, null, 1), person)
				.items()
				.stream())
			.min(Comparator.comparing(InboxRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
	}

}
