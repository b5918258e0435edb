package org.bihuan.duty;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What was owed and what became of it, counted by the database and only in the reader's
 * scope. What is no longer owed is not counted.
 */
public interface DutyAccounts {

	/**
	 * One page of periods in the order of their ends, with the exact count.
	 * @param filter what to list
	 * @param scope what the reader may see
	 * @param cursor where the page starts; null for the first
	 * @param limit rows of a page, 1 to 200
	 * @return the page
	 */
	Listing<AccountedPeriod> list(DutyFilter filter, Scope scope, @Nullable String cursor, int limit);

	/**
	 * All periods of one unit in the order of their ends, read at once.
	 * @param filter what to list; it names a unit
	 * @param scope what the reader may see
	 * @return periods
	 */
	List<AccountedPeriod> all(DutyFilter filter, Scope scope);

	/**
	 * How the periods stand.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return exact counts
	 */
	DutyTotals totals(DutyFilter filter, Scope scope);

	/**
	 * One page of units that owe something, those that missed most first, with the exact
	 * count.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @param cursor where the page starts; null for the first
	 * @param limit rows of a page, 1 to 200
	 * @return the page
	 */
	Listing<UnitDuties> units(DutyFilter filter, Scope scope, @Nullable String cursor, int limit);

	/**
	 * Periods by duty and month, duty after duty.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return counts of months in which a period ends
	 */
	List<DutyMonth> months(DutyFilter filter, Scope scope);

	/**
	 * Who signed, whoever did most first.
	 * @param filter what to count; its unit is not looked at
	 * @param units units
	 * @param scope what the reader may see
	 * @return signers of those units
	 */
	List<DutySigner> signers(DutyFilter filter, Collection<UnitCode> units, Scope scope);

	/**
	 * Periods by the role that answers for them and by who signed.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return shares, role after role, whoever did most first
	 */
	List<DutyShare> shares(DutyFilter filter, Scope scope);

	/**
	 * Periods that ended and are not done, of each unit that has one.
	 * @param kinds kinds of duties
	 * @param scope what the reader may see
	 * @return exact counts
	 */
	Map<UnitCode, Long> missed(Collection<DutyKind> kinds, Scope scope);

	/**
	 * How the periods of each unit stand, in one statement.
	 * @param filter what to count
	 * @param scope what the reader may see
	 * @return exact counts; a unit that owes nothing is not in it
	 */
	Map<UnitCode, DutyTotals> byUnit(DutyFilter filter, Scope scope);

	/**
	 * The SQL condition that a unit had recorded a check or a leader's inspection as done
	 * within some days before a moment.
	 * @param unit column with the code of the unit
	 * @param moment column with the moment
	 * @param days days
	 * @return a condition without parameters
	 */
	String checkedBefore(String unit, String moment, int days);

}
