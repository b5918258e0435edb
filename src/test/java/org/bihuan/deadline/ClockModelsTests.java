package org.bihuan.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.form.Form;
import org.bihuan.workflow.model.Known;
import org.bihuan.workflow.model.ModelRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClockModelsTests {

	private static final Known CLOCKS = new Known() {
		@Override
		public boolean isStepBean(String name) {
			return Set.of("clockNext", "clockRing", "clockSweep", "clockReconcile", "auditAnchor").contains(name);
		}

		@Override
		public boolean isBean(String name) {
			return isStepBean(name);
		}

		@Override
		public Set<String> roles() {
			return Set.of();
		}

		@Override
		public Form read(String json) {
			throw new IllegalArgumentException("Clocks have no forms");
		}

		@Override
		public Optional<Form> form(String key) {
			return Optional.empty();
		}
	};

	@ParameterizedTest
	@ValueSource(strings = { "legal-clock", "clock-sweep", "clock-reconciliation" })
	void theModelsKeepTheRulesOfTheHouse(String key) throws IOException {
		Path file = Path.of("bpmn", key + ".bpmn");
		assertThat(new ModelRules(CLOCKS).check(Map.of(file.toString(), Files.readAllBytes(file)))).isEmpty();
	}

}
