package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.UnitCode;

import org.springframework.boot.ApplicationRunner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads data at start, before any room works.
 */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

	@Bean
	@Profile("demo")
	static DemoGuard demoGuard(Environment environment) {
		return new DemoGuard(environment);
	}

	@Bean
	District district(@Value("${bihuan.district}") String code, @Value("${bihuan.district-name:演示区}") String name) {
		return new District(new UnitCode(code), name);
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ApplicationRunner organisationData(List<StartData> data, TransactionOperations transactions) {
		return (arguments) -> data.forEach((part) -> load(part, transactions));
	}

	private static void load(StartData part, TransactionOperations transactions) {
		try {
			transactions.executeWithoutResult((status) -> part.load());
		}
		catch (DuplicateKeyException | ConcurrencyFailureException ex) {
			// Another node starts at the same time and was faster; now all is there.
			transactions.executeWithoutResult((status) -> part.load());
		}
	}

}
