package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.form.Forms;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the rules in front of every deployment of the engine.
 */
@Configuration(proxyBeanMethods = false)
class ModelRulesConfiguration {

	@Bean
	ModelRules modelRules(ListableBeanFactory beans, ObjectProvider<Forms> forms) {
		return new ModelRules(new KnownBeans(beans, forms));
	}

	@Bean
	AbstractCamundaConfiguration checkOfDeployments(ModelRules rules) {
		return new CheckOfDeployments(rules);
	}

	/** Adds the check before the engine's own deployers. */
	private static final class CheckOfDeployments extends AbstractCamundaConfiguration {

		private final ModelRules rules;

		private CheckOfDeployments(ModelRules rules) {
			this.rules = rules;
		}

		@Override
		public void preInit(SpringProcessEngineConfiguration engine) {
			List<Deployer> deployers = new ArrayList<>();
			deployers.add(new ModelRulesDeployer(this.rules));
			if (engine.getCustomPreDeployers() != null) {
				deployers.addAll(engine.getCustomPreDeployers());
			}
			engine.setCustomPreDeployers(deployers);
		}

	}

}
