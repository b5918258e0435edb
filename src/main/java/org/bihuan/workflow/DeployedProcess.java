package org.bihuan.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bihuan.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A process as its newest model tells of it.
 *
 * @param key key of the process
 * @param version version of its deployment
 * @param deployedAt when it was deployed
 * @param name its name
 * @param about what it is for
 * @param steps steps of people, in the order of the model
 * @param works what the program does between them, in the order of the model
 * @param exits how it may end, in the order of the model
 * @param calls keys of the processes that it calls, none twice
 */
public record DeployedProcess(String key, int version, Instant deployedAt, String name, String about, List<Step> steps,
		List<Work> works, List<Exit> exits, List<String> calls) {

	/**
	 * A step that somebody does.
	 *
	 * @param key key of the step
	 * @param name Chinese name
	 * @param nameEn English name; the Chinese one if the model has none
	 * @param about what is to be done
	 * @param formKey key of its form
	 * @param form the form as deployed
	 * @param addressees whom it is for, as {@code inspector@authority}, or the variable
	 * that says so, as {@code ${confirmedBy}}
	 * @param obligation legal obligation that it serves; null if it has a service clock
	 * @param notBy steps whose doers are kept out
	 * @param inPerson whether it is a duty in person
	 * @param outcomes variable that tells whether an outcome was chosen, by outcome
	 */
	public record Step(String key, String name, String nameEn, String about, String formKey, Form form,
			List<String> addressees, @Nullable String obligation, List<String> notBy, boolean inPerson,
			Map<String, String> outcomes) {
	}

	/**
	 * A step of the program.
	 *
	 * @param id identifier in the model
	 * @param name its name
	 * @param about what it does; empty if the model does not say
	 * @param bean bean that does it
	 * @param inputs what it is told, by name of the field
	 */
	public record Work(String id, String name, String about, String bean, Map<String, String> inputs) {
	}

	/**
	 * An end.
	 *
	 * @param id identifier in the model
	 * @param name its name
	 */
	public record Exit(String id, String name) {
	}

}
