package org.bihuan.workflow.step;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;
import org.bihuan.workflow.TaskClosed;
import org.bihuan.workflow.TaskVerbs.Signature;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.Signatures;
import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The one place where a step is completed: values checked against the form, taken over by
 * the room, recorded in the case file, and only then told to the engine.
 */
@Component
class StepCompletion {

	private final InboxTable inbox;

	private final InboxReader reader;

	private final Admission admission;

	private final Signatures signatures;

	private final HandBack handBack;

	private final People people;

	private final StepModels models;

	private final StepHandlers handlers;

	private final TaskForms forms;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final TaskService engine;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StepCompletion(InboxTable inbox, InboxReader reader, Admission admission, Signatures signatures, HandBack handBack,
			People people, StepModels models, StepHandlers handlers, TaskForms forms, CaseFiles caseFiles,
			Evidence evidence, @Lazy TaskService engine, ApplicationEventPublisher events, Clock clock) {
		this.inbox = inbox;
		this.reader = reader;
		this.admission = admission;
		this.signatures = signatures;
		this.handBack = handBack;
		this.people = people;
		this.models = models;
		this.handlers = handlers;
		this.forms = forms;
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.engine = engine;
		this.events = events;
		this.clock = clock;
	}

	void complete(Admitted admitted, Map<String, Object> values, Person person) {
		TaskRecord task = admitted.task();
		InboxRow row = task.row();
		if (task.ties().toBeSigned()) {
			allSigned(row.id());
		}
		Instant now = this.clock.instant();
		StepContext context = context(task, person, now);
		Optional<StepHandler> handler = this.handlers.of(row.step());
		List<EvidenceView> files = this.evidence.ofTask(row.id());
		Map<String, Object> answer = this.forms.check(this.forms.prepare(task, context), values, files);
		if (admitted.delegated()) {
			this.handBack.prepared(row, answer, person.login());
			return;
		}
		String outcome = (String) answer.get("outcome");
		if (!this.inbox.done(row.id(), person.login(), admitted.onBehalfOf(), outcome, now)) {
			throw this.admission.tooLate(this.reader.find(row.id()).orElseThrow().row());
		}
		Map<String, Object> variables = new HashMap<>(outcomeVariables(task, outcome));
		handler.ifPresent((one) -> variables.putAll(one.complete(context, answer)));
		this.caseFiles.record(row.caseNumber(), EntryKind.STEP, person.login(), row.step(), outcome,
				content(admitted, answer, files));
		this.events.publishEvent(new TaskClosed(row.id(), row.caseNumber(), row.step(), task.obligation(), false, now));
		this.engine.complete(row.id(), variables);
	}

	StepContext context(TaskRecord task, Person person, Instant now) {
		InboxRow row = task.row();
		return new StepContext(row.caseNumber(), row.id(), row.process(), row.step(), row.item(), person, now);
	}

	private Map<String, Boolean> outcomeVariables(TaskRecord task, String outcome) {
		Map<String, Boolean> variables = new HashMap<>();
		this.models.step(task.definitionId(), task.row().step())
			.outcomes()
			.forEach((value, variable) -> variables.put(variable, value.equals(outcome)));
		return variables;
	}

	private void allSigned(String taskId) {
		List<String> waiting = this.signatures.of(taskId)
			.stream()
			.filter(Signature::open)
			.map((one) -> this.people.find(one.signer()).map(Person::name).orElse(one.signer()))
			.toList();
		if (!waiting.isEmpty()) {
			throw new Refusal.Conflict("workflow.signature.waits", waiting);
		}
	}

	private Map<String, Object> content(Admitted admitted, Map<String, Object> answer, List<EvidenceView> files) {
		InboxRow row = admitted.task().row();
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("task", row.id());
		if (admitted.onBehalfOf() != null) {
			content.put("onBehalfOf", admitted.onBehalfOf());
		}
		if (row.item() != null) {
			content.put("item", row.item());
		}
		content.put("values", answer);
		content.put("evidence",
				files.stream().map((file) -> Map.of("id", file.id(), "sha256", file.sha256())).toList());
		return content;
	}

}
