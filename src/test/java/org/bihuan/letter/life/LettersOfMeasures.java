package org.bihuan.letter.life;

import java.time.Instant;
import java.util.Map;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.life.LetterFacts.Names;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.shared.UnitCode;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * The room for tests of whoever takes measures: issues their letters.
 */
public abstract class LettersOfMeasures extends LetterRoom {

	@Autowired
	private LetterIssue issue;

	/**
	 * The letter of a measure: drafted, reviewed, signed and issued at a moment.
	 * @param order what was decided
	 * @param kind kind of the letter
	 * @param issuer whose letter it is
	 * @param at the moment
	 * @return number as printed
	 */
	protected String issued(MeasureOrder order, LetterKind kind, UnitCode issuer, Instant at) {
		this.fakes.now = at;
		return tx(() -> {
			Letter letter = this.rows.save(new Letter(
					new LetterOrder(order.caseNumber(), kind, issuer, order.addressee(), null, Map.of(),
							order.document(), order.place()),
					new Names("Authority", "Plant"), order.measure(), null, at));
			letter.draft(Map.of(), LetterWork.day(at).plusDays(10), "clerk");
			letter.review("chief");
			letter.sign("leader", LetterWork.day(at));
			this.issue.issue(letter.id());
			return letter.numberOrThrow();
		});
	}

}
