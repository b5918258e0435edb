package org.bihuan.worklist.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.bihuan.casefile.CaseReaders;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.form.EvidenceRule;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Evidence of a task: added and taken back while it is open, by those who may do it.
 */
@RestController
@RequestMapping("/api/v1/tasks/{id}/evidence")
class EvidenceApi {

	private final Tasks tasks;

	private final Evidence evidence;

	private final Uploads uploads;

	private final CaseReaders readers;

	private final People people;

	EvidenceApi(Tasks tasks, Evidence evidence, Uploads uploads, CaseReaders readers, People people) {
		this.tasks = tasks;
		this.evidence = evidence;
		this.uploads = uploads;
		this.readers = readers;
		this.people = people;
	}

	@GetMapping
	List<EvidenceRow> list(@PathVariable String id) {
		Person person = this.people.current();
		this.tasks.find(id, person);
		return this.evidence.ofTask(id).stream().map((view) -> row(view, person)).toList();
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	EvidenceRow add(@PathVariable String id, @RequestParam MultipartFile file, @RequestParam String kind,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) throws IOException {
		Person person = this.people.current();
		this.tasks.find(id, person);
		String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
		byte[] content = file.getBytes();
		return row(this.uploads.once(id, key, () -> add(id, kind, name, content, person)), person);
	}

	private EvidenceView add(String id, String kind, String name, byte[] content, Person person) {
		InboxRow row = worker(id, person);
		room(id, kind, rule(id, kind, person));
		return this.evidence.add(row.caseNumber(), row.step(), id, kind, name, content, person.login());
	}

	@DeleteMapping("/{evidenceId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String id, @PathVariable String evidenceId) {
		Person person = this.people.current();
		worker(id, person);
		this.evidence.remove(evidenceId, id, person.login());
	}

	private EvidenceRow row(EvidenceView view, Person reader) {
		return EvidenceRow.of(view, this.readers.known(view.alsoIn(), reader));
	}

	private InboxRow worker(String id, Person person) {
		InboxRow row = this.tasks.find(id, person);
		if (row.doneAt() != null) {
			throw new Refusal.Conflict("worklist.evidence.done");
		}
		if (!this.tasks.mayDo(row, person)) {
			throw new Refusal.Forbidden("worklist.evidence.notYours");
		}
		return row;
	}

	private EvidenceRule rule(String id, String kind, Person person) {
		List<EvidenceRule> rules = this.tasks.form(id, person).form().evidence();
		return rules.stream()
			.filter((rule) -> rule.kind().equals(kind))
			.findFirst()
			.orElseThrow(() -> new Refusal.Invalid("kind", "worklist.evidence.kind",
					rules.stream().map(EvidenceRule::kind).toList()));
	}

	private void room(String id, String kind, EvidenceRule rule) {
		long there = this.evidence.ofTask(id).stream().filter((one) -> one.kind().equals(kind)).count();
		if (there >= rule.max()) {
			throw new Refusal.Invalid("file", "worklist.evidence.full", rule.max());
		}
	}

}
