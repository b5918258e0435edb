package org.bihuan.hazard.step;

import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PlanElementTests {

	@Test
	void everyElementOfTheTableHasAFieldOfTheForm() throws Exception {
		String form = Files.readString(Path.of("forms/five-fix-assignment.form"));
		DecisionTable table = Dmn.readModelFromFile(Path.of("dmn/assignment-elements.dmn").toFile())
			.getModelElementsByType(DecisionTable.class)
			.iterator()
			.next();
		int column = table.getOutputs().stream().map(Output::getName).toList().indexOf("required");
		assertThat(table.getRules()).isNotEmpty()
			.allSatisfy((rule) -> assertThat(PlanElement.fields(text(rule, column))).isNotEmpty()
				.allSatisfy((field) -> assertThat(form)
					.contains("\"key\": \"" + field.substring(field.indexOf('.') + 1) + "\"")));
	}

	@Test
	void theSameElementUnderTwoNamesIsOneField() {
		assertThat(PlanElement.fields("责任|责任人|资金|时限|预案|措施")).containsExactlyInAnyOrder("responsiblePerson",
				"totalMoney", "timeLimit", "contingency", "measures.what");
	}

	@Test
	void anElementWithoutFieldIsAMistakeOfTheTable() {
		assertThatIllegalStateException().isThrownBy(() -> PlanElement.fields("责任|运气"));
	}

	private static String text(Rule rule, int column) {
		return rule.getOutputEntries().stream().toList().get(column).getText().getTextContent().replace("\"", "");
	}

}
