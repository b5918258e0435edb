package org.bihuan.riskpoint;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports who has no login.
 *
 * @param what what is dangerous
 * @param place where
 * @param urgent whether somebody can be hurt at any moment
 * @param photo a photo; null if none
 * @param sender who reports and how to reach them; empty if they do not say
 */
record ReportDraft(String what, String place, boolean urgent, @Nullable SentPhoto photo, String sender) {

	private static final int WHAT = 1000;

	private static final int PLACE = 200;

	private static final int SENDER = 100;

	void check() {
		List<FieldProblem> problems = new ArrayList<>();
		text("what", this.what, WHAT, problems);
		text("place", this.place, PLACE, problems);
		if (!this.sender.isEmpty()) {
			text("sender", this.sender, SENDER, problems);
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static void text(String field, String text, int most, List<FieldProblem> problems) {
		if (text.isBlank()) {
			problems.add(new FieldProblem(field, "riskpoint.refused.missing"));
		}
		else if (text.codePointCount(0, text.length()) > most) {
			problems.add(new FieldProblem(field, "riskpoint.refused.tooLong", most));
		}
		else if (text.codePoints().anyMatch((point) -> Character.isISOControl(point) && "\r\n\t".indexOf(point) < 0)) {
			problems.add(new FieldProblem(field, "riskpoint.refused.control"));
		}
	}

}
