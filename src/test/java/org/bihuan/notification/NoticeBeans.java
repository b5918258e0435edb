package org.bihuan.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.Statements;
import org.bihuan.frame.Texts;
import org.bihuan.notification.setting.NotificationSettings;
import org.bihuan.workflow.NodeClock;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Beans of {@link NoticeRoom}. No configuration by annotation: the application's own
 * tests would find it and take its database.
 */
@EnableTransactionManagement(proxyTargetClass = true)
@EnableConfigurationProperties(NotificationSettings.class)
@Import(Texts.class)
@ComponentScan(basePackageClasses = Notices.class,
		excludeFilters = { @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = { Controller.class }),
				@ComponentScan.Filter(type = FilterType.REGEX,
						pattern = ".*(NotificationConfiguration|Api|Pages|Webhooks|NoticeBell)") })
class NoticeBeans {

	@Bean
	HikariDataSource pool(Environment environment) {
		return Databases
			.opened(Map.of("spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"),
					"spring.datasource.username", environment.getProperty("spring.datasource.username", "sa"),
					"spring.datasource.password", environment.getProperty("spring.datasource.password", "")), true);
	}

	@Bean
	@Primary
	Statements dataSource(HikariDataSource pool) {
		return new Statements(pool);
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		return JdbcClient.create(dataSource);
	}

	@Bean
	PlatformTransactionManager transactionManager(DataSource dataSource) {
		return new JdbcTransactionManager(dataSource);
	}

	@Bean
	StandingClock clock() {
		return new StandingClock();
	}

	@Bean
	NodeClock trust(StandingClock clock) {
		return new NodeClock() {

			@Override
			public boolean isRight() {
				return !clock.wrong;
			}

			@Override
			public Duration ahead() {
				return clock.wrong ? Duration.ofMinutes(10) : Duration.ZERO;
			}

		};
	}

	@Bean
	WorkCalendar calendar() {
		return Calendars.shipped();
	}

	@Bean
	ObjectMapper json() {
		return new ObjectMapper();
	}

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/frame", "messages/deadline", "messages/letter", "messages/notification");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Bean
	SpringResourceTemplateResolver pages(ApplicationContext context) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setApplicationContext(context);
		resolver.setPrefix("classpath:/templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		resolver.setOrder(2);
		return resolver;
	}

	@Bean
	SpringTemplateEngine templates(List<ITemplateResolver> resolvers, MessageSource messages) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		resolvers.forEach(engine::addTemplateResolver);
		engine.setTemplateEngineMessageSource(messages);
		return engine;
	}

	@Bean
	JavaMailSenderImpl mailServer(Environment environment) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("localhost");
		server.setPort(environment.getProperty("spring.mail.port", Integer.class, 1));
		server.getJavaMailProperties().put("mail.smtp.timeout", "60000");
		return server;
	}

}
