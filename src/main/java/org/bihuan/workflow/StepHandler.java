package org.bihuan.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.form.Option;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

/**
 * What a room knows of one of its steps. A step without a handler is completed all the
 * same: its values stay in the case file.
 */
public interface StepHandler {

	/**
	 * The step.
	 * @return key of the user task
	 */
	String step();

	/**
	 * What the nth task of the step is about, where a model opens several at once.
	 * @param number the case
	 * @param counter number of the task among those opened together, from 0
	 * @return the item, or empty if each task is about the whole case
	 */
	default Optional<StepItem> item(CaseNumber number, int counter) {
		return Optional.empty();
	}

	/**
	 * The same where a case may run several processes of the kind at once.
	 * @param number the case
	 * @param instance instance of the process
	 * @param counter number of the task among those opened together, from 0
	 * @return the item, or empty if each task is about the whole case
	 */
	default Optional<StepItem> item(CaseNumber number, String instance, int counter) {
		return item(number, counter);
	}

	/**
	 * Values with which the form starts.
	 * @param context the step
	 * @return values by field
	 */
	default Map<String, Object> prefill(StepContext context) {
		return Map.of();
	}

	/**
	 * Choices that only the room knows.
	 * @param context the step
	 * @return options by {@code valuesKey} of the form
	 */
	default Map<String, List<Option>> options(StepContext context) {
		return Map.of();
	}

	/**
	 * Fields that are required in this case beside those the form requires.
	 * @param context the step
	 * @return keys of fields, those of a list as {@code measures.who}
	 */
	default Set<String> required(StepContext context) {
		return Set.of();
	}

	/**
	 * Takes the checked values over into the room's own data.
	 * @param context the step
	 * @param values values that passed the form
	 * @return variables for the engine beside those the model declares; primitives only
	 * @throws org.bihuan.shared.Refusal if the room's own rules forbid it
	 */
	Map<String, Object> complete(StepContext context, Map<String, Object> values);

	/**
	 * Undoes what completing the step changed, because who did it takes it back before
	 * the next person has acted. Clocks are restored, records are not.
	 * @param context the step that is taken back, with the moment of the recall
	 * @throws Refusal.Conflict if it cannot be undone; so unless the room says otherwise
	 */
	default void recall(StepContext context) {
		throw new Refusal.Conflict("workflow.recall.step");
	}

}
