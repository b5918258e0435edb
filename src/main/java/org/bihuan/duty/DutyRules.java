package org.bihuan.duty;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the tables of frequency say. Nothing is stored.
 */
public interface DutyRules {

	/**
	 * What a unit of these sectors and tags owes, by the district's active documents.
	 * @param sectors codes of sectors
	 * @param riskTags codes of risk tags
	 * @return duties, inspections of leaders first
	 */
	List<OwedDuty> owed(List<String> sectors, List<String> riskTags);

	/**
	 * What units of these traits owe, each set of traits asked once: the number of
	 * statements does not grow with theirs.
	 * @param all traits
	 * @return duties by traits
	 */
	Map<Traits, List<OwedDuty>> owed(Collection<Traits> all);

	/**
	 * What an authority of this sector owes.
	 * @param sector code of the sector
	 * @return duties
	 */
	List<OwedDuty> owedByAuthority(String sector);

	/**
	 * What every town owes.
	 * @return duties
	 */
	List<OwedDuty> owedByTown();

	/**
	 * After how many misses a file is opened.
	 * @return numbers for every kind and frequency
	 */
	Patience patience();

}
