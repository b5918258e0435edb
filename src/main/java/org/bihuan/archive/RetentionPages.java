package org.bihuan.archive;

import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is due for removal, what waits for a second person, what is held, and what was
 * done.
 */
@Controller
class RetentionPages {

	private static final String PAGE = "/retention";

	private final Retention retention;

	private final RetentionLines lines;

	private final People people;

	private final Texts texts;

	RetentionPages(Retention retention, RetentionLines lines, People people, Texts texts) {
		this.retention = retention;
		this.lines = lines;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping(PAGE)
	String page(Model model, Locale locale) {
		model.addAttribute("page", this.lines.page(this.people.current(), locale));
		return "archive/retention";
	}

	@PostMapping("/retention/{number}/removal")
	String propose(@PathVariable String number, @RequestParam String reason, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		return after(() -> this.retention.propose(new CaseNumber(number), reason, person), locale, flash);
	}

	@PostMapping("/retention/removals/{id}")
	String decide(@PathVariable long id, @RequestParam boolean remove, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		return after(() -> this.retention.decide(id, remove, person), locale, flash);
	}

	@PostMapping("/cases/{number}/hold")
	String hold(@PathVariable String number, @RequestParam String reason, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		return after(() -> this.retention.hold(new CaseNumber(number), reason, person), locale, flash);
	}

	@PostMapping("/cases/{number}/hold/lift")
	String lift(@PathVariable String number, @RequestParam String reason, Locale locale, RedirectAttributes flash) {
		Person person = this.people.current();
		return after(() -> this.retention.lift(new CaseNumber(number), reason, person), locale, flash);
	}

	/** A keeper is told on the page; whoever is none gets no page at all. */
	private String after(Runnable act, Locale locale, RedirectAttributes flash) {
		boolean keeper = Retention.keeps(this.people.current());
		try {
			act.run();
			flash.addFlashAttribute("done", true);
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			if (!keeper) {
				throw ex;
			}
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:" + PAGE;
	}

}
