package org.bihuan.hazard.domain;

import org.bihuan.casefile.CaseTrait;

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

	@Bean
	CaseTrait ungradedTrait() {
		return new CaseTrait("ungraded", CaseTrait.Kind.FLAG,
				"exists (select 1 from haz_hazard h where h.case_number = f.case_number and h.ungraded)");
	}

}
