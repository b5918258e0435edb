package org.bihuan.longwork;

import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * My long work: what runs, what came of it, and what was wrong.
 */
@Controller
@RequestMapping("/long-work")
class WorkPages {

	private final LongWork work;

	private final People people;

	private final Texts texts;

	WorkPages(LongWork work, People people, Texts texts) {
		this.work = work;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	String list(Model model, Locale locale) {
		rows(model, locale);
		return "longwork/list";
	}

	@GetMapping("/rows")
	String fragment(Model model, Locale locale) {
		rows(model, locale);
		return "longwork/list :: rows";
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model, Locale locale) {
		fill(id, model, locale);
		return "longwork/work";
	}

	@GetMapping("/{id}/state")
	String state(@PathVariable String id, Model model, Locale locale) {
		fill(id, model, locale);
		return "longwork/work :: state";
	}

	@GetMapping("/{id}/result")
	ResponseEntity<StreamingResponseBody> result(@PathVariable String id) {
		return ResultAnswer.of(this.work, id, this.people.current().login());
	}

	private void rows(Model model, Locale locale) {
		List<WorkLine> lines = this.work.of(this.people.current().login())
			.stream()
			.map((view) -> WorkLine.of(view, this.texts, locale))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("open", lines.stream().anyMatch(WorkLine::open));
	}

	private void fill(String id, Model model, Locale locale) {
		String login = this.people.current().login();
		WorkView view = this.work.find(id, login);
		model.addAttribute("line", WorkLine.of(view, this.texts, locale));
		model.addAttribute("errors",
				this.work.problems(id, login)
					.stream()
					.map((problem) -> WorkAnswer.RowError.of(problem, this.texts, locale))
					.toList());
	}

}
