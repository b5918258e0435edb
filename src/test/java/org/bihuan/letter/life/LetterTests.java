package org.bihuan.letter.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.life.LetterFacts.Names;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LetterTests {

	private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private final Letter letter = new Letter(
			new LetterOrder(new CaseNumber("YH-demo-2026-1"), LetterKind.REMINDER, new UnitCode("A-1"),
					new UnitCode("E-1"), null, Map.of("situation", "old"), null, null),
			new Names("Authority", "Plant"), null, null, AT);

	@ParameterizedTest
	@CsvSource({ "clerk,clerk,leader", "clerk,chief,clerk", "clerk,chief,chief" })
	void threePeopleWrite(String drafter, String reviewer, String signer) {
		this.letter.draft(Map.of("situation", "new"), null, drafter);
		assertThatThrownBy(() -> {
			this.letter.review(reviewer);
			this.letter.sign(signer, TODAY);
		}).isInstanceOf(Refusal.Conflict.class).hasMessage("letter.refused.same");
	}

	@Test
	void aReturnedDraftIsReviewedAgain() {
		drafted(null);
		this.letter.review("chief");
		drafted(null);
		assertThatThrownBy(() -> this.letter.sign("leader", TODAY)).hasMessage("letter.refused.unreviewed");
	}

	@Test
	void isNeverIssuedUnsigned() {
		drafted(null);
		this.letter.review("chief");
		assertThatThrownBy(() -> this.letter.issue("n", AT)).hasMessage("letter.refused.unsigned");
	}

	@Test
	void onlyAPaperOfAnEnterpriseIsFiledByOnePerson() {
		assertThatThrownBy(() -> this.letter.file("leader", AT)).hasMessage("letter.refused.unsigned");
		assertThat(this.letter.state()).isEqualTo(LetterState.DRAFT);
	}

	@Test
	void aDateThatHasPassedIsNotSigned() {
		drafted(TODAY);
		this.letter.review("chief");
		assertThatThrownBy(() -> this.letter.sign("leader", TODAY)).hasMessage("letter.refused.replyUntil");
		assertThat(this.letter.state()).isEqualTo(LetterState.DRAFT);
	}

	@Test
	void nothingChangesAfterIssue() {
		issued();
		assertThatThrownBy(() -> drafted(null)).hasMessage("letter.refused.state.RENDERING");
		assertThatThrownBy(() -> this.letter.sign("leader", TODAY)).isInstanceOf(Refusal.Conflict.class);
		assertThatThrownBy(() -> this.letter.issue("m", AT)).isInstanceOf(Refusal.Conflict.class);
		assertThat(this.letter.number()).isEqualTo("n");
		assertThat(this.letter.fields()).containsEntry("situation", "new");
	}

	@Test
	void goesItsWayOnce() {
		issued();
		assertThatThrownBy(() -> this.letter.seal("f", "h")).hasMessage("letter.refused.state.RENDERING");
		this.letter.printed();
		this.letter.printed();
		this.letter.seal("f", "h");
		this.letter.send(AT);
		this.letter.deliver(AT);
		assertThatThrownBy(() -> this.letter.deliver(AT)).hasMessage("letter.refused.state.DELIVERED");
		this.letter.settle(AT);
		assertThat(this.letter.callOff("late", AT)).isFalse();
		assertThat(this.letter.state()).isEqualTo(LetterState.SETTLED);
	}

	@Test
	void aDraftIsDroppedAndAnIssuedLetterKeepsItsNumber() {
		Letter issued = this.letter;
		issued();
		assertThat(issued.callOff("SIGNED_OFF", AT)).isTrue();
		assertThat(issued.callOff("again", AT)).isFalse();
		assertThat(issued.state()).isEqualTo(LetterState.WITHDRAWN);
		assertThat(issued.number()).isEqualTo("n");
		assertThat(issued.reason()).isEqualTo("SIGNED_OFF");
	}

	@Test
	void aDraftCalledOffIsDropped() {
		drafted(null);
		assertThat(this.letter.callOff("SIGNED_OFF", AT)).isTrue();
		assertThat(this.letter.state()).isEqualTo(LetterState.DROPPED);
		assertThat(this.letter.number()).isNull();
	}

	@Test
	void aSettledLetterMayStillBeWithdrawn() {
		issued();
		this.letter.printed();
		this.letter.send(AT);
		this.letter.deliver(AT);
		this.letter.settle(AT);
		assertThat(this.letter.withdraw("n2", AT)).isTrue();
		assertThat(this.letter.state()).isEqualTo(LetterState.WITHDRAWN);
	}

	@ParameterizedTest
	@CsvSource({ "CIRCULAR,false,SENT", "TYPICAL_CASE_REPORT,false,SENT", "RECTIFICATION_LETTER,false,DELIVERED",
			"RECTIFICATION_LETTER,true,ASSESSED", "SUPERVISION_NOTICE,true,ASSESSED",
			"RECTIFICATION_NOTICE,true,DELIVERED", "OFFICIAL_NOTE,true,DELIVERED", "CLOSURE_REQUEST,true,ASSESSED",
			"CREDIT_REPORT,false,DELIVERED" })
	void aMeasureIsDoneAsItsRowSays(String measure, boolean asksReply, MeasureEnd end) {
		assertThat(MeasureEnd.of(measure, asksReply)).isEqualTo(end);
	}

	private void drafted(LocalDate until) {
		this.letter.draft(Map.of("situation", "new"), until, "clerk");
	}

	private void issued() {
		drafted(null);
		this.letter.review("chief");
		this.letter.sign("leader", TODAY);
		this.letter.issue("n", AT);
	}

}
