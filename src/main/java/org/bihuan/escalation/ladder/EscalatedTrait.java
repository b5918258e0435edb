package org.bihuan.escalation.ladder;

import org.bihuan.casefile.CaseTrait;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets lists of cases show which are escalated: a measure of a live ladder against the
 * unit was confirmed.
 */
@Configuration(proxyBeanMethods = false)
class EscalatedTrait {

	@Bean
	CaseTrait caseIsEscalated() {
		return new CaseTrait("escalated", CaseTrait.Kind.FLAG, """
				exists (select 1 from esc_ladder l join esc_measure m on m.ladder_id = l.id
				where l.case_number = f.case_number and l.ended_at is null and l.addressee_kind = 'ENTERPRISE'
				and m.state = 'CONFIRMED')""");
	}

}
