package org.bihuan.dossier;

import java.util.Locale;

import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

/**
 * Tells what one subject knows of a unit, as far as a reader may see it. Beans are asked
 * in their order; each sends a number of statements that does not depend on its counts.
 */
interface UnitPart {

	/**
	 * Counts.
	 * @param unit the unit, in the reader's sight
	 * @param reader who looks
	 * @param locale the reader's language
	 * @return the part
	 */
	Part of(UnitCode unit, Person reader, Locale locale);

}
