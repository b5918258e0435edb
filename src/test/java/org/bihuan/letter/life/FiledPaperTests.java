package org.bihuan.letter.life;

import java.util.Map;

import org.bihuan.letter.Composed;
import org.bihuan.letter.KeptLetter;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Papers of enterprises: read before they are filed, filed, posted, received. */
class FiledPaperTests extends LetterRoom {

	@Autowired
	private LetterReading reading;

	private static LetterOrder paper(LetterKind kind) {
		return new LetterOrder(CASE, kind, new UnitCode("E-1"), new UnitCode("A-1"), null, Map.of("situation", "clean"),
				"D001", "7");
	}

	private long file(LetterKind kind) {
		return tx(() -> this.letters.file(paper(kind), "boss"));
	}

	@ParameterizedTest
	@EnumSource(names = { "COMMITMENT", "SELF_CHECK_REPORT", "DUAL_REPORT" })
	void whatIsReadBeforeIsWhatIsFiled(LetterKind kind) {
		Composed read = this.letters.preview(paper(kind), "boss");
		assertThat(this.letters.ofCase(CASE)).isEmpty();
		file(kind);
		assertThat(this.letters.kept(CASE)).singleElement()
			.extracting(KeptLetter::text)
			.isEqualTo(read.text())
			.satisfies((text) -> assertThat(read.sha256()).isEqualTo(read.text().sha256()));
	}

	@Test
	void lettersOfAuthoritiesAreNotReadAsPapers() {
		LetterOrder order = order(LetterKind.REMINDER, null);
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.letters.preview(order, "leader"));
	}

	@Test
	void itIsPostedAndReceivedOnce() {
		long letter = file(LetterKind.COMMITMENT);
		tx(() -> {
			this.letters.happened(letter, "POSTED", "officer", Map.of("postedAt", "gate"));
			this.letters.received(letter, "inspector");
			return 0L;
		});
		assertThat(state(letter)).isEqualTo(LetterState.SETTLED);
		assertThat(this.reading.detail(letter).events()).extracting(LetterEvent::what)
			.containsExactly("FILED", "POSTED", "RECEIVED", "SETTLED");
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> tx(() -> {
			this.letters.received(letter, "inspector");
			return 0L;
		}));
	}

}
