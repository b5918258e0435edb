package org.bihuan.duty;

import java.util.List;

import org.bihuan.organisation.UnitView;

/**
 * What the duties of a unit hang on. Their order says nothing.
 *
 * @param sectors codes of sectors
 * @param riskTags codes of risk tags
 */
public record Traits(List<String> sectors, List<String> riskTags) {

	public Traits {
		sectors = sectors.stream().distinct().sorted().toList();
		riskTags = riskTags.stream().distinct().sorted().toList();
	}

	/**
	 * Those of a unit.
	 * @param unit the unit
	 * @return its traits
	 */
	public static Traits of(UnitView unit) {
		return new Traits(unit.sectors(), unit.riskTags());
	}

}
