package org.bihuan.handbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A process in words.
 *
 * @param key key of the process
 * @param version version of its deployment
 * @param deployed when it was deployed
 * @param name its name
 * @param about what it is for
 * @param steps steps of people
 * @param works steps of the program
 * @param exits how it may end
 * @param calls processes that it calls
 */
record ProcessChapter(String key, int version, String deployed, String name, String about, List<StepPart> steps,
		List<WorkPart> works, List<String> exits, List<String> calls) {

	/**
	 * A step of a person.
	 *
	 * @param key key of the step
	 * @param name its name
	 * @param about what is to be done
	 * @param addressees whom it is for
	 * @param decidedBy keys of tables that say whom it is for; empty if the model does
	 * @param inPerson whether it is a duty in person
	 * @param notBy names of steps whose doers are kept out
	 * @param fields fields of its form
	 * @param outcomes outcomes that may be chosen
	 * @param obligation kind of the legal obligation that it serves; null if it has a
	 * service clock
	 * @param terms service clocks
	 */
	record StepPart(String key, String name, String about, List<String> addressees, List<String> decidedBy,
			boolean inPerson, List<String> notBy, List<FieldPart> fields, List<String> outcomes,
			@Nullable String obligation, List<TermPart> terms) {
	}

	/**
	 * A field of a form.
	 *
	 * @param label what it is called
	 * @param required whether it must be filled in
	 */
	record FieldPart(String label, boolean required) {
	}

	/**
	 * A term.
	 *
	 * @param when when it counts; empty if always
	 * @param term how long
	 * @param source on what it rests
	 */
	record TermPart(String when, String term, Source source) {
	}

	/**
	 * A step of the program.
	 *
	 * @param name its name
	 * @param about what it does
	 * @param decision table that it asks; null if none
	 */
	record WorkPart(String name, String about, @Nullable String decision) {
	}

}
