package org.bihuan.letter.life;

import org.bihuan.letter.LetterState;
import org.bihuan.measure.MeasuresHandedOver;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that a case has gone to another authority: drafts of the old one are void, what
 * it has issued stays with it.
 */
@Component
class HandOverListener {

	private final LetterRows rows;

	private final LetterDesk desk;

	HandOverListener(LetterRows rows, LetterDesk desk) {
		this.rows = rows;
		this.desk = desk;
	}

	@EventListener
	void handedOver(MeasuresHandedOver event) {
		this.rows.ofCase(event.caseNumber().value())
			.stream()
			.filter((letter) -> letter.issuer().equals(event.from()) && letter.state() == LetterState.DRAFT)
			.forEach((letter) -> this.desk.callOff(letter.id(), "TRANSFERRED"));
	}

}
