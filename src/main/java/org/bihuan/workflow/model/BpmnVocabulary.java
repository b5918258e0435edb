package org.bihuan.workflow.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Elements of a process model that are allowed, with their attributes and, where an
 * element would mean something else elsewhere, its places.
 */
class BpmnVocabulary implements Vocabulary {

	private static final String JOB = "camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:jobPriority";

	private static final String DIAGRAM = "id bpmnElement labelStyle name documentation resolution x y width height size"
			+ " isBold isItalic isUnderline isStrikeThrough isHorizontal isExpanded isMarkerVisible isMessageVisible"
			+ " sourceElement targetElement bioc:stroke bioc:fill color:background-color color:border-color color:color";

	private static final String CATCHING = "bpmn:startEvent bpmn:intermediateCatchEvent bpmn:boundaryEvent";

	private final Map<String, Set<String>> attributes = new HashMap<>();

	private final Map<String, Set<String>> places = new HashMap<>();

	BpmnVocabulary() {
		frame();
		events();
		activities();
		gatewaysAndFlows();
		extensions();
		allow(DIAGRAM, "bpmndi:BPMNDiagram bpmndi:BPMNPlane bpmndi:BPMNShape bpmndi:BPMNEdge bpmndi:BPMNLabel"
				+ " bpmndi:BPMNLabelStyle dc:Bounds dc:Point dc:Font di:waypoint");
	}

	@Override
	public boolean knows(String element) {
		return this.attributes.containsKey(element);
	}

	@Override
	public boolean allows(String element, String attribute) {
		return this.attributes.getOrDefault(element, Set.of()).contains(attribute);
	}

	@Override
	public boolean allowsUnder(String element, String parent) {
		Set<String> allowed = this.places.get(element);
		return (allowed != null) ? allowed.contains(parent) : !parent.equals("bpmn:extensionElements");
	}

	private void frame() {
		allow("id name targetNamespace exporter exporterVersion xsi:schemaLocation modeler:executionPlatform"
				+ " modeler:executionPlatformVersion", "bpmn:definitions");
		allow("id name isClosed", "bpmn:collaboration");
		allow("id name processRef", "bpmn:participant");
		allow("id name", "bpmn:laneSet bpmn:lane bpmn:category bpmn:message");
		allow("id value", "bpmn:categoryValue");
		allow("id categoryValueRef", "bpmn:group");
		allow("id name isExecutable isClosed camunda:historyTimeToLive camunda:isStartableInTasklist"
				+ " camunda:versionTag", "bpmn:process");
		allow("id textFormat", "bpmn:documentation bpmn:textAnnotation");
		allow("id sourceRef targetRef associationDirection", "bpmn:association");
		allow("", "bpmn:flowNodeRef bpmn:incoming bpmn:outgoing bpmn:text bpmn:extensionElements");
	}

	private void events() {
		allow("id name isInterrupting " + JOB, "bpmn:startEvent");
		allow("id name " + JOB, "bpmn:endEvent bpmn:intermediateCatchEvent bpmn:intermediateThrowEvent");
		allow("id name attachedToRef cancelActivity " + JOB, "bpmn:boundaryEvent");
		allow("id", "bpmn:timerEventDefinition bpmn:terminateEventDefinition");
		allow("id messageRef", "bpmn:messageEventDefinition");
		allow("id camunda:variableName camunda:variableEvents", "bpmn:conditionalEventDefinition");
		allow("id xsi:type", "bpmn:condition bpmn:timeDate bpmn:timeCycle bpmn:timeDuration");
		place(CATCHING, "bpmn:timerEventDefinition bpmn:messageEventDefinition bpmn:conditionalEventDefinition");
		place("bpmn:endEvent", "bpmn:terminateEventDefinition");
	}

	private void activities() {
		allow("id name camunda:formKey camunda:candidateGroups " + JOB, "bpmn:userTask");
		allow("id name camunda:delegateExpression " + JOB, "bpmn:serviceTask");
		allow("id name messageRef " + JOB, "bpmn:receiveTask");
		allow("id name triggeredByEvent " + JOB, "bpmn:subProcess");
		allow("id name calledElement camunda:calledElementBinding " + JOB, "bpmn:callActivity");
		allow("id isSequential", "bpmn:multiInstanceLoopCharacteristics");
		allow("id xsi:type", "bpmn:loopCardinality");
	}

	private void gatewaysAndFlows() {
		allow("id name gatewayDirection default " + JOB, "bpmn:exclusiveGateway");
		allow("id name gatewayDirection " + JOB, "bpmn:parallelGateway bpmn:eventBasedGateway");
		allow("id name sourceRef targetRef", "bpmn:sequenceFlow");
		allow("id xsi:type", "bpmn:conditionExpression");
		place("bpmn:sequenceFlow", "bpmn:conditionExpression");
	}

	private void extensions() {
		allow("", "camunda:properties camunda:string camunda:expression");
		allow("name value", "camunda:property");
		allow("event delegateExpression", "camunda:executionListener");
		allow("name stringValue", "camunda:field");
		place("bpmn:extensionElements", "camunda:properties camunda:executionListener");
		place("bpmn:extensionElements camunda:executionListener", "camunda:field");
		place("camunda:properties", "camunda:property");
		place("camunda:field", "camunda:string camunda:expression");
	}

	private void allow(String attributeNames, String elements) {
		Set<String> names = words(attributeNames).collect(Collectors.toUnmodifiableSet());
		words(elements).forEach((element) -> this.attributes.put(element, names));
	}

	private void place(String parents, String elements) {
		Set<String> names = words(parents).collect(Collectors.toUnmodifiableSet());
		words(elements).forEach((element) -> this.places.put(element, names));
	}

	private static Stream<String> words(String list) {
		return Arrays.stream(list.split(" ")).filter((word) -> !word.isEmpty());
	}

}
