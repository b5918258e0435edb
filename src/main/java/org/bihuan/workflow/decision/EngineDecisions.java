package org.bihuan.workflow.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.EntryKind;
import org.bihuan.organisation.Documents;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.KeptInTransaction;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Decisions by the tables deployed to the engine.
 */
@Service
class EngineDecisions implements Decisions {

	private final HeldTables tables;

	private final RepositoryService repository;

	private final Documents documents;

	private final CaseFiles caseFiles;

	private final Map<String, TableInputs> inputsById = new ConcurrentHashMap<>();

	/** One act goes by one version of a table, however often it asks. */
	private final KeptInTransaction<Map<String, DecisionDefinition>> newest = new KeptInTransaction<>(HashMap::new);

	EngineDecisions(HeldTables tables, @Lazy RepositoryService repository, Documents documents, CaseFiles caseFiles) {
		this.tables = tables;
		this.repository = repository;
		this.documents = documents;
		this.caseFiles = caseFiles;
	}

	@Override
	public List<DecisionRow> evaluate(String key, Map<String, Object> inputs) {
		DecisionDefinition table = table(key);
		return evaluate(table, inputs(table).take(inputs, true), this.documents.active());
	}

	@Override
	public List<List<DecisionRow>> evaluateAll(String key, List<Map<String, Object>> inputs) {
		DecisionDefinition table = table(key);
		TableInputs columns = inputs(table);
		List<String> active = this.documents.active();
		return inputs.stream().map((one) -> evaluate(table, columns.take(one, true), active)).toList();
	}

	@Override
	public List<DecisionRow> whatIf(String key, Map<String, Object> inputs, List<String> documents) {
		DecisionDefinition table = table(key);
		return evaluate(table, inputs(table).take(inputs, false), documents);
	}

	@Override
	public List<DecisionRow> decide(CaseNumber number, String key, Map<String, Object> inputs) {
		Map<String, Object> known = new HashMap<>(inputs);
		// what a process once knew of these may have changed since
		Set<CaseFlag> flags = this.caseFiles.flags(number);
		for (CaseFlag flag : CaseFlag.values()) {
			known.put(flag.word(), flags.contains(flag));
		}
		DecisionDefinition table = table(key);
		Map<String, @Nullable Object> values = inputs(table).take(known, false);
		List<DecisionRow> rows = evaluate(table, values, this.documents.active());
		for (DecisionRow row : rows) {
			Map<String, @Nullable Object> content = new LinkedHashMap<>();
			content.put("rule", row.rule());
			content.put("outputs", row.outputs());
			content.put("document", row.document());
			content.put("place", row.place());
			content.put("inputs", values);
			this.caseFiles.record(number, EntryKind.DECISION, "system", key, null, content);
		}
		return rows;
	}

	private List<DecisionRow> evaluate(DecisionDefinition table, Map<String, @Nullable Object> inputs,
			List<String> documents) {
		Map<String, @Nullable Object> values = new HashMap<>(inputs);
		values.put(TableInputs.ACTIVE_DOCUMENTS, documents);
		return this.tables.matching(table.getId(), values).stream().map(Rows::of).toList();
	}

	private DecisionDefinition table(String key) {
		return this.newest.get().computeIfAbsent(key, this::find);
	}

	private DecisionDefinition find(String key) {
		DecisionDefinition table = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult();
		if (table == null) {
			throw new Refusal.NotFound("workflow.decision.unknown", key);
		}
		return table;
	}

	private TableInputs inputs(DecisionDefinition table) {
		return this.inputsById.computeIfAbsent(table.getId(),
				(id) -> TableInputs.of(this.repository.getDmnModelInstance(id)));
	}

}
