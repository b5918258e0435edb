package org.bihuan.riskpoint;

import java.util.List;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CheckDraftTests {

	private static final List<CheckItem> ASKED = List.of(new CheckItem(1, CheckLevel.TEAM, "风机运转正常"),
			new CheckItem(2, CheckLevel.TEAM, "管道无积尘"));

	@Test
	void eachItemIsAnsweredOnceAndAFaultSaysWhat() {
		assertThatCode(() -> draft(new CheckAnswer(1, true, ""), new CheckAnswer(2, false, "积尘两厘米")).check(ASKED))
			.doesNotThrowAnyException();
		assertThat(fields(draft(new CheckAnswer(1, true, "")))).containsExactly("answer.2");
		assertThat(fields(draft(new CheckAnswer(1, true, ""), new CheckAnswer(2, false, " "))))
			.containsExactly("remark.2");
		assertThat(
				fields(draft(new CheckAnswer(1, true, ""), new CheckAnswer(2, true, ""), new CheckAnswer(9, true, ""))))
			.containsExactly("answer.9");
		assertThat(fields(draft(new CheckAnswer(1, true, ""), new CheckAnswer(2, false, "长".repeat(1001)))))
			.containsExactly("remark.2");
	}

	@Test
	void aLevelWithoutItemsIsNotChecked() {
		Refusal.Invalid refused = catchThrowableOfType(Refusal.Invalid.class, () -> draft().check(List.of()));
		assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("level");
	}

	@Test
	void aCheckWithoutAKeyCannotBeKeptOnce() {
		CheckDraft nameless = new CheckDraft(1, CheckLevel.TEAM, List.of(), "", null, " ", List.of());
		assertThatThrownBy(() -> nameless.check(ASKED)).isInstanceOf(Refusal.Unreadable.class);
	}

	private static CheckDraft draft(CheckAnswer... answers) {
		return new CheckDraft(1, CheckLevel.TEAM, List.of(answers), "", null, "k", List.of());
	}

	private static List<String> fields(CheckDraft draft) {
		return catchThrowableOfType(Refusal.Invalid.class, () -> draft.check(ASKED)).problems()
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

}
