package org.bihuan.workflow.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bihuan.workflow.Migrations.Target;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the drawing of a version says of its activities.
 */
final class Drawing {

	/**
	 * To the engine, what opens its content several times is two activities: one around
	 * all of them has this after its key.
	 */
	private static final String AROUND = "#multiInstanceBody";

	private final BpmnModelInstance model;

	Drawing(BpmnModelInstance model) {
		this.model = model;
	}

	/** Its name in the reader's language; its key if it has none. */
	String name(String activity) {
		return node(activity).map(Drawing::name).orElse(activity);
	}

	private static String name(FlowNode node) {
		String name = (node.getName() != null) ? node.getName() : node.getId();
		boolean english = Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
		return english ? property(node, "name.en").orElse(name) : name;
	}

	private static Optional<String> property(FlowNode node, String key) {
		return (node.getExtensionElements() == null) ? Optional.empty()
				: node.getExtensionElements()
					.getElements()
					.stream()
					.flatMap((group) -> group.getChildElementsByType(CamundaProperty.class).stream())
					.filter((one) -> key.equals(one.getCamundaName()))
					.map(CamundaProperty::getCamundaValue)
					.findFirst();
	}

	/** What surrounds an activity, from the inside to the outside. */
	List<String> around(String activity) {
		List<String> scopes = new ArrayList<>();
		node(activity).ifPresent((node) -> {
			if (several(node) && !activity.endsWith(AROUND)) {
				scopes.add(node.getId() + AROUND);
			}
			ModelElementInstance scope = node.getParentElement();
			while (scope instanceof SubProcess part) {
				scopes.add(part.getId());
				if (several(part)) {
					scopes.add(part.getId() + AROUND);
				}
				scope = part.getParentElement();
			}
		});
		return scopes;
	}

	/** Whether it stands around what is opened several times. */
	static boolean isAroundSeveral(String activity) {
		return activity.endsWith(AROUND);
	}

	/** Whether it is opened several times at once, by itself or by what surrounds it. */
	boolean several(String activity) {
		return around(activity).stream().anyMatch(Drawing::isAroundSeveral);
	}

	private static boolean several(FlowNode node) {
		return node instanceof Activity one && one.getLoopCharacteristics() != null;
	}

	/** Whether it waits until something holds. */
	boolean conditional(String activity) {
		return node(activity).filter((node) -> kind(node).contains(ConditionalEventDefinition.class.getSimpleName()))
			.isPresent();
	}

	/** Activities of the kind that one of another version is of. */
	List<Target> like(Drawing other, String activity) {
		boolean around = isAroundSeveral(activity);
		return other.node(activity)
			.map((wanted) -> this.model.getModelElementsByType(FlowNode.class)
				.stream()
				.filter((node) -> kind(node).equals(kind(wanted)) && (!around || several(node)))
				.map((node) -> new Target(around ? node.getId() + AROUND : node.getId(), name(node)))
				.toList())
			.orElse(List.of());
	}

	/** Its type, and of what sort of event it is if it is one. */
	private static String kind(FlowNode node) {
		Collection<EventDefinition> events = node.getChildElementsByType(EventDefinition.class);
		return node.getElementType().getTypeName() + events.stream()
			.map((event) -> event.getElementType().getInstanceType().getSimpleName())
			.sorted()
			.toList();
	}

	/** The steps of people. */
	List<String> steps() {
		return this.model.getModelElementsByType(UserTask.class).stream().map(UserTask::getId).toList();
	}

	private Optional<FlowNode> node(String activity) {
		String id = isAroundSeveral(activity) ? activity.substring(0, activity.length() - AROUND.length()) : activity;
		ModelInstance all = this.model;
		return (all.getModelElementById(id) instanceof FlowNode node) ? Optional.of(node) : Optional.empty();
	}

}
