package org.bihuan.deadline.reconciliation;

import org.bihuan.casefile.AuditTrail;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the process {@code clock-reconciliation} asks us.
 */
@Configuration(proxyBeanMethods = false)
class ClockReconciliationSteps {

	@Bean
	JavaDelegate clockReconcile(ClockReconciliation reconciliation) {
		return (execution) -> reconciliation.reconcile();
	}

	@Bean
	JavaDelegate auditAnchor(AuditTrail audit) {
		return (execution) -> audit.anchor();
	}

}
