package org.bihuan.workflow.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StepModelTests {

	@ParameterizedTest
	@CsvSource({ "verify, verifyGroup", "sign-off, signOffGroup",
			"report-to-workers-congress, reportToWorkersCongressGroup" })
	void aGroupVariableIsAWordOfTheExpressionLanguage(String step, String variable) {
		assertThat(StepModel.groupVariable(step)).isEqualTo(variable);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hazard-rectification", "overdue-escalation" })
	void everyStepOfTheModelsReadsTheVariableThatAddressSets(String key) {
		assertThat(model(key).getModelElementsByType(UserTask.class)).isNotEmpty()
			.allSatisfy((task) -> assertThat(task.getCamundaCandidateGroups())
				.isEqualTo("${" + StepModel.groupVariable(task.getId()) + "}"));
	}

	@Test
	void aStepSaysWhatItsOutcomesSetAndWhomItKeepsOut() {
		StepModel verify = StepModel.of(model("hazard-rectification").getModelElementById("verify"));
		assertThat(verify.nameEn()).isEqualTo("Verify");
		assertThat(verify.obligation()).isNull();
		assertThat(verify.notBy()).isEqualTo(List.of("rectify-measure", "fix-at-once", "self-acceptance"));
		assertThat(verify.outcomes()).containsEntry("pass", "passed")
			.containsEntry("fail-plan", "planFailed")
			.hasSize(2);
	}

	@Test
	void aStepSaysWhomItIsFor() {
		BpmnModelInstance model = model("hazard-rectification");
		assertThat(StepModel.of(model.getModelElementById("self-acceptance")).to(Map.of()))
			.isEqualTo("principal-leader@unit");
		assertThat(StepModel.of(model.getModelElementById("verify")).to(Map.of("verifiedBy", "inspector@authority")))
			.isEqualTo("inspector@authority");
	}

	private static BpmnModelInstance model(String key) {
		return Bpmn.readModelFromFile(Path.of("bpmn", key + ".bpmn").toFile());
	}

}
