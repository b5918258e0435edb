package org.bihuan.deadline;

import java.time.Instant;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;

/**
 * More time for a legal obligation: asked for before its due moment, decided by a person.
 * A request filed in time holds the clock until then.
 */
public interface DeadlineChanges {

	/**
	 * What stands against a request now.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param at when
	 * @return the refusal in words, or empty if more time may be asked for
	 */
	Optional<Refusal.Conflict> hindrance(CaseNumber number, String kind, Instant at);

	/**
	 * More time is asked for: the clock stands until that is decided.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param what the step that asks
	 * @param at when
	 * @throws org.bihuan.shared.Refusal.Conflict if no clock runs that could be held
	 */
	void request(CaseNumber number, String kind, String what, Instant at);

	/**
	 * Grants days of the term's own kind, on top of what was left.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param days how many
	 * @param document act behind it
	 * @param at when
	 */
	void extend(CaseNumber number, String kind, int days, String document, Instant at);

	/**
	 * Lets the clock stand until a moment; it runs on by itself with what was left.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param until when it runs on
	 * @param document act behind it
	 * @param at when
	 */
	void pause(CaseNumber number, String kind, Instant until, String document, Instant at);

	/**
	 * When it would be due if days were granted now; nothing changes.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param days how many
	 * @param at now
	 * @return the date, or empty if the clock neither runs nor waits for a decision
	 */
	Optional<Instant> dueIfExtended(CaseNumber number, String kind, int days, Instant at);

	/**
	 * When it would be due if a pause were granted now; nothing changes.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param until when it would run on
	 * @param at now
	 * @return the date, or empty if the clock neither runs nor waits for a decision
	 */
	Optional<Instant> dueIfPaused(CaseNumber number, String kind, Instant until, Instant at);

	/**
	 * Refuses: the clock runs on with what was left, at least one working day.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param what the step that refused
	 * @param at when
	 */
	void refuse(CaseNumber number, String kind, String what, Instant at);

}
