package org.bihuan.measure;

import java.time.LocalDate;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;

/**
 * Measures that were taken, counted by the database.
 */
public interface TakenMeasures {

	/**
	 * Measures by addressee, in one statement.
	 * @param from first day on which they were taken
	 * @param to last day
	 * @param scope what the reader may see: addressees of which everything is seen
	 * @return exact counts; an addressee without any is not in it
	 */
	Map<UnitCode, Long> within(LocalDate from, LocalDate to, Scope scope);

}
