package org.bihuan.casefile;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets lists of cases show and filter by the flags of the cover.
 */
@Configuration(proxyBeanMethods = false)
class FlagTraits {

	/** States in which a case is no longer in stock. */
	static final List<String> ENDED = List.of("SIGNED_OFF", "CLOSED");

	@Bean
	CaseTrait caseIsOpen() {
		return new CaseTrait("open", CaseTrait.Kind.FLAG,
				ENDED.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "f.state not in (", ")")));
	}

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
