package org.bihuan.frame.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Language and frame of every page.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<PageFrames> frames;

	PageConfiguration(ObjectProvider<PageFrames> frames) {
		this.frames = frames;
	}

	@Bean
	static LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.name:SESSION}") String session) {
		return new PageLocale(session.startsWith(PageLocale.HOST_ONLY));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor language = new LocaleChangeInterceptor();
		language.setParamName("lang");
		language.setIgnoreInvalidLocale(true);
		registry.addInterceptor(language).excludePathPatterns("/api/**", "/public/**");
		registry.addInterceptor(new FrameInterceptor(this.frames)).excludePathPatterns("/api/**", "/public/**");
	}

}
