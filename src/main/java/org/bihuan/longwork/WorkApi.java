package org.bihuan.longwork;

import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Long work of the caller, for programs.
 */
@RestController
@RequestMapping("/api/v1/work")
class WorkApi {

	private final LongWork work;

	private final People people;

	private final Texts texts;

	WorkApi(LongWork work, People people, Texts texts) {
		this.work = work;
		this.people = people;
		this.texts = texts;
	}

	@GetMapping
	Listing<WorkAnswer> list(Locale locale) {
		List<WorkAnswer> items = this.work.of(this.people.current().login())
			.stream()
			.map((view) -> WorkAnswer.of(view, List.of(), this.texts, locale))
			.toList();
		return new Listing<>(items, items.size(), null);
	}

	@GetMapping("/{id}")
	WorkAnswer one(@PathVariable String id, Locale locale) {
		String login = this.people.current().login();
		return WorkAnswer.of(this.work.find(id, login), this.work.problems(id, login), this.texts, locale);
	}

	@GetMapping("/{id}/result")
	ResponseEntity<StreamingResponseBody> result(@PathVariable String id) {
		return ResultAnswer.of(this.work, id, this.people.current().login());
	}

}
