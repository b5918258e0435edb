package org.bihuan.workflow.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.mockito.Mockito;

/**
 * The steps of one process instance on a bare engine, completed as the product does it:
 * every outcome that the model declares becomes a variable.
 *
 * @param engine the engine
 * @param instance the process instance
 */
public record BareSteps(ProcessEngine engine, String instance) {

	/**
	 * The real step bean, which here finds exactly the group that the model asks for.
	 * @return bean {@code address}
	 */
	public static ExecutionListener address() {
		return address(UnaryOperator.identity());
	}

	/**
	 * The real step bean, in a case that knows who is meant.
	 * @param found the group that is found for what the model asks
	 * @return bean {@code address}
	 */
	public static ExecutionListener address(UnaryOperator<String> found) {
		return new AddressStep(Mockito.mock(Addressing.class, (call) -> found.apply(call.getArgument(3))));
	}

	/**
	 * Steps that are open.
	 * @return their keys, sorted
	 */
	public List<String> open() {
		return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
	}

	/**
	 * The group that can do an open step.
	 * @param step key of the step
	 * @return candidate group
	 */
	public String group(String step) {
		return this.engine.getTaskService().getIdentityLinksForTask(task(step).getId()).get(0).getGroupId();
	}

	/**
	 * Does one open task of a step.
	 * @param step key of the step
	 */
	public void done(String step) {
		done(step, "", Map.of());
	}

	/**
	 * Does one open task of a step with an outcome.
	 * @param step key of the step
	 * @param outcome the outcome
	 */
	public void done(String step, String outcome) {
		done(step, outcome, Map.of());
	}

	/**
	 * Does one open task of a step with an outcome and more variables of its room.
	 * @param step key of the step
	 * @param outcome the outcome
	 * @param more variables of the room
	 */
	public void done(String step, String outcome, Map<String, Object> more) {
		Task task = task(step);
		UserTask model = this.engine.getRepositoryService()
			.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(step);
		Map<String, Object> variables = new HashMap<>(more);
		StepModel.of(model).outcomes().forEach((value, variable) -> variables.put(variable, value.equals(outcome)));
		this.engine.getTaskService().complete(task.getId(), variables);
	}

	/**
	 * Whether the process instance is over.
	 * @return true if it has ended
	 */
	public boolean ended() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(this.instance)
			.count() == 0;
	}

	private Task task(String step) {
		return tasks().stream()
			.filter((task) -> task.getTaskDefinitionKey().equals(step))
			.findFirst()
			.orElseThrow(() -> new AssertionError(step + " is not open, but " + open()));
	}

	private List<Task> tasks() {
		return this.engine.getTaskService().createTaskQuery().processInstanceId(this.instance).list();
	}

}
