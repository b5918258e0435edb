package org.bihuan.deadline.board;

import org.bihuan.casefile.CaseTrait;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What lists of cases show of their legal clocks.
 */
@Configuration(proxyBeanMethods = false)
class CaseClockTraits {

	@Bean
	CaseTrait overdueTrait() {
		return new CaseTrait("overdue", CaseTrait.Kind.FLAG, """
				exists (select 1 from ddl_obligation o where o.case_number = f.case_number and o.service = false
				and o.state = 'MISSED')""");
	}

	@Bean
	CaseTrait dueTrait() {
		return new CaseTrait("due", CaseTrait.Kind.MOMENT, """
				select min(o.due_at) from ddl_obligation o where o.case_number = f.case_number and o.service = false
				and o.state in ('RUNNING', 'MISSED')""");
	}

}
