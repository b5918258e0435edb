package org.bihuan.casepage;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.deadline.ObligationView;
import org.bihuan.letter.LetterView;
import org.bihuan.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/**
 * A whole case for programs.
 *
 * @param cover the cover, its fields beside the others
 * @param steps steps done, in order
 * @param obligations obligations and their clocks
 * @param letters letters
 * @param measures measures of the ladder
 * @param decisions what tables decided
 * @param evidence evidence
 * @param openTasks open tasks
 */
record CaseDetail(@JsonUnwrapped CaseRow cover, List<Step> steps, List<ObligationView> obligations,
		List<Letter> letters, List<Measure> measures, List<Decision> decisions, List<Piece> evidence,
		List<OpenTask> openTasks) {

	/**
	 * A step that a person did.
	 *
	 * @param step key of the step
	 * @param at when
	 * @param by login
	 * @param outcome outcome of the form; null if it has none
	 */
	record Step(String step, Instant at, String by, @Nullable String outcome) {
	}

	/**
	 * A letter.
	 *
	 * @param kind kind
	 * @param number number as printed; null before issue
	 * @param state how it stands
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Letter(String kind, @Nullable String number, String state) {

		static Letter of(LetterView view) {
			return new Letter(view.kind().name(), view.number(), view.state().name());
		}

	}

	/**
	 * A measure.
	 *
	 * @param measure the measure
	 * @param rank its rung
	 * @param at when it got this state
	 * @param state state
	 */
	record Measure(String measure, @Nullable Object rank, Instant at, @Nullable Object state) {
	}

	/**
	 * A row that a table chose.
	 *
	 * @param key key of the table
	 * @param rule identifier of the row
	 * @param outputs outputs by name
	 * @param basis what stands behind it
	 */
	record Decision(String key, @Nullable Object rule, @Nullable Object outputs, Basis basis) {
	}

	/**
	 * Document and place.
	 *
	 * @param document identifier of the document
	 * @param place place in it
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Basis(@Nullable Object document, @Nullable Object place) {
	}

	/**
	 * A piece of evidence.
	 *
	 * @param id its identifier
	 * @param sha256 hash of its bytes
	 * @param kind kind that the form asked for
	 */
	record Piece(String id, String sha256, String kind) {

		static Piece of(EvidenceView view) {
			return new Piece(view.id(), view.sha256(), view.kind());
		}

	}

	/**
	 * A task that waits.
	 *
	 * @param id the task
	 * @param step key of the step
	 */
	record OpenTask(String id, String step) {

		static OpenTask of(InboxRow row) {
			return new OpenTask(row.id(), row.step());
		}

	}

}
