package org.bihuan.frame.problem;

import java.util.List;

import org.bihuan.shared.FieldProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not answered as asked.
 *
 * @param status HTTP status
 * @param messageKey key of the sentence that says why
 * @param arguments what the sentence names
 * @param fields what is wrong with single fields
 * @param headers headers that belong to the answer, for example {@code Allow}
 * @param errorId by which the log finds a fault of ours, null if it is none
 */
public record Problem(HttpStatus status, String messageKey, Object[] arguments, List<FieldProblem> fields,
		HttpHeaders headers, @Nullable String errorId) {

	/**
	 * A problem of this status with the status's own sentence.
	 * @param status HTTP status
	 * @return the problem
	 */
	public static Problem of(HttpStatus status) {
		return of(status, sentence(status));
	}

	/**
	 * A problem of this status with a sentence of its own.
	 * @param status HTTP status
	 * @param messageKey key of the sentence
	 * @param arguments what it names
	 * @return the problem
	 */
	public static Problem of(HttpStatus status, String messageKey, Object... arguments) {
		return new Problem(status, messageKey, arguments, List.of(), HttpHeaders.EMPTY, null);
	}

	Problem fields(List<FieldProblem> problems) {
		return new Problem(this.status, this.messageKey, this.arguments, problems, this.headers, this.errorId);
	}

	Problem headers(HttpHeaders added) {
		return new Problem(this.status, this.messageKey, this.arguments, this.fields, added, this.errorId);
	}

	Problem errorId(String id) {
		return new Problem(this.status, this.messageKey, this.arguments, this.fields, this.headers, id);
	}

	/** The statuses that have sentences of their own; all others share two. */
	private static String sentence(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT, PAYLOAD_TOO_LARGE,
					UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE_ENTITY, TOO_MANY_REQUESTS ->
				"problem.%d".formatted(status.value());
			default -> status.is5xxServerError() ? "problem.500" : "problem.400";
		};
	}

	String titleKey() {
		return sentence(this.status) + ".title";
	}

}
