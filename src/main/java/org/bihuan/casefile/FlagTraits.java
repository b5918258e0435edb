package org.bihuan.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets lists of cases show and filter by the flags of the cover.
 */
@Configuration(proxyBeanMethods = false)
class FlagTraits {

	@Bean
	CaseTrait caseIsStopped() {
		return of(CaseFlag.STOPPED);
	}

	@Bean
	CaseTrait caseIsListed() {
		return of(CaseFlag.LISTED);
	}

	private static CaseTrait of(CaseFlag flag) {
		return new CaseTrait(flag.word(), CaseTrait.Kind.FLAG,
				"exists (select 1 from case_flag g where g.case_number = f.case_number and g.flag = '%s')"
					.formatted(flag.name()));
	}

}
