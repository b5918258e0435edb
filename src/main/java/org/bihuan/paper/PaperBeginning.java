package org.bihuan.paper;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way from a duty to its paper, for people and programs; a second time leads to the
 * same one.
 */
@Controller
class PaperBeginning {

	private final Papers papers;

	private final Tasks tasks;

	private final People people;

	private final Texts texts;

	PaperBeginning(Papers papers, Tasks tasks, People people, Texts texts) {
		this.papers = papers;
		this.tasks = tasks;
		this.people = people;
		this.texts = texts;
	}

	@PostMapping("/duties/{id}/paper")
	String page(@PathVariable long id, RedirectAttributes flash, Locale locale) {
		Person person = this.people.current();
		try {
			CaseNumber number = this.papers.begin(id, person);
			return "redirect:" + next(number, person).map((task) -> "/tasks/" + task).orElse("/cases/" + number);
		}
		catch (Refusal.Conflict ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
			return "redirect:/duties";
		}
	}

	@PostMapping("/api/v1/duties/{id}/paper")
	ResponseEntity<Begun> begin(@PathVariable long id) {
		Person person = this.people.current();
		CaseNumber number = this.papers.begin(id, person);
		return ResponseEntity.created(URI.create("/api/v1/cases/" + number))
			.body(new Begun(number, next(number, person).orElse(null)));
	}

	private Optional<String> next(CaseNumber number, Person person) {
		return this.tasks.open(number)
			.stream()
			.filter((row) -> this.tasks.mayDo(row, person))
			.map(InboxRow::id)
			.findFirst();
	}

	/**
	 * A paper that was begun.
	 *
	 * @param caseNumber its file
	 * @param task the caller's next task in it; not told if there is none
	 */
	record Begun(CaseNumber caseNumber, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String task) {
	}

}
