package org.bihuan.overview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Does a run row by row. What happens to one row is told with it and stops no other.
 */
@Component
class ActRunner {

	private static final Logger log = LoggerFactory.getLogger(ActRunner.class);

	private final ActRowStep step;

	private final ActTable table;

	ActRunner(ActRowStep step, ActTable table) {
		this.step = step;
		this.table = table;
	}

	/**
	 * Does it.
	 * @param run the run
	 * @param obligations identifiers of obligations
	 * @param order what is to be done
	 * @param person who does it
	 * @param told hears the number of each row, from 1, and what came of it
	 */
	void run(String run, List<Long> obligations, ActOrder order, Person person, BiConsumer<Integer, ActRow> told) {
		Set<String> done = new HashSet<>();
		for (int i = 0; i < obligations.size(); i++) {
			told.accept(i + 1, one(new ActTable.Place(run, i + 1), obligations.get(i), order, person, done));
		}
	}

	private ActRow one(ActTable.Place place, long obligation, ActOrder order, Person person, Set<String> done) {
		try {
			ActRowStep.Done one = this.step.act(place, obligation, order, person, done);
			if (!one.subject().isEmpty()) {
				done.add(one.subject());
			}
			return one.row();
		}
		catch (Refusal ex) {
			return settled(place, new ActRow(obligation, null, Outcome.CANNOT, Said.of(ex)));
		}
		catch (RuntimeException ex) {
			String fault = UUID.randomUUID().toString();
			log.error("Fault {} in row {} of run {}", fault, place.number(), place.run(), ex);
			return settled(place, new ActRow(obligation, null, Outcome.FAILED, Said.of("overview.act.fault", fault)));
		}
	}

	private ActRow settled(ActTable.Place place, ActRow row) {
		this.table.settle(place, row.outcome(), row.said());
		return row;
	}

}
