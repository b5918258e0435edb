package org.bihuan.portal;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives each page a tag of its content, so that a cache asks again without reading again.
 */
@Configuration(proxyBeanMethods = false)
class PortalWeb {

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> publicTags() {
		FilterRegistrationBean<ShallowEtagHeaderFilter> tags = new FilterRegistrationBean<>(
				new ShallowEtagHeaderFilter());
		tags.addUrlPatterns("/public/*");
		return tags;
	}

}
