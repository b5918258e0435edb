package org.bihuan.workflow.step;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.form.EvidenceRule;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;
import org.bihuan.workflow.Tasks.TaskForm;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.InboxTable;
import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The first steps of acts: who may do them, what they still lack, and whether one was
 * never filed.
 */
@Component
public class Requests {

	private final ObjectProvider<CaseAct> acts;

	private final RepositoryService repository;

	private final RuntimeService engine;

	private final TaskService engineTasks;

	private final HistoryService history;

	private final InboxReader inbox;

	private final InboxTable table;

	private final Admission admission;

	private final StepModels models;

	private final Addressing addressing;

	private final StepCompletion completion;

	private final TaskForms forms;

	private final Evidence evidence;

	private final Clock clock;

	Requests(ObjectProvider<CaseAct> acts, @Lazy RepositoryService repository, @Lazy RuntimeService engine,
			@Lazy TaskService engineTasks, @Lazy HistoryService history, InboxReader inbox, InboxTable table,
			Admission admission, StepModels models, Addressing addressing, StepCompletion completion, TaskForms forms,
			Evidence evidence, Clock clock) {
		this.acts = acts;
		this.repository = repository;
		this.engine = engine;
		this.engineTasks = engineTasks;
		this.history = history;
		this.inbox = inbox;
		this.table = table;
		this.admission = admission;
		this.models = models;
		this.addressing = addressing;
		this.completion = completion;
		this.forms = forms;
		this.evidence = evidence;
		this.clock = clock;
	}

	/**
	 * Whether a person holds the post that an act's request asks for.
	 * @param act the act
	 * @param number the case
	 * @param person the person
	 * @return true if so
	 */
	public boolean mayBegin(CaseAct act, CaseNumber number, Person person) {
		ProcessDefinition process = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(act.process())
			.latestVersion()
			.singleResult();
		String to = this.models.step(process.getId(), act.step()).to(act.variables(number));
		Group wanted = this.addressing.wanted(number, to);
		return person.posts().contains(wanted);
	}

	/**
	 * Whether a request is in order but for files that are not there yet.
	 * @param taskId the task
	 * @param values values of the form
	 * @param person who fills it in
	 * @return true if only files are missing
	 * @throws Refusal.Invalid if something else is wrong
	 */
	public boolean lacksEvidence(String taskId, Map<String, Object> values, Person person) {
		TaskRecord task = this.inbox.find(taskId).orElseThrow();
		TaskForm form = this.forms.prepare(task, this.completion.context(task, person, this.clock.instant()));
		List<EvidenceView> files = this.evidence.ofTask(taskId);
		try {
			this.forms.check(form, values, files);
			return false;
		}
		catch (Refusal.Invalid ex) {
			Set<String> kinds = form.form().evidence().stream().map(EvidenceRule::kind).collect(Collectors.toSet());
			if (ex.problems().stream().map(FieldProblem::field).allMatch(kinds::contains)) {
				return true;
			}
			throw ex;
		}
	}

	/**
	 * Whether the state of the case has nothing against a request that is being filed: it
	 * may have moved on since it was begun.
	 * @param task the task
	 * @throws Refusal.Conflict if the state forbids it by now
	 */
	void mustNotBeHindered(TaskRecord task) {
		act(task).flatMap((act) -> act.hindrance(task.row().caseNumber())).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	private Optional<CaseAct> act(TaskRecord task) {
		return this.acts.stream()
			.filter((act) -> act.process().equals(task.row().process()) && act.step().equals(task.row().step()))
			.findFirst();
	}

	/**
	 * Whether a task is the request of an act that this person holds and has not filed.
	 * @param task the task
	 * @param person the person
	 * @return true if so
	 */
	boolean unfiled(TaskRecord task, Person person) {
		return task.open() && person.login().equals(task.row().assignee()) && act(task).isPresent()
				&& nothingDone(task);
	}

	// a request that was sent back has been filed once
	private boolean nothingDone(TaskRecord task) {
		return this.history.createHistoricTaskInstanceQuery().processInstanceId(instance(task)).finished().count() == 0;
	}

	/**
	 * Gives a request that was just opened to whoever began it.
	 * @param taskId the task
	 * @param person who began it
	 * @throws Refusal.Forbidden if the person may not do it
	 */
	public void take(String taskId, Person person) {
		this.admission.admitted(taskId, person);
		this.table.claim(taskId, person.login(), this.clock.instant());
	}

	/**
	 * Ends the process of a request.
	 * @param task the task
	 */
	void end(TaskRecord task) {
		this.engine.deleteProcessInstance(instance(task), "abandoned", true, true, true, true);
	}

	private String instance(TaskRecord task) {
		return this.engineTasks.createTaskQuery().taskId(task.row().id()).singleResult().getProcessInstanceId();
	}

}
