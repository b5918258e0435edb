package org.bihuan.workflow.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Diagrams;
import org.bihuan.workflow.inbox.CaseModels;
import org.bihuan.workflow.inbox.InboxReader;
import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the models of a case from the engine's deployments.
 */
@Component
class DeployedDiagrams implements Diagrams {

	private final CaseModels models;

	private final InboxReader inbox;

	private final RepositoryService repository;

	DeployedDiagrams(CaseModels models, InboxReader inbox, @Lazy RepositoryService repository) {
		this.models = models;
		this.inbox = inbox;
		this.repository = repository;
	}

	@Override
	public String xml(CaseNumber number, @Nullable String process) {
		String definition = this.models.definition(number, process)
			.orElseThrow(() -> new Refusal.NotFound("workflow.diagram.unknown", number));
		return xml(definition);
	}

	@Override
	public List<RunModel> models(CaseNumber number) {
		return this.models.run(number)
			.stream()
			.map(this.repository::getProcessDefinition)
			.sorted(Comparator.comparing(ProcessDefinition::getKey).thenComparing(ProcessDefinition::getVersion))
			.map((one) -> new RunModel(one.getKey(), one.getVersion(), xml(one.getId())))
			.toList();
	}

	private String xml(String definition) {
		try (InputStream model = this.repository.getProcessModel(definition)) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The model " + definition + " cannot be read", ex);
		}
	}

	@Override
	public Map<String, String> stepNames(CaseNumber number) {
		return this.models.stepNames(number);
	}

	@Override
	public Map<String, List<String>> openSteps(Collection<CaseNumber> numbers) {
		return this.models.openSteps(numbers);
	}

	@Override
	public List<String> after(String taskId) {
		return this.inbox.find(taskId).map(this::after).orElse(List.of());
	}

	private List<String> after(TaskRecord task) {
		FlowNode start = this.repository.getBpmnModelInstance(task.definitionId())
			.getModelElementById(task.row().step());
		Set<String> names = new LinkedHashSet<>();
		Set<FlowNode> seen = new HashSet<>();
		Deque<FlowNode> waiting = new ArrayDeque<>(onward(start));
		while (!waiting.isEmpty()) {
			FlowNode node = waiting.poll();
			if (node instanceof UserTask step) {
				names.add(name(step));
			}
			else if (seen.add(node)) {
				waiting.addAll(onward(node));
			}
		}
		return List.copyOf(names);
	}

	/** Into a sub-process by its start, and out of it where its end leads. */
	private static List<FlowNode> onward(FlowNode node) {
		if (node instanceof SubProcess scope) {
			return scope.getFlowElements()
				.stream()
				.filter(FlowNode.class::isInstance)
				.map(FlowNode.class::cast)
				.filter((inner) -> inner.getIncoming().isEmpty())
				.toList();
		}
		boolean leaves = node instanceof EndEvent && node.getParentElement() instanceof SubProcess;
		FlowNode from = leaves ? (FlowNode) node.getParentElement() : node;
		return from.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
	}

	private static String name(UserTask step) {
		StepModel model = StepModel.of(step);
		boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
		return english ? model.nameEn() : model.name();
	}

}
