package org.bihuan.account;

import org.bihuan.casefile.CaseTrait;
import org.bihuan.deadline.LateClocks;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.shared.Thresholds;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Three of the promises as facts about cases, so that the ledger can filter, count and
 * export them as well.
 */
@Configuration(proxyBeanMethods = false)
class PromiseTraits {

	private static final String UNDER_WAY = "f.state not in ('SIGNED_OFF', 'CLOSED')";

	private static final String CONFIRMED = "f.state <> 'REGISTERED'";

	private static final String BY_OTHERS = "(%s) in ('AUTHORITY_INSPECTION', 'TIP_OFF', 'WARNING')";

	@Bean
	CaseTrait notReportedTrait(@Qualifier("sourceTrait") CaseTrait source, DutyAccounts duties) {
		return flag(Promise.NOT_REPORTED, UNDER_WAY + " and (" + LateClocks.missed("f", "dual-report") + " or ("
				+ CONFIRMED + " and " + BY_OTHERS.formatted(source.sql()) + " and "
				+ duties.checkedBefore("f.unit", "f.opened_at", Thresholds.of("own-check-before-finding")) + "))");
	}

	@Bean
	CaseTrait notRectifiedTrait() {
		return flag(Promise.NOT_RECTIFIED, UNDER_WAY + " and " + LateClocks.missed("f", "rectify"));
	}

	@Bean
	CaseTrait notInTimeTrait() {
		return flag(Promise.NOT_IN_TIME, "f.state <> 'CLOSED' and (" + LateClocks.filedLate("f", "rectify") + " or "
				+ LateClocks.missedOther("f", "rectify", "dual-report") + ")");
	}

	private static CaseTrait flag(Promise promise, String sql) {
		return new CaseTrait(String.valueOf(promise.trait()), CaseTrait.Kind.FLAG, sql);
	}

}
