package org.bihuan.worklist.api;

import java.util.List;
import java.util.Locale;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.TaskVerbs.Signature;
import org.bihuan.workflow.TaskVerbs.Situation;
import org.bihuan.workflow.TaskVerbs.Verb;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verbs beside claiming and completing, over HTTP.
 */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class VerbsApi {

	private final TaskVerbs verbs;

	private final TaskRows rows;

	private final People people;

	VerbsApi(TaskVerbs verbs, TaskRows rows, People people) {
		this.verbs = verbs;
		this.rows = rows;
		this.people = people;
	}

	@GetMapping("/verbs")
	Situation situation(@PathVariable String id) {
		return this.verbs.situation(id, this.people.current());
	}

	@GetMapping("/people")
	List<Choice> people(@PathVariable String id, @RequestParam String verb) {
		return this.verbs.eligible(id, verb(verb), this.people.current())
			.stream()
			.map((person) -> new Choice(person.login(), person.name()))
			.toList();
	}

	private static Verb verb(String name) {
		try {
			return Verb.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("worklist.verb.unknown", name);
		}
	}

	@PostMapping("/assign")
	TaskRow assign(@PathVariable String id, @RequestBody Request request) {
		Person person = this.people.current();
		this.verbs.assign(id, request.person(), request.text(request.reason()), person);
		return this.rows.find(id, person);
	}

	@PostMapping("/delegate")
	TaskRow delegate(@PathVariable String id, @RequestBody Request request) {
		Person person = this.people.current();
		this.verbs.delegate(id, request.person(), person);
		return this.rows.find(id, person);
	}

	@PostMapping("/recall")
	TaskRow recall(@PathVariable String id) {
		Person person = this.people.current();
		return this.rows.find(this.verbs.recall(id, person), person);
	}

	@PostMapping("/urge")
	Urged urge(@PathVariable String id, @RequestBody Urge urge) {
		int times = this.verbs.urge(id, (urge.text() != null) ? urge.text() : "", this.people.current());
		return new Urged(times, times >= 3);
	}

	@PostMapping("/copy")
	TaskRow copy(@PathVariable String id, @RequestBody Request request) {
		Person person = this.people.current();
		this.verbs.copy(id, request.person(), person);
		return this.rows.find(id, person);
	}

	@PostMapping("/sign")
	Signature sign(@PathVariable String id, @RequestBody Request request) {
		String task = this.verbs.addSigner(id, request.person(), request.text(request.reason()), this.people.current());
		return situation(id).signatures().stream().filter((one) -> one.task().equals(task)).findFirst().orElseThrow();
	}

	@PostMapping("/sign/withdraw")
	Situation withdraw(@PathVariable String id) {
		this.verbs.withdrawSigner(id, this.people.current());
		return situation(id);
	}

	/**
	 * Whom a verb concerns.
	 *
	 * @param to login of that person
	 * @param reason why
	 */
	record Request(@Nullable String to, @Nullable String reason) {

		String person() {
			if (this.to == null || this.to.isBlank()) {
				throw new Refusal.Invalid("to", "workflow.verb.missing");
			}
			return this.to.strip();
		}

		String text(@Nullable String text) {
			return (text != null) ? text : "";
		}

	}

	/**
	 * What is said to those who hold a task.
	 *
	 * @param text the text
	 */
	record Urge(@Nullable String text) {
	}

	/**
	 * How often a task was urged.
	 *
	 * @param urged how often by now
	 * @param letterProposed whether a letter is proposed
	 */
	record Urged(int urged, boolean letterProposed) {
	}

	/**
	 * Somebody to choose.
	 *
	 * @param login the account's name
	 * @param name the name
	 */
	record Choice(String login, String name) {
	}

}
