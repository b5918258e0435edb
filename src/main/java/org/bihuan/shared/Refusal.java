package org.bihuan.shared;

import java.util.List;

/**
 * A request that is refused in words. Nothing was changed. The message key is looked up
 * in the reader's language; the frame turns the refusal into problem details or an error
 * page.
 */
public abstract sealed class Refusal extends RuntimeException {

	private final transient Object[] arguments;

	Refusal(String messageKey, Object... arguments) {
		super(messageKey);
		this.arguments = arguments;
	}

	/**
	 * Key of the message that says why.
	 * @return a key of {@code messages.properties}
	 */
	public String messageKey() {
		return getMessage();
	}

	/**
	 * What the message names.
	 * @return arguments of the message
	 */
	public Object[] arguments() {
		return this.arguments;
	}

	/** The request cannot be read (400). */
	public static final class Unreadable extends Refusal {

		public Unreadable(String messageKey, Object... arguments) {
			super(messageKey, arguments);
		}

	}

	/** This person may not do this (403). */
	public static final class Forbidden extends Refusal {

		public Forbidden(String messageKey, Object... arguments) {
			super(messageKey, arguments);
		}

	}

	/** There is no such thing in the reader's sight (404). */
	public static final class NotFound extends Refusal {

		public NotFound(String messageKey, Object... arguments) {
			super(messageKey, arguments);
		}

	}

	/** The state of the case forbids it, or somebody was faster (409). */
	public static final class Conflict extends Refusal {

		public Conflict(String messageKey, Object... arguments) {
			super(messageKey, arguments);
		}

	}

	/** Values do not fit (422), one error per field. */
	public static final class Invalid extends Refusal {

		private final transient List<FieldProblem> problems;

		public Invalid(List<FieldProblem> problems) {
			super("problem.invalid");
			this.problems = List.copyOf(problems);
		}

		public Invalid(String field, String messageKey, Object... arguments) {
			this(List.of(new FieldProblem(field, messageKey, arguments)));
		}

		public List<FieldProblem> problems() {
			return this.problems;
		}

	}

}
