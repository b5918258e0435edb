package org.bihuan.workflow.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ChangedTable;
import org.bihuan.workflow.ChangedTables;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.model.ModelProblem;
import org.bihuan.workflow.model.ModelRules;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Changed tables by the engine's own reading of a model. The rules come first: nothing
 * that could not be deployed is evaluated.
 */
@Service
class ParsedTables implements ChangedTables {

	private static final String FIELD = "dmn";

	private final ModelRules rules;

	private final HeldTables tables;

	ParsedTables(ModelRules rules, HeldTables tables) {
		this.rules = rules;
		this.tables = tables;
	}

	@Override
	public ChangedTable read(String key, String dmn) {
		byte[] content = dmn.getBytes(StandardCharsets.UTF_8);
		List<ModelProblem> problems = this.rules.check(Map.of(key + ".dmn", content));
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems.stream()
				.map((one) -> new FieldProblem(FIELD, one.messageKey(), one.args().toArray()))
				.toList());
		}
		DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
		try {
			return new Parsed(this.tables, this.tables.parse(key, model), TableInputs.of(model));
		}
		catch (DmnEngineException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * What the rules let through and the engine yet does not understand, in its own
	 * words.
	 */
	private static Refusal unreadable(RuntimeException ex) {
		Refusal refused = new Refusal.Invalid(FIELD, "workflow.decision.unreadable", String.valueOf(ex.getMessage()));
		refused.initCause(ex);
		return refused;
	}

	private record Parsed(HeldTables tables, DmnDecision table, TableInputs columns) implements ChangedTable {

		@Override
		public Set<String> inputs() {
			Set<String> names = new LinkedHashSet<>(this.columns.types().keySet());
			names.remove(TableInputs.ACTIVE_DOCUMENTS);
			return names;
		}

		@Override
		public List<DecisionRow> rows(Map<String, Object> inputs, List<String> documents) {
			Map<String, @Nullable Object> values = new HashMap<>(this.columns.take(inputs, false));
			values.put(TableInputs.ACTIVE_DOCUMENTS, documents);
			try {
				return this.tables.matching(this.table, values).stream().map(Rows::of).toList();
			}
			catch (DmnEngineException | FeelException ex) {
				throw unreadable(ex);
			}
		}

	}

}
