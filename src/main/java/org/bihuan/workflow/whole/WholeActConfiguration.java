package org.bihuan.workflow.whole;

import org.bihuan.workflow.WholeAct;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/**
 * Puts the repetition around the transaction.
 */
@Configuration(proxyBeanMethods = false)
class WholeActConfiguration {

	// transactions have the lowest precedence of all, which is innermost
	private static final int AROUND_THE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 1;

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor wholeActs() {
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
				AnnotationMatchingPointcut.forMethodAnnotation(WholeAct.class), new Repetition());
		advisor.setOrder(AROUND_THE_TRANSACTION);
		return advisor;
	}

}
