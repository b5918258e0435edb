package org.bihuan.overview;

import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.workflow.WholeAct;

import org.springframework.stereotype.Component;

/**
 * Does one row of a run: a transaction of its own, in which the row is settled too.
 */
@Component
class ActRowStep {

	private final ActLook look;

	private final ActTable table;

	ActRowStep(ActLook look, ActTable table) {
		this.look = look;
		this.table = table;
	}

	/**
	 * Looks once more, and does it if it can be done.
	 * @param place the row of the run
	 * @param obligation identifier of the obligation
	 * @param order what is to be done
	 * @param person who does it
	 * @param done what was done once already
	 * @return what came of it
	 * @throws org.bihuan.shared.Refusal if somebody was faster; nothing is changed then
	 */
	@WholeAct
	Done act(ActTable.Place place, long obligation, ActOrder order, Person person, Set<String> done) {
		ActLook.Look look = this.look.at(List.of(obligation), order, person, done).get(0);
		boolean can = look.row().outcome() == Outcome.CAN;
		ActRow row = can ? this.look.does(look, order, person) : look.row();
		this.table.settle(place, row.outcome(), row.said());
		return new Done(row, can ? look.subject() : "");
	}

	/**
	 * What came of a row.
	 *
	 * @param row the row
	 * @param subject what was done and is done once only; empty for nothing
	 */
	record Done(ActRow row, String subject) {
	}

}
