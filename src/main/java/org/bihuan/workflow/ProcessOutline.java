package org.bihuan.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A process as far as it can be told without its drawing.
 *
 * @param key key of the process
 * @param name its name
 * @param names names of elements by their ids, those without a name left out
 * @param steps its user tasks
 * @param decisions decisions that it asks for, by the id of the element that asks
 */
public record ProcessOutline(String key, String name, Map<String, String> names, List<Step> steps,
		Map<String, String> decisions) {

	/**
	 * A user task.
	 *
	 * @param id key of the step
	 * @param name its name
	 * @param form key of its form
	 * @param obligation legal obligation that it serves; null if it has a service clock
	 * @param outcomes outcomes that the model tells apart
	 * @param addressee whom the model wants, for example {@code inspector@authority}, or
	 * the variable that says so; null if it names a group itself
	 */
	public record Step(String id, String name, String form, @Nullable String obligation, Set<String> outcomes,
			@Nullable String addressee) {
	}

}
