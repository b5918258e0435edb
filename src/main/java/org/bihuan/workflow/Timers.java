package org.bihuan.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Timers of the engine that wait, as the engine keeps them. What they are for is known to
 * the rooms whose processes they belong to; whether a person may act on one is for the
 * caller to ask.
 */
public interface Timers {

	/** Stands for the engine's own housekeeping, which belongs to no process. */
	String NO_PROCESS = "";

	/**
	 * The processes that have a job at all, read from one index whatever their number.
	 * @return keys of processes
	 */
	Set<String> processes();

	/**
	 * The first timers after a place, by due moment and identifier, with the exact count.
	 * @param filter which ones
	 * @param scope what the reader may see
	 * @param after where to begin; null for the first ones
	 * @param limit how many at most
	 * @return the timers; nothing is said of a next page
	 */
	Listing<Timer> page(TimerFilter filter, Scope scope, @Nullable Place after, int limit);

	/**
	 * The timers of some processes that wait for one thing each.
	 * @param instances identifiers of process instances
	 * @return timers by instance; an instance without one is not in it
	 */
	Map<String, Timer> ofInstances(Collection<String> instances);

	/**
	 * A timer.
	 * @param id its identifier
	 * @return the timer, or empty if it has rung or was ended
	 */
	Optional<Timer> find(String id);

	/**
	 * Lets a timer ring, within the caller's transaction, whatever its moment. Whoever
	 * else lets it ring at the same time is an optimistic lock apart: one of the two
	 * begins again and finds it gone.
	 * @param id its identifier
	 * @throws org.bihuan.shared.Refusal.Conflict if it has rung or was ended
	 * @throws TimerFailed if what it does fails; the caller's transaction must end then
	 */
	void ring(String id);

	/**
	 * A timer that waits.
	 *
	 * @param id its identifier
	 * @param process key of its process; {@link #NO_PROCESS} for none
	 * @param processName name of the process in its model
	 * @param element where in the process it waits
	 * @param caseNumber the case; null if it belongs to none
	 * @param instance its process instance; null if it starts one
	 * @param dueAt when it rings
	 * @param failed whether it has used up its tries
	 */
	record Timer(String id, String process, String processName, String element, @Nullable String caseNumber,
			@Nullable String instance, Instant dueAt, boolean failed) {
	}

	/**
	 * A place in the order of the timers.
	 *
	 * @param at due moment of the timer before
	 * @param id its identifier
	 */
	record Place(Instant at, String id) {
	}

	/**
	 * Which timers are meant; null means any.
	 *
	 * @param processes keys of their processes, at least one
	 * @param ofCases whether only those of cases
	 * @param unit code of the unit that the case is about
	 * @param caseNumber the case
	 * @param from due at this moment or later
	 * @param until due before this moment
	 */
	record TimerFilter(Set<String> processes, boolean ofCases, @Nullable String unit, @Nullable String caseNumber,
			@Nullable Instant from, @Nullable Instant until) {
	}

}
