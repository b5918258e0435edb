package org.bihuan.letter.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.Owed;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasuresHandedOver;
import org.bihuan.notification.Notice;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

class LetterLifeTests extends LetterRoom {

	@Autowired
	private LetterReading reading;

	@Autowired
	private NumbersOfMeasures numbers;

	@Test
	void aSupervisionNoticeFromItsOrderToItsEnd() {
		this.fakes.active.add("D001");
		long letter = ofMeasure("SUPERVISION_NOTICE", LetterKind.SUPERVISION_NOTICE);
		issue(letter, "2026-03-10");
		assertThat(state(letter)).isEqualTo(LetterState.RENDERING);
		assertThat(number(letter)).isEqualTo("应急督〔2026〕1号");
		assertThat(this.numbers.of(List.of(7L))).containsExactly(Map.entry(7L, "应急督〔2026〕1号"));
		assertThat(this.fakes.events).containsExactly(
				new LetterIssued(letter, CASE, LetterKind.SUPERVISION_NOTICE, "应急督〔2026〕1号", this.fakes.now));
		send(letter);
		assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
		Owed owed = new Owed(CASE, "reply", String.valueOf(letter), new UnitCode("E-1"));
		then(this.obligations).should().startUntil(eq(owed), eq(at("2026-03-10T23:59:59")), any(), any());
		assertThat(this.fakes.notices).extracting(Notice::kind).containsExactly("letter-sent");
		does(letter, "acknowledge-receipt", "", "boss", Map.of());
		assertThat(state(letter)).isEqualTo(LetterState.DELIVERED);
		does(letter, "reply-to-letter", "", "boss", Map.of("statement", "soon"));
		then(this.obligations).should().hold(eq(owed), anyString(), any());
		does(letter, "assess-reply", "insufficient", "chief", Map.of("reason", "vague"));
		then(this.obligations).should().resume(eq(owed), eq(0), anyString(), any());
		then(this.measures).should().settle(eq(7L), eq(MeasureState.DONE), eq("letter-assessed"), any());
		assertThat(this.fakes.events)
			.contains(new MeasureRefused(7, CASE, new UnitCode("E-1"), "letter.reply.insufficient", this.fakes.now));
		does(letter, "reply-to-letter", "", "boss", Map.of("statement", "done"));
		does(letter, "assess-reply", "enough", "chief", Map.of());
		then(this.obligations).should().meet(eq(owed), anyString(), any());
		assertThat(state(letter)).isEqualTo(LetterState.SETTLED);
		assertThat(this.fakes.events).contains(
				new LetterEnded(letter, CASE, LetterKind.SUPERVISION_NOTICE, LetterState.SETTLED, this.fakes.now));
		assertThat(this.reading.detail(letter).events()).extracting(LetterEvent::what)
			.containsExactly("ORDERED", "ISSUED", "SEALED", "SENT", "RECEIVED", "REPLIED", "INSUFFICIENT", "REPLIED",
					"ENOUGH", "SETTLED");
	}

	@Test
	void anOrderToRectifyHasALimitOfItsOwn() {
		long letter = ofMeasure("RECTIFICATION_NOTICE", LetterKind.RECTIFICATION_NOTICE);
		issue(letter, "2026-03-31");
		send(letter);
		then(this.obligations).should()
			.startUntil(eq(new Owed(CASE, "notice-limit", String.valueOf(letter), new UnitCode("E-1"))),
					eq(at("2026-03-31T23:59:59")), any(), any());
		does(letter, "acknowledge-receipt", "", "boss", Map.of());
		then(this.measures).should().settle(eq(7L), eq(MeasureState.DONE), eq("letter-delivered"), any());
	}

	@Test
	void onlyWhatIsInForceIsCited() {
		long without = draft(LetterKind.REMINDER);
		this.fakes.active.add("D001");
		long with = draft(LetterKind.REMINDER);
		issue(with, "");
		this.fakes.active.clear();
		issue(without, "");
		assertThat(text(with)).contains("《Plan D001》1");
		assertThat(text(without)).doesNotContain("Plan");
	}

	@Test
	void anAddresseeWithoutAnAccountGetsPaperAtOnce() {
		this.fakes.deserted.add("E-1");
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		send(letter);
		assertThat(steps(letter).open()).containsExactly("deliver-on-paper");
		assertThat(this.fakes.notices).isEmpty();
		does(letter, "deliver-on-paper", "", "clerk",
				Map.of("how", "LEFT", "deliveredOn", "2026-03-02", "witness", "A", "secondWitness", "B"));
		assertThat(state(letter)).isEqualTo(LetterState.SETTLED);
		assertThat(this.reading.detail(letter).events()).extracting(LetterEvent::what).contains("PAPER_LEFT");
	}

	@Test
	void oneWitnessIsNotTwo() {
		this.fakes.deserted.add("E-1");
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		send(letter);
		assertThatThrownBy(() -> does(letter, "deliver-on-paper", "", "clerk",
				Map.of("how", "LEFT", "deliveredOn", "2026-03-02", "witness", "A", "secondWitness", "A")))
			.isInstanceOf(Refusal.Invalid.class);
		assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
	}

	@Test
	void noReceiptInTimeLeadsToPaper() {
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		send(letter);
		Instant due = at("2026-03-05T23:59:59");
		BDDMockito.given(this.tasks.open(CASE)).willReturn(List.of(row(task(letter, "acknowledge-receipt"), due)));
		tell(new ObligationFellDue(1, CASE, "acknowledge-receipt", true, new UnitCode("E-1"), due.minusSeconds(1)));
		assertThat(steps(letter).open()).containsExactly("acknowledge-receipt");
		tell(new ObligationFellDue(1, CASE, "draft-letter", true, new UnitCode("E-1"), due));
		assertThat(steps(letter).open()).containsExactly("acknowledge-receipt");
		tell(new ObligationFellDue(1, CASE, "acknowledge-receipt", true, new UnitCode("E-1"), due));
		assertThat(steps(letter).open()).containsExactly("deliver-on-paper");
	}

