package org.bihuan.duty.frequency;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A shipped table of frequency as its text reads, without an engine: every condition is a
 * list of words of which all, or one, must be there.
 */
final class TableText {

	private final DecisionTable table;

	TableText(String name) {
		this.table = Dmn.readModelFromFile(Path.of("dmn", name + ".dmn").toFile())
			.getModelElementsByType(DecisionTable.class)
			.iterator()
			.next();
	}

	/**
	 * Rules of enterprises that hold.
	 * @param asked words by input; what is not named is not looked at
	 * @return identifiers
	 */
	List<String> matching(Map<String, List<String>> asked) {
		List<String> inputs = this.table.getInputs()
			.stream()
			.map((input) -> input.getInputExpression().getText().getTextContent())
			.toList();
		int who = this.table.getOutputs().stream().map(Output::getName).toList().indexOf("who");
		return this.table.getRules()
			.stream()
			.filter((rule) -> who < 0 || text(rule.getOutputEntries(), who).equals("\"ENTERPRISE\""))
			.filter((rule) -> IntStream.range(0, inputs.size())
				.allMatch((i) -> holds(text(rule.getInputEntries(), i), asked.get(inputs.get(i)))))
			.map(Rule::getId)
			.toList();
	}

	private static String text(Collection<? extends DmnElement> entries, int column) {
		return List.copyOf(entries).get(column).getTextContent().strip();
	}

	private static boolean holds(String condition, @Nullable List<String> asked) {
		return condition.isEmpty() || asked == null || Arrays.stream(condition.split(" or "))
			.anyMatch((one) -> Arrays.stream(one.split(" and "))
				.allMatch((word) -> asked.contains(word.replace("list contains(?, \"", "").replace("\")", ""))));
	}

}
