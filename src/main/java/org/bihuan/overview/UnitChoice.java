package org.bihuan.overview;

import java.util.List;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Finds the unit that somebody means by its code or a part of its name.
 */
@Component
class UnitChoice {

	private static final int MOST = 20;

	private final Units units;

	UnitChoice(Units units) {
		this.units = units;
	}

	/**
	 * Makes the code of a unit out of what was typed.
	 * @param query what is asked for
	 * @param person who asks; only units in this person's sight are found by name
	 * @return the query with the code, or the units among which one has to be chosen
	 */
	Found in(OverviewQuery query, Person person) {
		String text = query.get("unit");
		if (text.isEmpty()) {
			return new Found(query, List.of(), 0);
		}
		Optional<UnitView> exact = this.units.find(new UnitCode(text), person);
		if (exact.isPresent()) {
			return new Found(query, List.of(), 0);
		}
		Listing<UnitView> hits = this.units.enterprises(person, text, MOST);
		if (hits.items().size() == 1) {
			return new Found(query.with("unit", hits.items().get(0).code().value()), List.of(), 0);
		}
		return new Found(query, hits.items(), hits.total());
	}

	/**
	 * What was found.
	 *
	 * @param query what is asked for, with the code of the unit if there is only one
	 * @param units units among which one has to be chosen, the first of them
	 * @param total how many of them there are
	 */
	record Found(OverviewQuery query, List<UnitView> units, long total) {
	}

}
