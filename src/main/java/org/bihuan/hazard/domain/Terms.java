package org.bihuan.hazard.domain;

import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a case runs, as {@code rectification-terms} decided. Days are
 * working days.
 *
 * @param planDays days until the plan must be filed
 * @param interimHours hours until interim measures must be recorded
 * @param reportDays days until both reports must be filed
 * @param rectifyDays most days for rectification
 * @param reworkDays days added once when something is returned
 * @param maxReworks failed verifications before that counts as a refusal
 * @param lookBackDays days until the look-back must be filed
 * @param planApprovedBy who approves the plan; null if nobody
 * @param document document behind the terms
 * @param place place in it
 */
@Embeddable
public record Terms(int planDays, int interimHours, int reportDays, int rectifyDays, int reworkDays, int maxReworks,
		int lookBackDays, @Nullable String planApprovedBy, @Column(name = "terms_document") @Nullable String document,
		@Column(name = "terms_place") @Nullable String place) {

	static Terms none() {
		return new Terms(0, 0, 0, 0, 0, 0, 0, null, null, null);
	}

	/**
	 * Terms out of a row of the table.
	 * @param row the row that matched
	 * @return the terms
	 */
	public static Terms of(DecisionRow row) {
		Map<String, @Nullable Object> outputs = row.outputs();
		return new Terms(number(outputs, "planDays"), number(outputs, "interimHours"), number(outputs, "reportDays"),
				number(outputs, "rectifyDays"), number(outputs, "reworkDays"), number(outputs, "maxReworks"),
				number(outputs, "lookBackDays"), text(outputs, "planApprovedBy"), row.document(), row.place());
	}

	private static int number(Map<String, @Nullable Object> outputs, String name) {
		return (outputs.get(name) instanceof Number number) ? number.intValue() : 0;
	}

	private static @Nullable String text(Map<String, @Nullable Object> outputs, String name) {
		return (outputs.get(name) instanceof String text && !text.isBlank()) ? text : null;
	}

	/**
	 * What stands behind these terms.
	 * @return document and place
	 */
	public Basis basis() {
		return new Basis((this.document != null) ? this.document : "P-0", this.place);
	}

	public Term plan() {
		return workingDays(this.planDays);
	}

	public Term interim() {
		return new Term(this.interimHours, DayKind.HOURS);
	}

	public Term report() {
		return workingDays(this.reportDays);
	}

	public Term rectify() {
		return workingDays(this.rectifyDays);
	}

	public Term lookBack() {
		return workingDays(this.lookBackDays);
	}

	private static Term workingDays(int amount) {
		return new Term(amount, DayKind.WORKING_DAYS);
	}

}
