package org.bihuan.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casefile.Evidence;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.frame.Messages;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.CanonicalText.Line;
import org.bihuan.letter.CanonicalText.Part;
import org.bihuan.letter.KeptLetter;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.LetterView;
import org.bihuan.letter.Letters;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.signing.Signature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

/**
 * A signature counts for the text that was read, and for no other.
 */
class SignedPapersTests {

	private static final CaseNumber NUMBER = new CaseNumber("LZ-demo-2026-1");

	private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

	private static final CanonicalText FILED = CanonicalText.of(List.of(new Line(Part.BODY, "promise")));

	private static final LetterOrder ORDER = new LetterOrder(NUMBER, LetterKind.COMMITMENT, new UnitCode("E-1"),
			new UnitCode("A-1"), null, Map.of(), "D002", "7");

	private final Letters letters = Mockito.mock(Letters.class);

	private final DutyPeriods periods = Mockito.mock(DutyPeriods.class);

	private final CaseFiles caseFiles = Mockito.mock(CaseFiles.class);

	private final Papers papers = Mockito.mock(Papers.class);

	private final SignedPapers signed = new SignedPapers(Mockito.mock(PaperTable.class), this.papers, this.letters,
			this.periods, this.caseFiles, Mockito.mock(Evidence.class), Messages.texts());

	@BeforeEach
	void filed() {
		LetterView letter = new LetterView(3, NUMBER, LetterKind.COMMITMENT, LetterState.ISSUED, ORDER.issuer(),
				ORDER.addressee(), null, null, AT);
		BDDMockito.given(this.letters.file(ORDER, "deputy")).willReturn(3L);
		BDDMockito.given(this.letters.kept(NUMBER)).willReturn(List.of(new KeptLetter(letter, FILED)));
		DutyPeriodView period = Mockito.mock(DutyPeriodView.class);
		BDDMockito.given(period.id()).willReturn(7L);
		BDDMockito.given(this.papers.period(NUMBER)).willReturn(period);
	}

	@Test
	void theSignatureNamesTheTextAndInWhosePlaceItWasGiven() {
		this.signed.file(ORDER, standIn(), FILED.sha256(), "task");
		ArgumentCaptor<Map<String, Object>> content = ArgumentCaptor.captor();
		then(this.caseFiles).should()
			.record(eq(NUMBER), eq(EntryKind.LETTER), eq("deputy"), eq("COMMITMENT"), eq("password"),
					content.capture());
		assertThat(content.getValue()).containsOnly(Map.entry("letter", "3"), Map.entry("sha256", FILED.sha256()),
				Map.entry("onBehalfOf", "boss"), Map.entry("standIn", "委字1号"), Map.entry("standInFrom", "2026-03-01"),
				Map.entry("standInTo", "2026-03-09"));
		then(this.periods).should().done(7, AT, "deputy");
		then(this.periods).should().shown(eq(7L), eq("已签署承诺书"), anyString());
		then(this.caseFiles).should().changeState(NUMBER, "PAPER_SIGNED", null, "deputy");
	}

	@Test
	void whatWasNotReadIsNotSigned() {
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> this.signed.file(ORDER, standIn(), "0".repeat(64), "task"));
		then(this.periods).should(never()).done(7, AT, "deputy");
		then(this.caseFiles).should(never()).record(any(), any(), any(), any(), any(), any());
	}

	private static Signature standIn() {
		return new Signature("password", "deputy", "boss", "委字1号", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9),
				AT);
	}

}
