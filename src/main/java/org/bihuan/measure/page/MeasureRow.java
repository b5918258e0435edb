package org.bihuan.measure.page;

import java.time.Instant;

import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a list for programs.
 *
 * @param id its identifier
 * @param caseNumber the case
 * @param measure code of the measure
 * @param rank rank within the trigger
 * @param trigger why it was taken
 * @param addressee at whom it is aimed
 * @param issuer who takes it
 * @param basis document and place behind it
 * @param decidedBy login of who decided
 * @param at when it was taken
 * @param state how it stands
 * @param settledAt when it ended; null while it is carried out
 * @param how what ended it; null while it is carried out
 * @param letter number of its letter; null if none is issued
 */
record MeasureRow(long id, CaseNumber caseNumber, String measure, int rank, String trigger, UnitCode addressee,
		UnitCode issuer, Basis basis, String decidedBy, Instant at, MeasureState state, @Nullable Instant settledAt,
		@Nullable String how, @Nullable String letter) {

	static MeasureRow of(MeasureView view, @Nullable String letter) {
		MeasureOrder order = view.order();
		return new MeasureRow(view.id(), order.caseNumber(), order.measure(), order.rank(), order.trigger(),
				order.addressee(), order.issuer(), new Basis(order.document(), order.place()), order.decidedBy(),
				view.takenAt(), view.state(), view.settledAt(), view.how(), letter);
	}

	/**
	 * Document and place.
	 *
	 * @param document identifier of the document; null if no table was behind it
	 * @param place place in it
	 */
	record Basis(@Nullable String document, @Nullable String place) {
	}

}
