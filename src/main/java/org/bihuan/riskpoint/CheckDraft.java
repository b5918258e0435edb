package org.bihuan.riskpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A check as somebody sends it.
 *
 * @param version version of the list that was open
 * @param level at which level it was checked
 * @param answers what was found at each item
 * @param remark anything besides
 * @param waited how long it waited on the phone; null if the phone does not say
 * @param key key under which the same check is kept once
 * @param photos photos of the place
 */
record CheckDraft(int version, CheckLevel level, List<CheckAnswer> answers, String remark, @Nullable Duration waited,
		String key, List<SentPhoto> photos) {

	static final int MOST_PHOTOS = 5;

	private static final int REMARK = 1000;

	private static final int KEY = 100;

	CheckDraft {
		answers = List.copyOf(answers);
		photos = List.copyOf(photos);
	}

	/**
	 * Compares the answers with the list that was open: each item once, and what was
	 * wrong where something was.
	 * @param asked items of the level in that version
	 * @throws Refusal.Invalid with one problem for each item that does not fit
	 */
	void check(List<CheckItem> asked) {
		if (this.key.isBlank() || this.key.length() > KEY) {
			throw new Refusal.Unreadable("riskpoint.refused.key", KEY);
		}
		List<FieldProblem> problems = new ArrayList<>();
		if (asked.isEmpty()) {
			problems.add(new FieldProblem("level", "riskpoint.refused.notChecked"));
		}
		Map<Integer, CheckAnswer> given = this.answers.stream()
			.collect(Collectors.toMap(CheckAnswer::item, Function.identity(), (one, other) -> one));
		asked.forEach((item) -> answer(item, given.get(item.position()), problems));
		Set<Integer> others = new HashSet<>(given.keySet());
		asked.forEach((item) -> others.remove(item.position()));
		others.forEach((item) -> problems.add(new FieldProblem("answer." + item, "riskpoint.refused.noItem")));
		if (tooLong(this.remark)) {
			problems.add(new FieldProblem("remark", "riskpoint.refused.tooLong", REMARK));
		}
		if (this.photos.size() > MOST_PHOTOS) {
			problems.add(new FieldProblem("photo", "riskpoint.refused.photos", MOST_PHOTOS));
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static void answer(CheckItem item, @Nullable CheckAnswer answer, List<FieldProblem> problems) {
		if (answer == null) {
			problems.add(new FieldProblem("answer." + item.position(), "riskpoint.refused.unanswered"));
		}
		else if (!answer.fine() && answer.remark().isBlank()) {
			problems.add(new FieldProblem("remark." + item.position(), "riskpoint.refused.sayWhat"));
		}
		else if (tooLong(answer.remark())) {
			problems.add(new FieldProblem("remark." + item.position(), "riskpoint.refused.tooLong", REMARK));
		}
	}

	/**
	 * When it was done. A phone says how long it kept the check and not what its clock
	 * shows, which may be wrong.
	 * @param at when it came
	 * @return the moment; null if the phone does not say
	 */
	@Nullable Instant saidAt(Instant at) {
		return (this.waited != null) ? at.minus(this.waited) : null;
	}

	private static boolean tooLong(String text) {
		return text.codePointCount(0, text.length()) > REMARK;
	}

}
