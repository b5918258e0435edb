package org.bihuan.letter.life;

import java.util.Map;
import java.util.Objects;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureProcess;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Carries measures out that are a letter.
 */
@Component
class LetterMeasure implements MeasureProcess {

	private final LetterDesk letters;

	LetterMeasure(LetterDesk letters) {
		this.letters = letters;
	}

	@Override
	public String process() {
		return "official-letter";
	}

	@Override
	public void start(long measure, MeasureOrder order, @Nullable String letterKind) {
		LetterKind kind = LetterKind.valueOf(Objects.requireNonNull(letterKind, order.measure()));
		String reason = order.reason();
		this.letters.draft(
				new LetterOrder(order.caseNumber(), kind, order.issuer(), order.addressee(), measure,
						Map.of("reason", (reason != null) ? reason : ""), order.document(), order.place()),
				order.measure(), null);
	}

}
