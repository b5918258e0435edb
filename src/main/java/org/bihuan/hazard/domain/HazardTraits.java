package org.bihuan.hazard.domain;

import org.bihuan.casefile.CaseTrait;
import org.bihuan.shared.Thresholds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What lists of cases show of their hazards.
 */
@Configuration(proxyBeanMethods = false)
class HazardTraits {

	private static CaseTrait of(String key, CaseTrait.Kind kind, String column) {
		return new CaseTrait(key, kind,
				"select h.%s from haz_hazard h where h.case_number = f.case_number".formatted(column));
	}

	@Bean
	CaseTrait sourceTrait() {
		return of("source", CaseTrait.Kind.TEXT, "source");
	}

	@Bean
	CaseTrait foundOnTrait() {
		return of("foundOn", CaseTrait.Kind.DAY, "found_on");
	}

	@Bean
	CaseTrait locationTrait() {
		return of("location", CaseTrait.Kind.TEXT, "location");
	}

	@Bean
	CaseTrait descriptionTrait() {
		return of("description", CaseTrait.Kind.TEXT, "description");
	}

	/**
	 * A confirmed hazard that the unit had before: named so, or of the same criterion.
	 */
	@Bean
	CaseTrait repeatedTrait() {
		return new CaseTrait("repeated", CaseTrait.Kind.FLAG, """
				exists (select 1 from haz_hazard h where h.case_number = f.case_number and h.rectify_days > 0
				and h.duplicate_of is null and (h.recurrence_of is not null or exists (select 1 from haz_hazard e
				where e.unit = h.unit and e.criterion = h.criterion and e.rectify_days > 0 and e.duplicate_of is null
				and e.found_on >= h.found_on - interval '%d' month and (e.found_on < h.found_on
				or (e.found_on = h.found_on and (char_length(e.case_number) < char_length(h.case_number)
				or (char_length(e.case_number) = char_length(h.case_number) and e.case_number < h.case_number)))))))"""
			.formatted(Thresholds.of("repeat-within")));
	}

	@Bean
	CaseTrait ungradedTrait() {
		return new CaseTrait("ungraded", CaseTrait.Kind.FLAG,
				"exists (select 1 from haz_hazard h where h.case_number = f.case_number and h.ungraded)");
	}

}
