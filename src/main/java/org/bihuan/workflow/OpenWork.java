package org.bihuan.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks of an authority's people, whoever asks; who may ask the caller decides.
 * Time is cut into stretches by moments: the first one ends before the first moment, and
 * one more holds what has no clock.
 */
public interface OpenWork {

	/**
	 * How the open tasks are spread over people, roles and stretches.
	 * @param unit the authority
	 * @param edges moments between the stretches, in order
	 * @return exact counts
	 */
	Spread spread(UnitCode unit, List<Instant> edges);

	/**
	 * How many tasks are open at some steps.
	 * @param unit the authority
	 * @param steps keys of steps
	 * @return exact count by step; zero where none is open
	 */
	Map<String, Long> at(UnitCode unit, Collection<String> steps);

	/**
	 * One page in the order of the due dates, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @param cursor where the page starts; null for the first
	 * @param limit rows of a page, 1 to 200
	 * @return the page
	 * @throws org.bihuan.shared.Refusal.Unreadable if the beginning cannot be read
	 */
	Listing<Item> page(Filter filter, Scope scope, @Nullable String cursor, int limit);

	/**
	 * Open tasks, counted in each stretch.
	 *
	 * @param all all of them
	 * @param held those that somebody claimed, by login
	 * @param unclaimed those that nobody claimed
	 * @param waiting those that nobody claimed, by role; a task that several roles may
	 * claim stands under each
	 */
	record Spread(List<Long> all, Map<String, List<Long>> held, List<Long> unclaimed, Map<String, List<Long>> waiting) {
	}

	/**
	 * Which open tasks to list; null means any.
	 *
	 * @param unit the authority
	 * @param from first moment of the stretch
	 * @param before the moment before which the stretch ends
	 * @param holder login of who claimed it; empty for those that nobody claimed
	 * @param role role that may claim it
	 * @param step key of the step
	 */
	record Filter(UnitCode unit, @Nullable Instant from, @Nullable Instant before, @Nullable String holder,
			@Nullable String role, @Nullable String step) {
	}

	/**
	 * An open task.
	 *
	 * @param task the task
	 * @param inScope whether the reader may see its case
	 */
	record Item(InboxRow task, boolean inScope) {
	}

	/** Tasks without a clock stand at this moment. */
	Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

}
