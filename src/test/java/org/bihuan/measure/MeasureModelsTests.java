package org.bihuan.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every process that carries a measure out must have in its model, whoever draws it:
 * it looks first whether the case is open still, and whatever it is doing ends when the
 * case does.
 */
class MeasureModelsTests {

	static Stream<Path> models() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("src/main/resources/data/measures.csv"))) {
			return lines.filter((line) -> !line.startsWith("#") && !line.startsWith("measure,"))
				.map((line) -> Path.of("bpmn", line.split(",")[2] + ".bpmn"))
				.distinct()
				.filter(Files::exists)
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void looksWhetherTheCaseIsOpenBeforeItAsksAnybody(Path file) {
		StartEvent start = elements(file, StartEvent.class).stream()
			.filter((event) -> event.getParentElement() instanceof Process)
			.findFirst()
			.orElseThrow();
		FlowNode first = start.getSucceedingNodes().singleResult();
		while (first instanceof ServiceTask) {
			first = first.getSucceedingNodes().singleResult();
		}
		assertThat(first).isInstanceOf(ExclusiveGateway.class);
	}

	@ParameterizedTest
	@MethodSource("models")
	void endsWithItsCaseWhateverItIsDoing(Path file) {
		assertThat(elements(file, SubProcess.class)).filteredOn(SubProcess::triggeredByEvent)
			.filteredOn((sub) -> sub.getParentElement() instanceof Process)
			.flatExtracting((sub) -> sub.getFlowElements().stream().filter(StartEvent.class::isInstance).toList())
			.map(StartEvent.class::cast)
			.filteredOn(StartEvent::isInterrupting)
			.flatExtracting(StartEvent::getEventDefinitions)
			.filteredOn(MessageEventDefinition.class::isInstance)
			.extracting((definition) -> ((MessageEventDefinition) definition).getMessage().getName())
			.containsOnlyOnce("case-closed");
	}

	@ParameterizedTest
	@MethodSource("models")
	void isAProcessOfItsName(Path file) {
		assertThat(elements(file, Process.class)).extracting(Process::getId)
			.containsExactly(Objects.toString(file.getFileName()).replace(".bpmn", ""));
		assertThat(elements(file, FlowNode.class)).isNotEmpty();
	}

	private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> elements(Path file,
			Class<T> type) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		return model.getModelElementsByType(type);
	}

}
