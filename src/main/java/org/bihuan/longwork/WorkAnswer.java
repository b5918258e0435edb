package org.bihuan.longwork;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Work in the shape of the API.
 *
 * @param id its identifier
 * @param kind what it is
 * @param state state
 * @param total rows there are; null while unknown
 * @param done rows done
 * @param bad rows that were wrong
 * @param message what came of it, in words; null if nothing is to be said yet
 * @param startedAt when it was started
 * @param endedAt when it ended; null while open
 * @param result address of its result; null if there is none
 * @param errors what was wrong with single rows, the first 1000
 */
public record WorkAnswer(String id, String kind, WorkState state, @Nullable Long total, long done, long bad,
		@Nullable String message, Instant startedAt, @Nullable Instant endedAt, @Nullable String result,
		List<RowError> errors) {

	/**
	 * Puts work into words.
	 * @param view the work
	 * @param problems what was wrong with single rows
	 * @param texts the words
	 * @param locale the reader's language
	 * @return the work in the shape of the API
	 */
	public static WorkAnswer of(WorkView view, List<WorkProblem> problems, Texts texts, Locale locale) {
		return new WorkAnswer(view.id(), view.kind(), view.state(), view.total(), view.done(), view.bad(),
				(view.messageKey() != null) ? texts.of(view.messageKey(), locale, view.arguments().toArray()) : null,
				view.startedAt(), view.endedAt(),
				(view.result() != null) ? "/api/v1/work/" + view.id() + "/result" : null,
				problems.stream().map((problem) -> RowError.of(problem, texts, locale)).toList());
	}

	/**
	 * What is wrong with one row, in words.
	 *
	 * @param row number of the row
	 * @param column the column
	 * @param message what is wrong
	 */
	public record RowError(long row, String column, String message) {

		static RowError of(WorkProblem problem, Texts texts, Locale locale) {
			return new RowError(problem.row(), problem.column(),
					texts.of(problem.messageKey(), locale, problem.arguments().toArray()));
		}

	}

}
