package org.bihuan.workflow.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.Strictest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Evaluation of a table over HTTP: whoever is logged in may ask, nothing is stored.
 */
@RestController
class DecisionController {

	private final Decisions decisions;

	DecisionController(Decisions decisions) {
		this.decisions = decisions;
	}

	@PostMapping("/api/v1/decisions/{key}/evaluate")
	Map<String, Object> evaluate(@PathVariable String key, @RequestBody Map<String, Object> inputs) {
		List<DecisionRow> rows = this.decisions.evaluate(key, inputs);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("results", rows.stream().map(this::result).toList());
		if (Strictest.applies(rows)) {
			answer.put("effective", Strictest.of(rows).stream().map(Strictest::row).map(this::result).toList());
		}
		return answer;
	}

	private Map<String, @Nullable Object> result(DecisionRow row) {
		Map<String, @Nullable Object> result = new LinkedHashMap<>(row.outputs());
		result.put("basis", new Basis(row.document(), row.place()));
		result.put("rule", row.rule());
		return result;
	}

	private record Basis(@Nullable String document, @Nullable String place) {
	}

}
