package org.bihuan.overview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms tell of cases: who holds their open steps, and which ladders live.
 * Each call answers for all cases of a page at once.
 */
interface StorySources {

	/**
	 * Open steps.
	 * @param numbers the cases
	 * @param locale the reader's language
	 * @return steps by case; a case without open steps may be left out
	 */
	Map<CaseNumber, List<Step>> steps(Collection<CaseNumber> numbers, Locale locale);

	/**
	 * Live ladders.
	 * @param numbers the cases
	 * @return ladders by case; a case without ladders may be left out
	 */
	Map<CaseNumber, List<Ladder>> ladders(Collection<CaseNumber> numbers);

	/**
	 * An open step.
	 *
	 * @param obligation word of the obligation that it serves, for example {@code plan}
	 * or {@code reply/17}; null if it serves none
	 * @param name its name in the reader's language
	 * @param assignee login of who holds it; null while nobody does
	 * @param groups groups that may claim it
	 */
	record Step(@Nullable String obligation, String name, @Nullable String assignee, List<Group> groups) {
	}

	/**
	 * A live ladder.
	 *
	 * @param addressee whom it is aimed at
	 * @param held whether what is overdue was filed, so that it waits
	 * @param taken what was taken, in order
	 * @param asked code of the measure that waits for a person to confirm it; null for
	 * none
	 * @param next code of the measure that comes next; null if none is left
	 * @param nextAt when it looks again; null if it waits for somebody
	 */
	record Ladder(UnitCode addressee, boolean held, List<Taken> taken, @Nullable String asked, @Nullable String next,
			@Nullable Instant nextAt) {
	}

	/**
	 * A rung that is behind.
	 *
	 * @param measure code of the measure
	 * @param at when
	 * @param skipped whether a person let it out
	 * @param letters numbers of its letters
	 */
	record Taken(String measure, Instant at, boolean skipped, List<String> letters) {
	}

}
