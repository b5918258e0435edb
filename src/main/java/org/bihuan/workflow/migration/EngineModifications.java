package org.bihuan.workflow.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseRecord;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Modifications;
import org.bihuan.workflow.WholeAct;
import org.bihuan.workflow.step.SkippedSeparation;
import org.bihuan.workflow.whole.Collision;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes one instance by the engine.
 */
@Service
class EngineModifications implements Modifications {

	private static final String OUTCOME = "modified";

	private static final int LONGEST = 500;

	private final RuntimeService engine;

	private final DeployedVersions versions;

	private final SkippedSeparation separation;

	private final CaseFiles caseFiles;

	EngineModifications(@Lazy RuntimeService engine, DeployedVersions versions, SkippedSeparation separation,
			CaseFiles caseFiles) {
		this.engine = engine;
		this.versions = versions;
		this.separation = separation;
		this.caseFiles = caseFiles;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Standing> standing(CaseNumber number) {
		this.caseFiles.header(number);
		return this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(number.value())
			.list()
			.stream()
			.filter((one) -> this.versions.isOfPeople(this.versions.definition(one.getProcessDefinitionId())))
			.map((one) -> standing(number, one))
			.sorted(Comparator.comparing(Standing::process).thenComparing(Standing::instance))
			.toList();
	}

	private Standing standing(CaseNumber number, ProcessInstance instance) {
		ProcessDefinition definition = this.versions.definition(instance.getProcessDefinitionId());
		Drawing drawing = this.versions.drawing(definition.getId());
		Tokens tokens = Tokens.of(this.engine, instance.getId());
		return new Standing(instance.getId(), definition.getKey(), DeployedVersions.named(definition),
				definition.getVersion(),
				tokens.activities().stream().map((one) -> new Step(one, drawing.name(one), List.of())).toList(),
				drawing.steps()
					.stream()
					.filter((one) -> !drawing.several(one))
					.map((one) -> new Step(one, drawing.name(one),
							this.separation.at(number, definition.getId(), one).stream().map(drawing::name).toList()))
					.toList());
	}

	@Override
	@WholeAct
	public void change(CaseNumber number, Change change, String by) {
		String reason = given(change.reason());
		Standing standing = standing(number).stream()
			.filter((one) -> one.instance().equals(change.instance()))
			.findFirst()
			.orElseThrow(() -> new Refusal.Conflict("workflow.modification.gone"));
		List<String> skipped = checked(standing, change);
		Tokens before = Tokens.of(this.engine, change.instance());
		execute(change, before, reason);
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("processName", standing.name());
		content.put("instance", change.instance());
		content.put("version", String.valueOf(standing.version()));
		content.put("from", sorted(change.cancel()));
		content.put("to", sorted(change.start()));
		content.put("before", before.activities());
		content.put("after", Tokens.of(this.engine, change.instance()).activities());
		content.put("skipped", skipped);
		content.put("reason", reason);
		this.caseFiles
			.recordAll(List.of(new CaseRecord(number, EntryKind.TASK, by, standing.process(), OUTCOME, content)));
	}

	private static List<String> checked(Standing standing, Change change) {
		Set<String> open = keys(standing.open());
		if (change.start().isEmpty() || !keys(standing.startable()).containsAll(change.start())) {
			throw new Refusal.Invalid("start", "workflow.modification.start");
		}
		if (!open.containsAll(change.cancel())) {
			throw new Refusal.Conflict("workflow.modification.elsewhere");
		}
		if (change.start().stream().anyMatch((one) -> open.contains(one) && !change.cancel().contains(one))) {
			throw new Refusal.Conflict("workflow.modification.stands");
		}
		List<String> skipped = standing.startable()
			.stream()
			.filter((one) -> change.start().contains(one.activity()))
			.flatMap((one) -> one.skipped().stream())
			.distinct()
			.toList();
		if (!skipped.isEmpty() && !change.skips()) {
			throw new Refusal.Conflict("workflow.modification.separation", skipped);
		}
		return skipped;
	}

	/** What begins comes first: an instance without any step would end. */
	private void execute(Change change, Tokens tokens, String reason) {
		ProcessInstanceModificationBuilder act = this.engine.createProcessInstanceModification(change.instance());
		for (String step : sorted(change.start())) {
			act = act.startBeforeActivity(step);
		}
		for (String step : sorted(change.cancel())) {
			act = tokens.cancel(act, step);
		}
		try {
			act.setAnnotation(reason).execute();
		}
		catch (ProcessEngineException ex) {
			if (Collision.is(ex)) {
				throw ex;
			}
			Refusal refused = new Refusal.Conflict("workflow.modification.refused", String.valueOf(ex.getMessage()));
			refused.initCause(ex);
			throw refused;
		}
	}

	@Override
	@Transactional(readOnly = true)
	public List<Changed> changes(CaseNumber number) {
		List<Changed> changes = new ArrayList<>();
		this.caseFiles.entries(number)
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.TASK && OUTCOME.equals(entry.outcome()))
			.forEach((entry) -> changes.add(0, changed(entry)));
		return changes;
	}

	private static Changed changed(CaseEntry entry) {
		return new Changed(entry.subject(), Integer.parseInt(String.valueOf(entry.content().get("version"))),
				texts(entry, "from"), texts(entry, "to"), texts(entry, "before"), texts(entry, "after"),
				String.valueOf(entry.content().get("reason")));
	}

	private static List<String> texts(CaseEntry entry, String key) {
		return (entry.content().get(key) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	private static Set<String> keys(List<Step> steps) {
		return new TreeSet<>(steps.stream().map(Step::activity).toList());
	}

	private static List<String> sorted(Set<String> keys) {
		return keys.stream().sorted().toList();
	}

	private static String given(String reason) {
		String why = reason.strip();
		if (why.isEmpty()) {
			throw new Refusal.Invalid("reason", "workflow.verb.missing");
		}
		if (why.codePointCount(0, why.length()) > LONGEST) {
			throw new Refusal.Invalid("reason", "workflow.verb.tooLong", LONGEST);
		}
		return why;
	}

}
