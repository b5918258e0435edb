package org.bihuan.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bihuan.calendar.Term;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Legal obligations of a case and their clocks. At most one obligation of a kind runs in
 * a case, or one of each item where a case may owe several; every call is idempotent for
 * the state it asks for.
 */
public interface Obligations {

	/**
	 * Starts a clock of a given length.
	 * @param number the case
	 * @param kind kind of obligation, for example {@code plan}
	 * @param term length
	 * @param basis document and place behind the length
	 * @param at when it starts
	 */
	void start(CaseNumber number, String kind, Term term, Basis basis, Instant at);

	/**
	 * Starts the clock of one of several of its kind.
	 * @param owed what is owed
	 * @param term length
	 * @param basis document and place behind the length
	 * @param at when it starts
	 */
	void start(Owed owed, Term term, Basis basis, Instant at);

	/**
	 * Starts a clock that ends at a given moment.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param dueAt when it ends
	 * @param basis document and place behind the date
	 * @param at when it starts
	 */
	void startUntil(CaseNumber number, String kind, Instant dueAt, Basis basis, Instant at);

	/**
	 * Starts the clock of one of several of its kind, up to a given moment.
	 * @param owed what is owed
	 * @param dueAt when it ends
	 * @param basis document and place behind the date
	 * @param at when it starts
	 */
	void startUntil(Owed owed, Instant dueAt, Basis basis, Instant at);

	/**
	 * Something was filed: nothing falls due while it is looked at.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param what what was filed
	 * @param at when
	 */
	void hold(CaseNumber number, String kind, String what, Instant at);

	/**
	 * As {@link #hold(CaseNumber, String, String, Instant)}, for one of several.
	 * @param owed what is owed
	 * @param what what was filed
	 * @param at when
	 */
	void hold(Owed owed, String what, Instant at);

	/**
	 * What was filed was returned: runs again with what was left, measured in the term's
	 * own days.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param reworkDays working days added once per case, at the first return
	 * @param what why it runs again
	 * @param at when
	 */
	void resume(CaseNumber number, String kind, int reworkDays, String what, Instant at);

	/**
	 * As {@link #resume(CaseNumber, String, int, String, Instant)}, for one of several.
	 * @param owed what is owed
	 * @param reworkDays working days added once per case
	 * @param what why it runs again
	 * @param at when
	 */
	void resume(Owed owed, int reworkDays, String what, Instant at);

	/**
	 * Whoever filed takes it back before anybody has looked at it: as if it had never
	 * been filed. The due date stays, so that nobody gains time by filing and taking
	 * back.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param what by what it was taken back
	 * @param at when
	 */
	void takeBack(CaseNumber number, String kind, String what, Instant at);

	/**
	 * What was filed was accepted: met as of the moment of filing, or now if nothing was
	 * filed before.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param what what met it
	 * @param at when it was accepted
	 */
	void meet(CaseNumber number, String kind, String what, Instant at);

	/**
	 * As {@link #meet(CaseNumber, String, String, Instant)}, for one of several.
	 * @param owed what is owed
	 * @param what what met it
	 * @param at when it was accepted
	 */
	void meet(Owed owed, String what, Instant at);

	/**
	 * Ends an obligation that is no longer owed.
	 * @param number the case
	 * @param kind kind of obligation
	 * @param what why
	 * @param at when
	 */
	void end(CaseNumber number, String kind, String what, Instant at);

	/**
	 * Ends one of several that is no longer owed.
	 * @param owed what is owed
	 * @param what why
	 * @param at when
	 */
	void end(Owed owed, String what, Instant at);

	/**
	 * What one authority owes in a case another one owes from now on, service clocks
	 * included; no date moves. One of several stays: it was asked of its debtor by name.
	 * @param number the case
	 * @param from who owed it
	 * @param to who owes it
	 */
	void changeHolder(CaseNumber number, UnitCode from, UnitCode to);

	/**
	 * Ends every clock of the case that is still open.
	 * @param number the case
	 * @param what why
	 * @param at when
	 */
	void endAll(CaseNumber number, String what, Instant at);

	/**
	 * The obligation of a kind, whatever its state.
	 * @param number the case
	 * @param kind kind of obligation
	 * @return the obligation, or empty
	 */
	Optional<ObligationView> find(CaseNumber number, String kind);

	/**
	 * One of several of its kind, whatever its state.
	 * @param owed what is owed
	 * @return the obligation, or empty
	 */
	Optional<ObligationView> find(Owed owed);

	/**
	 * All obligations of a case, legal ones first, with their segments.
	 * @param number the case
	 * @return obligations
	 */
	List<ObligationView> ofCase(CaseNumber number);

	/**
	 * Legal obligations of some cases whose clock runs or has fallen due, the first due
	 * first, for lists of cases.
	 * @param numbers the cases
	 * @return obligations without their segments
	 */
	List<ObligationView> counting(Collection<CaseNumber> numbers);

	/**
	 * Some obligations with what happened to their clocks.
	 * @param ids their identifiers
	 * @return those there are, in no order
	 */
	List<ObligationView> some(Collection<Long> ids);

	/**
	 * One page in the order of the due dates, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @return the page
	 */
	Listing<ObligationView> list(ObligationFilter filter, Scope scope);

	/**
	 * What to list; null means any.
	 *
	 * @param state running, held, dueSoon, overdue, paused, met, missed or ended
	 * @param kind kind of obligation
	 * @param unit code of the unit
	 * @param sector sector
	 * @param cursor where the page starts
	 * @param limit rows of a page, 1 to 200
	 */
	record ObligationFilter(@Nullable String state, @Nullable String kind, @Nullable String unit,
			@Nullable String sector, @Nullable String cursor, int limit) {
	}

}
