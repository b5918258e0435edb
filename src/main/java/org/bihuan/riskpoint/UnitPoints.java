package org.bihuan.riskpoint;

import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

/**
 * The risk points of a unit, counted.
 */
public interface UnitPoints {

	/**
	 * Points that are there, by colour, the gravest first.
	 * @param unit the unit
	 * @param reader who looks
	 * @return exact count by colour, for example {@code RED}; zero where there is none
	 */
	Map<String, Long> byRisk(UnitCode unit, Person reader);

}
