package org.bihuan.letter.life;

import java.util.List;
import java.util.Set;

import org.bihuan.letter.LetterCheck;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataRetrievalFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReplacementTests extends LetterRoom {

	@Autowired
	private LetterReading reading;

	@Autowired
	private Replacements replacements;

	@Test
	void aWithdrawalIsALetterThatNamesTheOld() {
		long old = draft(LetterKind.REMINDER);
		issue(old, "2026-03-10");
		send(old);
		Person clerk = new Person("clerk", "Clerk", Set.of(Group.parse("letter-clerk@A-emergency")));
		assertThatThrownBy(() -> this.replacements.begin(old, true, "why", new Person("x", "X", Set.of())))
			.isInstanceOf(Refusal.Forbidden.class);
		long later = this.replacements.begin(old, true, " sent twice ", clerk);
		assertThatThrownBy(() -> this.replacements.begin(old, false, "why", clerk))
			.isInstanceOf(Refusal.Conflict.class);
		assertThat(this.reading.detail(later).events().get(0).detail()).containsEntry("reason", "sent twice");
		assertThat(state(old)).isEqualTo(LetterState.ISSUED);
		issue(later, "");
		assertThat(state(old)).isEqualTo(LetterState.WITHDRAWN);
		assertThat(steps(old).ended()).isTrue();
		assertThat(number(old)).isEqualTo("应急督函〔2026〕1号");
		assertThat(number(later)).isEqualTo("应急督函〔2026〕2号");
		assertThat(this.reading.detail(later).lines().toString()).contains("应急督函〔2026〕1号");
		assertThat(this.reading.detail(old).later()).extracting("id").containsExactly(later);
	}

	@Test
	void nothingIsReplacedWithoutAReason() {
		long old = draft(LetterKind.REMINDER);
		Person clerk = new Person("clerk", "Clerk", Set.of(Group.parse("letter-clerk@A-emergency")));
		assertThatThrownBy(() -> this.replacements.begin(old, true, "why", clerk)).isInstanceOf(Refusal.Conflict.class)
			.hasMessage("letter.refused.unissued");
		issue(old, "");
		for (String reason : List.of(" ", "x".repeat(501))) {
			assertThatThrownBy(() -> this.replacements.begin(old, false, reason, clerk))
				.isInstanceOf(Refusal.Invalid.class);
		}
		assertThat(this.letters.ofCase(CASE)).hasSize(1);
	}

	@Test
	void aCorrectionMarksTheOldAndLeavesItInForce() {
		long old = draft(LetterKind.REMINDER);
		issue(old, "");
		Person clerk = new Person("clerk", "Clerk", Set.of(Group.parse("letter-clerk@A-emergency")));
		long later = this.replacements.begin(old, false, "a wrong date", clerk);
		issue(later, "");
		assertThat(state(old)).isEqualTo(LetterState.RENDERING);
		assertThat(this.reading.detail(old).events()).extracting(LetterEvent::what).contains("CORRECTED");
	}

	@Test
	void thePublicLearnsThatALetterIsGenuineAndNoMore() {
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		send(letter);
		String code = String.valueOf(this.reading.detail(letter).checkCode());
		LetterCheck check = this.letters.check(code).orElseThrow();
		assertThat(code).matches("[A-Za-z0-9_-]{22}");
		assertThat(check.valid()).isTrue();
		assertThat(check.sha256()).isEqualTo("ab12");
		assertThat(this.letters.check("nobody-knows-this-code")).isEmpty();
	}

	@Test
	void aChangedTextIsNotRead() {
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		this.transactions.executeWithoutResult((status) -> this.jdbc
			.sql("update ltr_issue set canonical_text = concat(canonical_text, 'x') where letter_id = ?")
			.param(letter)
			.update());
		assertThatThrownBy(() -> this.reading.detail(letter)).isInstanceOf(DataRetrievalFailureException.class)
			.hasMessageContaining("was changed");
	}

}
