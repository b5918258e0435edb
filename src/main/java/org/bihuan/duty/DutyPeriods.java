package org.bihuan.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

/**
 * Periods of duties: opened and swept as rows.
 */
public interface DutyPeriods {

	/**
	 * One period.
	 * @param id its identifier
	 * @return the period, or empty
	 */
	Optional<DutyPeriodView> find(long id);

	/**
	 * Periods of a unit that touch some days, in the order of their ends.
	 * @param unit the unit
	 * @param from first day
	 * @param to last day
	 * @return periods
	 */
	List<DutyPeriodView> of(UnitCode unit, LocalDate from, LocalDate to);

	/**
	 * A file was opened in which the period will be done; what runs in it ends with the
	 * period if that is no longer owed.
	 * @param id the period
	 * @param number the file
	 */
	void filed(long id, CaseNumber number);

	/**
	 * The duty was done. A missed period is settled by it, once.
	 * @param id the period
	 * @param at when it was signed
	 * @param by login
	 * @throws org.bihuan.shared.Refusal.Conflict if it was done already, or is no longer
	 * owed
	 */
	void done(long id, Instant at, String by);

	/**
	 * What shows that the duty was done.
	 * @param id the period
	 * @param note what was done, in words
	 * @param evidence where the evidence is
	 */
	void shown(long id, String note, String evidence);

	/**
	 * The period is no longer owed.
	 * @param id the period
	 * @param reason why, in words
	 * @param by login, or {@code system}
	 */
	void drop(long id, String reason, String by);

}
