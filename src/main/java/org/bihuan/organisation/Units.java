package org.bihuan.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Units and the authority competent for them.
 */
public interface Units {

	/**
	 * Finds a unit whoever asks; pages and API add the scope of the reader.
	 * @param code its code
	 * @return the unit, or empty if there is none
	 */
	Optional<UnitView> find(UnitCode code);

	/**
	 * Finds a unit in a person's sight.
	 * @param code its code
	 * @param person who looks
	 * @return the unit, or empty if there is none or it is not the person's to see
	 */
	Optional<UnitView> find(UnitCode code, Person person);

	/**
	 * Which of some units a scope puts in sight as a whole, read at once.
	 * @param codes their codes
	 * @param scope what the reader may see
	 * @return those of them
	 */
	Set<UnitCode> inScope(Collection<UnitCode> codes, Scope scope);

	/**
	 * Names of units, read at once.
	 * @param codes their codes
	 * @return name by code; without those that are no units
	 */
	Map<UnitCode, String> names(Collection<UnitCode> codes);

	/**
	 * The sectors in which a hazard may be registered at this unit: its own, lead first,
	 * then those that bind any unit (fire and the like).
	 * @param unit the unit
	 * @return codes of sectors
	 */
	List<String> sectorsOf(UnitView unit);

	/**
	 * The safety-committee office of a district.
	 * @param district the district
	 * @return the office
	 */
	UnitCode office(UnitCode district);

	/**
	 * Authorities and towns of a district.
	 * @param district the district
	 * @return authorities and towns by code
	 */
	List<UnitView> authorities(UnitCode district);

	/**
	 * The authority of (unit, sector).
	 * @param unit the unit
	 * @param sector one of {@link #sectorsOf}
	 * @return the competent authority
	 * @throws org.bihuan.shared.Refusal.Invalid if the sector is not one of the unit's
	 */
	UnitCode competentAuthority(UnitView unit, String sector);

	/**
	 * Name of a sector.
	 * @param sector its code
	 * @param locale the reader's language
	 * @return its name; the code if there is no such sector
	 */
	String sectorName(String sector, Locale locale);

	/**
	 * One page of the units in a person's sight, by code.
	 * @param person who looks
	 * @param text part of name or code; null or blank for all
	 * @param kind only of this kind; null for all
	 * @param limit rows at most, 1 to 200
	 * @param cursor where the page starts; null for the first
	 * @return the page with the exact count of all
	 */
	Listing<UnitView> list(Person person, @Nullable String text, @Nullable UnitKind kind, int limit,
			@Nullable String cursor);

	/**
	 * Enterprises in a person's sight, by code.
	 * @param person who looks
	 * @param text part of name or code; null or blank for all
	 * @param limit rows at most, 1 to 200
	 * @return the first of them with the exact count of all
	 */
	Listing<UnitView> enterprises(Person person, @Nullable String text, int limit);

}
