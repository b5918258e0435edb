package org.bihuan.release;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.bihuan.frame.Texts;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Says on the page on which something was asked for why it was refused.
 */
@Component
class ReleaseProblems {

	private final Texts texts;

	ReleaseProblems(Texts texts) {
		this.texts = texts;
	}

	List<Problem> of(Refusal.Invalid refusal, Locale locale) {
		return refusal.problems()
			.stream()
			.map((problem) -> new Problem(problem.field(), said(problem, locale)))
			.distinct()
			.toList();
	}

	List<Problem> of(Refusal.Conflict refusal, Locale locale) {
		return List.of(new Problem("", this.texts.of(refusal.messageKey(), locale, refusal.arguments())));
	}

	private String said(FieldProblem problem, Locale locale) {
		return this.texts.of(problem.messageKey(), locale, problem.arguments());
	}

	/**
	 * What is wrong, in words.
	 *
	 * @param where file or field, possibly empty
	 * @param what what is wrong with it
	 */
	record Problem(String where, String what) implements Serializable {
	}

}
