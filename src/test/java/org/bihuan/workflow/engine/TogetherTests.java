package org.bihuan.workflow.engine;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be deployed together, on the shipped files.
 */
class TogetherTests {

	private final Map<String, byte[]> files = new ClassPathFiles().all();

	@Test
	void theProgramBringsModelsTablesAndForms() {
		assertThat(this.files.keySet()).contains("bpmn/hazard-rectification.bpmn", "dmn/step-terms.dmn",
				"forms/verify.form");
	}

	@Test
	void aProcessMovesWithItsFormsAlone() {
		Map<String, byte[]> together = Together.of(Set.of("bpmn/hazard-rectification.bpmn"), this.files);
		assertThat(together.keySet()).contains("bpmn/hazard-rectification.bpmn", "forms/verify.form",
				"forms/sign-off.form");
		assertThat(together.keySet()).filteredOn((path) -> !path.startsWith("forms/")).hasSize(1);
		assertThat(together.keySet()).doesNotContain("forms/sign-letter.form");
	}

	@Test
	void aFormMovesEveryProcessThatShowsItWithAllItsForms() {
		Map<String, byte[]> together = Together.of(Set.of("forms/verify.form"), this.files);
		assertThat(together).containsAllEntriesOf(Together.of(Set.of("bpmn/hazard-rectification.bpmn"), this.files));
	}

	@Test
	void aTableMovesAlone() {
		assertThat(Together.of(Set.of("dmn/step-terms.dmn"), this.files)).containsOnlyKeys("dmn/step-terms.dmn");
	}

}
