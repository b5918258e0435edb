package org.bihuan.workflow.act;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;
import org.bihuan.workflow.CaseActs;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.WholeAct;
import org.bihuan.workflow.step.Requests;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins acts as processes of their own under the case number.
 */
@Service
class RunningActs implements CaseActs {

	private final ObjectProvider<CaseAct> acts;

	private final SideProcesses processes;

	private final Requests requests;

	private final Tasks tasks;

	private final CaseFiles caseFiles;

	RunningActs(ObjectProvider<CaseAct> acts, SideProcesses processes, Requests requests, Tasks tasks,
			CaseFiles caseFiles) {
		this.acts = acts;
		this.processes = processes;
		this.requests = requests;
		this.tasks = tasks;
		this.caseFiles = caseFiles;
	}

	@Override
	@Transactional(readOnly = true)
	public List<CaseAct> offered(CaseNumber number, Person person) {
		return this.acts.stream()
			.filter((act) -> this.requests.mayBegin(act, number, person))
			.filter((act) -> obstacle(act, number, person).isEmpty())
			.sorted(Comparator.comparing(CaseAct::key))
			.toList();
	}

	@Override
	@WholeAct
	public Begun begin(CaseNumber number, String key, Map<String, Object> values, Person person) {
		CaseAct act = act(key);
		String task = request(act, number, person);
		if (this.requests.lacksEvidence(task, values, person)) {
			return new Begun(number, act.process(), task);
		}
		this.tasks.complete(task, values, person);
		return new Begun(number, act.process(), null);
	}

	@Override
	@WholeAct
	public Begun open(CaseNumber number, String key, Person person) {
		CaseAct act = act(key);
		return new Begun(number, act.process(), request(act, number, person));
	}

	@Override
	@Transactional
	public void propose(CaseNumber number, String key) {
		CaseAct act = act(key);
		if (!this.processes.live(act, number)) {
			this.processes.start(act, number, variables(act, number));
		}
	}

	private CaseAct act(String key) {
		return this.acts.stream()
			.filter((act) -> act.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Refusal.NotFound("workflow.act.unknown", key));
	}

	private String request(CaseAct act, CaseNumber number, Person person) {
		Optional<String> own = this.processes.own(act, number, person);
		if (own.isPresent()) {
			return own.get();
		}
		// whoever asks at the same time waits here and then finds this one
		this.caseFiles.record(number, EntryKind.TASK, person.login(), act.step(), "requested",
				Map.of("act", act.key()));
		obstacle(act, number, person).ifPresent((refusal) -> {
			throw refusal;
		});
		String task = this.processes.start(act, number, variables(act, number));
		this.requests.take(task, person);
		return task;
	}

	private Map<String, Object> variables(CaseAct act, CaseNumber number) {
		Map<String, Object> variables = new HashMap<>(act.variables(number));
		variables.put("caseNumber", number.value());
		variables.put("unit", this.caseFiles.header(number).unit().value());
		return variables;
	}

	// what people begin beside a process belongs to the loop of a hazard
	private Optional<Refusal.Conflict> obstacle(CaseAct act, CaseNumber number, Person person) {
		if (!number.value().startsWith(CaseKind.HAZARD.prefix() + "-")) {
			return Optional.of(new Refusal.Conflict("workflow.act.noHazard"));
		}
		boolean waiting = !act.severalAtOnce() && this.processes.live(act, number)
				&& this.processes.own(act, number, person).isEmpty();
		return waiting ? Optional.of(new Refusal.Conflict("workflow.act.waiting")) : act.hindrance(number);
	}

	// the request that closes a case ends with its own transaction, and must not be ended
	// by its message while it runs
	@Override
	public void caseClosed(CaseNumber number) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.processes.tell(number, CASE_CLOSED);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				RunningActs.this.processes.tell(number, CASE_CLOSED);
			}

		});
	}

}
