package org.bihuan.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.bihuan.longwork.WorkAnswer;
import org.bihuan.longwork.WorkState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What came of an import.
 *
 * @param id the work, found under {@code /api/v1/work}
 * @param state state of the work
 * @param dryRun whether nothing was to be written
 * @param rows rows of the table; null while unknown
 * @param written rows that were written
 * @param bad rows with errors, all of them
 * @param message what came of it, in words
 * @param errors the first 1000 errors
 */
record IntakeAnswer(String id, WorkState state, boolean dryRun, @Nullable Long rows, long written, long bad,
		@Nullable String message, List<WorkAnswer.RowError> errors) {

	static IntakeAnswer of(WorkAnswer work, boolean dryRun) {
		boolean wrote = !dryRun && work.state() == WorkState.DONE;
		return new IntakeAnswer(work.id(), work.state(), dryRun, work.total(), wrote ? work.done() : 0, work.bad(),
				work.message(), work.errors());
	}

	ProblemDetail problem(String title) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
				Optional.ofNullable(this.message).orElse(title));
		problem.setTitle(title);
		problem.setType(URI.create("urn:bihuan:problem:422"));
		problem.setProperty("id", this.id);
		problem.setProperty("state", this.state);
		problem.setProperty("rows", this.rows);
		problem.setProperty("written", this.written);
		problem.setProperty("bad", this.bad);
		problem.setProperty("errors", this.errors);
		return problem;
	}

}