	private static InboxRow row(String task, Instant due) {
		return new InboxRow(task, "official-letter", "acknowledge-receipt", "r", null, CASE, "t", "E-1", "Plant", "s",
				"MAJOR", due, due, null, null, List.of(), null, null);
	}

	@Test
	void thePaperIsMadeLaterAndAgainUntilItIsThere() {
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		this.fakes.noPaper = true;
		assertThatThrownBy(() -> print(letter)).hasMessageContaining("no paper");
		assertThat(state(letter)).isEqualTo(LetterState.RENDERING);
		assertThatThrownBy(() -> this.reading.file(letter)).isInstanceOf(Refusal.Conflict.class);
		this.fakes.noPaper = false;
		print(letter);
		assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
		assertThat(this.reading.file(letter).mediaType()).isEqualTo("application/pdf");
	}

	@Test
	void aDraftIsDroppedWithItsCaseAndAnIssuedLetterCalledOff() {
		long draft = ofMeasure("OFFICIAL_NOTE", LetterKind.OFFICIAL_NOTE);
		long issued = draft(LetterKind.REMINDER);
		issue(issued, "2026-03-10");
		send(issued);
		closeCase("SIGNED_OFF");
		assertThat(state(draft)).isEqualTo(LetterState.DROPPED);
		assertThat(state(issued)).isEqualTo(LetterState.WITHDRAWN);
		assertThat(number(issued)).isEqualTo("应急督函〔2026〕1号");
		assertThat(steps(issued).ended()).isTrue();
		then(this.measures).should().settle(eq(7L), eq(MeasureState.ENDED), eq("letter-dropped"), any());
		then(this.obligations).should()
			.end(eq(new Owed(CASE, "reply", String.valueOf(issued), new UnitCode("E-1"))), anyString(), any());
		assertThat(this.fakes.notices).extracting(Notice::kind).containsExactly("letter-sent", "letter-called-off");
	}

	@Test
	void nobodyIsWrittenToAboutACaseThatWasAMistake() {
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		send(letter);
		closeCase("MISTAKEN");
		assertThat(state(letter)).isEqualTo(LetterState.WITHDRAWN);
		assertThat(this.fakes.notices).extracting(Notice::kind).containsExactly("letter-sent");
	}

	@Test
	void aMeasureThatStartsOnAClosedCaseEndsThere() {
		this.fakes.closedBy = "SIGNED_OFF";
		long letter = ofMeasure("OFFICIAL_NOTE", LetterKind.OFFICIAL_NOTE);
		assertThat(state(letter)).isEqualTo(LetterState.DROPPED);
		then(this.measures).should().settle(eq(7L), eq(MeasureState.ENDED), anyString(), any());
		long ofARoom = draft(LetterKind.DELISTING_NOTICE);
		assertThat(state(ofARoom)).isEqualTo(LetterState.DRAFT);
	}

	@Test
	void aTransferVoidsDraftsAndLeavesWhatWasIssued() {
		long draft = ofMeasure("OFFICIAL_NOTE", LetterKind.OFFICIAL_NOTE);
		long issued = draft(LetterKind.REMINDER);
		issue(issued, "");
		tell(new MeasuresHandedOver(CASE, new UnitCode("A-other"), new UnitCode("A-third"), this.fakes.now));
		assertThat(state(draft)).isEqualTo(LetterState.DRAFT);
		tell(new MeasuresHandedOver(CASE, new UnitCode("A-emergency"), new UnitCode("A-other"), this.fakes.now));
		assertThat(state(draft)).isEqualTo(LetterState.DROPPED);
		assertThat(steps(draft).ended()).isTrue();
		assertThat(state(issued)).isEqualTo(LetterState.RENDERING);
		assertThat(this.numbers.of(List.of(7L))).isEmpty();
	}

	@Test
	void callingOffTwiceChangesNothing() {
		long letter = draft(LetterKind.REMINDER);
		issue(letter, "");
		this.transactions.executeWithoutResult((status) -> this.letters.callOff(letter, "moved"));
		this.transactions.executeWithoutResult((status) -> this.letters.callOff(letter, "again"));
		assertThat(state(letter)).isEqualTo(LetterState.WITHDRAWN);
		assertThat(this.reading.detail(letter).reason()).isEqualTo("moved");
		assertThat(steps(letter).ended()).isTrue();
		assertThat(this.fakes.events.stream().filter(LetterEnded.class::isInstance)).hasSize(1);
		assertThat(this.fakes.notices).isEmpty();
	}

	@Test
	void anAnswerThatMustBeGivenNeedsADate() {
		long letter = ofMeasure("SUPERVISION_NOTICE", LetterKind.SUPERVISION_NOTICE);
		for (String until : List.of("", "2026-03-02", "2026-02-28")) {
			assertThatThrownBy(() -> does(letter, "draft-letter", "", "clerk",
					until.isEmpty() ? Map.of() : Map.of("replyUntil", until)))
				.as(until)
				.isInstanceOf(Refusal.Invalid.class);
		}
		assertThat(steps(letter).open()).containsExactly("draft-letter");
		then(this.measures).should(never()).settle(eq(7L), any(), anyString(), any());
	}

	private String text(long letter) {
		return this.reading.detail(letter).lines().toString();
	}

}
