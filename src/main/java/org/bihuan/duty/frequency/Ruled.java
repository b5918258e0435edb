package org.bihuan.duty.frequency;

import java.util.Objects;

import org.bihuan.duty.DueRule;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyScope;
import org.bihuan.duty.Frequency;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Strictest;

/**
 * A duty as the tables rule it.
 *
 * @param kind kind of duty
 * @param who who owes it
 * @param rules the rule that holds and those that it beats
 */
public record Ruled(DutyKind kind, Debtor who, Strictest rules) {

	/**
	 * What is owed.
	 * @return code of the duty, or the subject of an inspection
	 */
	public String duty() {
		return text(this.rules.row(), (this.kind == DutyKind.LEADER_INSPECTION) ? "subject" : "duty");
	}

	/**
	 * Of what it is owed.
	 * @return the scope
	 */
	public DutyScope scope() {
		return DutyScope.valueOf(text(this.rules.row(), "scope"));
	}

	/**
	 * How often the rule that holds asks.
	 * @return the frequency
	 */
	public Frequency frequency() {
		return frequency(this.rules.row());
	}

	/**
	 * When within the period.
	 * @return the rule
	 */
	public DueRule dueRule() {
		return dueRule(this.rules.row());
	}

	/**
	 * Who answers for it.
	 * @return code of a role
	 */
	public String post() {
		return post(this.kind, this.rules.row());
	}

	/**
	 * How often a row asks.
	 * @param row the row
	 * @return the frequency
	 */
	public static Frequency frequency(DecisionRow row) {
		return Frequency.valueOf(text(row, "frequency"));
	}

	/**
	 * When within the period a row asks.
	 * @param row the row
	 * @return the rule; the end of the period if the table names none
	 */
	public static DueRule dueRule(DecisionRow row) {
		Object rule = row.outputs().get("dueRule");
		return (rule != null) ? new DueRule(rule.toString()) : DueRule.END;
	}

	/**
	 * Who answers by a row.
	 * @param kind kind of duty
	 * @param row the row
	 * @return code of a role
	 */
	public static String post(DutyKind kind, DecisionRow row) {
		return text(row, (kind == DutyKind.LEADER_INSPECTION) ? "ledBy" : "doneBy");
	}

	static String text(DecisionRow row, String output) {
		return Objects.toString(row.outputs().get(output), "");
	}

}
