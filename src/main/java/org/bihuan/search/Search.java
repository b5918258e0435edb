package org.bihuan.search;

import java.util.List;

import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseLine;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitLedger;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Finds cases and units by words.
 */
@Component
class Search {

	private static final int ROWS = 20;

	private final CaseLedger cases;

	private final UnitLedger units;

	Search(CaseLedger cases, UnitLedger units) {
		this.cases = cases;
		this.units = units;
	}

	/**
	 * Looks for words.
	 * @param person who looks
	 * @param text words with blanks between them, each as it is typed
	 * @return the first of each kind with exact counts; nothing if no word was typed
	 */
	Found find(Person person, String text) {
		Words words = Words.of(text);
		if (words.isEmpty()) {
			return new Found(text, new Listing<>(List.of(), 0, null), new Listing<>(List.of(), 0, null));
		}
		Listing<CaseLine> cases = this.cases.page(new CaseFilter(null, null, null, null, text, null, ROWS),
				person.scope());
		Listing<UnitView> units = this.units.search(person, words, ROWS);
		return new Found(text,
				new Listing<>(cases.items().stream().map(Found.Case::of).toList(), cases.total(), cases.next()),
				new Listing<>(units.items().stream().map(Found.Unit::of).toList(), units.total(), units.next()));
	}

}
