package org.bihuan.scenario;

import java.util.List;
import java.util.stream.Stream;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.PassedElements.Passed;
import org.jspecify.annotations.Nullable;

/**
 * What came of a scenario.
 *
 * @param name name of its file
 * @param caseNumber the case that was played; null if it was not registered
 * @param findings what was expected and what was, in order
 * @param stopped why it did not go on; null if it was played to its end
 * @param passed elements that it has passed, in order
 */
record Played(String name, @Nullable String caseNumber, List<Finding> findings, @Nullable Stopped stopped,
		List<Passed> passed) {

	Played {
		findings = List.copyOf(findings);
		passed = List.copyOf(passed);
	}

	public boolean good() {
		return this.stopped == null && this.findings.stream().allMatch(Finding::good);
	}

	/**
	 * One thing that was expected.
	 *
	 * @param act number of the act, from 1 on
	 * @param what what was looked at: open, passed, never, letters, clock, state
	 * @param of which one, for example the kind of a clock; empty if there is one
	 * @param expected what was expected
	 * @param actual what was
	 * @param good whether it was as expected
	 */
	record Finding(int act, String what, String of, String expected, String actual, boolean good) {
	}

	/**
	 * Why a scenario did not go on.
	 *
	 * @param act number of the act, from 1 on; 0 for the registration
	 * @param why key of the message that says why
	 * @param arguments what the message names
	 * @param problems what was wrong with single fields
	 */
	record Stopped(int act, String why, List<String> arguments, List<Wrong> problems) {

		static Stopped of(int act, Refusal refusal) {
			List<FieldProblem> fields = (refusal instanceof Refusal.Invalid invalid) ? invalid.problems() : List.of();
			return new Stopped(act, refusal.messageKey(), texts(refusal.arguments()),
					fields.stream()
						.map((one) -> new Wrong(one.field(), one.messageKey(), texts(one.arguments())))
						.toList());
		}

		private static List<String> texts(Object[] arguments) {
			return Stream.of(arguments).map(String::valueOf).toList();
		}

	}

	/**
	 * What was wrong with a field.
	 *
	 * @param field the field
	 * @param why key of the message
	 * @param arguments what the message names
	 */
	record Wrong(String field, String why, List<String> arguments) {
	}

}
