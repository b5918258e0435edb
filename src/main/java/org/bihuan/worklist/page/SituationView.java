package org.bihuan.worklist.page;

import java.util.List;
import java.util.Set;

import org.bihuan.workflow.TaskVerbs.Verb;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a task, in words.
 *
 * @param id the task
 * @param verbs verbs that ask for a person or a text
 * @param acts verbs that ask for nothing
 * @param notes sentences: who prepares it, how often it was urged
 * @param opinions requests to sign and their answers
 * @param original the task for which the reader is asked to sign; null for all others
 */
record SituationView(String id, List<Verb> verbs, List<Verb> acts, List<String> notes, List<Opinion> opinions,
		@Nullable String original) {

	/** Verbs that ask for nothing but the click. */
	static final Set<Verb> PLAIN = Set.of(Verb.RECALL, Verb.WITHDRAW, Verb.TAKE_OVER);

	/**
	 * A request to sign and its answer.
	 *
	 * @param sentence who asked whom and why
	 * @param outcome key of the answer
	 * @param opinion what was said; null while asked
	 * @param at when it was answered; null while asked
	 */
	record Opinion(String sentence, String outcome, @Nullable String opinion, @Nullable String at) {
	}

}
