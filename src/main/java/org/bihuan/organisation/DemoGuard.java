package org.bihuan.organisation;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Keeps demo accounts with a known password out of a real database: there the demo must
 * be asked for by name.
 */
class DemoGuard implements BeanFactoryPostProcessor {

	private final Environment environment;

	DemoGuard(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		boolean named = this.environment.getActiveProfiles().length > 0;
		String url = this.environment.getProperty("spring.datasource.url", "jdbc:h2:");
		if (!named && !url.startsWith("jdbc:h2:")) {
			throw new IllegalStateException("The demo would fill a database that is not the embedded one. "
					+ "Set spring.profiles.active=prod for real work, or spring.profiles.active=demo to fill it.");
		}
	}

}
