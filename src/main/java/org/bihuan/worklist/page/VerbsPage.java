package org.bihuan.worklist.page;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.TaskVerbs.Verb;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The verbs of the task page: one small form each, opened where it is asked for.
 */
@Controller
class VerbsPage {

	private final TaskVerbs verbs;

	private final Tasks tasks;

	private final People people;

	private final Texts texts;

	VerbsPage(TaskVerbs verbs, Tasks tasks, People people, Texts texts) {
		this.verbs = verbs;
		this.tasks = tasks;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping("/tasks/{id}/verbs/{verb}")
	String form(@PathVariable String id, @PathVariable String verb, Model model, HttpServletRequest request) {
		Person person = this.people.current();
		Verb asked = verb(verb);
		model.addAttribute("task", this.tasks.find(id, person));
		model.addAttribute("verb", asked.name());
		model.addAttribute("people", this.verbs.eligible(id, asked, person));
		return (request.getHeader("HX-Request") != null) ? "worklist/verbs :: verb-form" : "worklist/verb";
	}

	@PostMapping("/tasks/{id}/verbs/{verb}")
	String act(@PathVariable String id, @PathVariable String verb, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String text, Locale locale, RedirectAttributes flash) {
		Verb asked = verb(verb);
		try {
			String open = act(asked, id, to, text, this.people.current());
			flash.addFlashAttribute("said", "worklist.verb.done." + asked);
			return "redirect:/tasks/" + open;
		}
		catch (Refusal.Invalid ex) {
			var problem = ex.problems().get(0);
			flash.addFlashAttribute("refused", this.texts.of("worklist.verb.field." + problem.field(), locale) + " "
					+ this.texts.of(problem.messageKey(), locale, problem.arguments()));
		}
		catch (Refusal.Conflict | Refusal.Forbidden ex) {
			flash.addFlashAttribute("refused", this.texts.of(ex.messageKey(), locale, ex.arguments()));
		}
		return "redirect:/tasks/" + id;
	}

	private String act(Verb verb, String id, String to, String text, Person person) {
		switch (verb) {
			case ASSIGN -> this.verbs.assign(id, to, text, person);
			case DELEGATE -> this.verbs.delegate(id, to, person);
			case URGE -> this.verbs.urge(id, text, person);
			case COPY -> this.verbs.copy(id, to, person);
			case SIGN -> this.verbs.addSigner(id, to, text, person);
			case WITHDRAW -> this.verbs.withdrawSigner(id, person);
			case TAKE_OVER -> this.tasks.claim(id, person);
			case RECALL -> {
				return this.verbs.recall(id, person);
			}
		}
		return id;
	}

	private static Verb verb(String name) {
		try {
			return Verb.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.NotFound("worklist.verb.unknown", name);
		}
	}

}
