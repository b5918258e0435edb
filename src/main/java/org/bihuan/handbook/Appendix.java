package org.bihuan.handbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Clocks, roles and letters across all processes.
 *
 * @param clocks legal clocks
 * @param roles roles
 * @param letters kinds of letters
 */
record Appendix(List<ClockPart> clocks, List<RolePart> roles, List<LetterPart> letters) {

	/**
	 * A legal clock.
	 *
	 * @param kind kind of the obligation
	 * @param name its name
	 * @param stops what stops and settles it; null if nobody says
	 * @param steps steps that serve it
	 * @param rows rows of tables that ask for it
	 */
	record ClockPart(String kind, String name, @Nullable String stops, List<PlacePart> steps, List<RulePart> rows) {
	}

	/**
	 * A role.
	 *
	 * @param code its code
	 * @param name its name
	 * @param heldAt kinds of unit at which it is held
	 * @param steps steps that are for it
	 */
	record RolePart(String code, String name, List<String> heldAt, List<PlacePart> steps) {
	}

	/**
	 * A kind of letter.
	 *
	 * @param kind the kind
	 * @param name its name
	 * @param measures names of the measures that issue it
	 * @param sources on what they rest
	 */
	record LetterPart(String kind, String name, List<String> measures, List<Source> sources) {
	}

	/**
	 * A step of a process.
	 *
	 * @param process key of the process
	 * @param step key of the step
	 * @param name what both are called
	 */
	record PlacePart(String process, String step, String name) {
	}

	/**
	 * A row of a table.
	 *
	 * @param table key of the table
	 * @param rule identifier of the row
	 * @param name what the table is called
	 * @param says what the row says
	 * @param source on what it rests
	 */
	record RulePart(String table, String rule, String name, String says, Source source) {
	}

}
