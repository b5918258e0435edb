package org.bihuan.worklist.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.form.EvidenceRule;
import org.bihuan.form.Forms;
import org.bihuan.form.Option;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskVerbs;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.Tasks.TaskForm;
import org.bihuan.worklist.TaskQuery;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of tasks and what is done with them.
 */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

	private final Tasks tasks;

	private final TaskVerbs verbs;

	private final TaskRows rows;

	private final Forms forms;

	private final People people;

	private final Clock clock;

	TasksApi(Tasks tasks, TaskVerbs verbs, TaskRows rows, Forms forms, People people, Clock clock) {
		this.tasks = tasks;
		this.verbs = verbs;
		this.rows = rows;
		this.forms = forms;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping
	Listing<TaskRow> list(@ModelAttribute TaskQuery query) {
		Person person = this.people.current();
		Listing<InboxRow> page = this.tasks.list(query.filter(), person);
		Set<String> doable = this.tasks.doable(page.items(), person);
		Instant now = this.clock.instant();
		List<TaskRow> rows = page.items()
			.stream()
			.map((row) -> TaskRow.of(row, doable.contains(row.id()), now))
			.toList();
		return new Listing<>((query.box() == Box.COPIED) ? seen(rows, page.items(), person) : rows, page.total(),
				page.next());
	}

	private List<TaskRow> seen(List<TaskRow> rows, List<InboxRow> tasks, Person person) {
		Set<String> unread = this.tasks.unread(tasks, person);
		return rows.stream().map((row) -> row.read(!unread.contains(row.id()))).toList();
	}

	@GetMapping("/next")
	ResponseEntity<TaskRow> next() {
		Person person = this.people.current();
		return this.tasks.next(person)
			.map((row) -> ResponseEntity.ok(this.rows.of(row, person)))
			.orElse(ResponseEntity.noContent().build());
	}

	@GetMapping("/{id}")
	TaskRow task(@PathVariable String id) {
		Person person = this.people.current();
		TaskRow row = this.rows.find(id, person);
		this.verbs.read(id, person);
		return row;
	}

	@PostMapping("/{id}/claim")
	TaskRow claim(@PathVariable String id) {
		this.tasks.claim(id, this.people.current());
		return task(id);
	}

	@PostMapping("/{id}/release")
	TaskRow release(@PathVariable String id) {
		this.tasks.release(id, this.people.current());
		return task(id);
	}

	@GetMapping("/{id}/form")
	ShownForm form(@PathVariable String id, Locale locale) {
		TaskForm form = this.tasks.form(id, this.people.current());
		return new ShownForm(this.forms.localise(form.form(), locale), form.data(), form.options(),
				form.form().evidence());
	}

	@PostMapping("/{id}/complete")
	Completed complete(@PathVariable String id, @RequestBody Map<String, Object> values) {
		Person person = this.people.current();
		CaseNumber number = this.tasks.find(id, person).caseNumber();
		this.tasks.complete(id, values, person);
		return new Completed(number.value(),
				this.tasks.open(number)
					.stream()
					.filter((row) -> visible(row, person))
					.map((row) -> new NextTask(row.id(), row.step()))
					.toList());
	}

	private boolean visible(InboxRow row, Person person) {
		try {
			this.tasks.find(row.id(), person);
			return true;
		}
		catch (Refusal.NotFound ex) {
			return false;
		}
	}

	/**
	 * A form ready to be rendered.
	 *
	 * @param schema the schema in the reader's language
	 * @param data starting values
	 * @param options choices told by the server
	 * @param evidence evidence asked for
	 */
	record ShownForm(Map<String, Object> schema, Map<String, Object> data, Map<String, List<Option>> options,
			List<EvidenceRule> evidence) {
	}

	/**
	 * What comes after a completed step.
	 *
	 * @param caseNumber the case
	 * @param next its open tasks in the caller's sight
	 */
	record Completed(String caseNumber, List<NextTask> next) {
	}

	/**
	 * An open task.
	 *
	 * @param id the task
	 * @param step key of the step
	 */
	record NextTask(String id, String step) {
	}

}
