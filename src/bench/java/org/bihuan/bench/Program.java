package org.bihuan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.bihuan.Application;
import org.bihuan.Databases;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The product in this JVM over a schema of its own, with the demo's people. Nothing
 * happens in it but what a benchmark asks for: its timers stand still, its rounds are
 * off.
 */
final class Program implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Program(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Over a new schema that the next run drops. */
	static Program start(String... settings) {
		return over(Databases.mysql(), settings);
	}

	static Program over(Map<String, Object> database, String... settings) {
		List<String> arguments = new ArrayList<>();
		database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		arguments.addAll(List.of("--server.port=0",
				"--bihuan.data-dir=" + Path.of("target", "bench-data", UUID.randomUUID().toString()),
				"--bihuan.duty.rounds=false", "--bihuan.notification.poll=PT12H", "--bihuan.deadline.board-poll=PT12H",
				"--bihuan.casefile.days-poll=PT12H", "--bihuan.steptime.poll=PT12H",
				"--bihuan.duty.sums-poll=PT12H", "--bihuan.casefile.words-poll=PT12H",
				"--spring.main.banner-mode=off", "--logging.level.root=warn"));
		arguments.addAll(List.of(settings));
		SpringApplication application = new SpringApplication(Application.class, Metered.class);
		application.setAdditionalProfiles("demo");
		application.addInitializers(
				(context) -> context.getBeanFactory().registerSingleton("onlyTheProduct", new OnlyTheProduct()));
		Program program = new Program(application.run(arguments.toArray(String[]::new)));
		program.engineConfiguration().getJobExecutor().shutdown();
		return program;
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	DataSource database() {
		return bean(DataSource.class);
	}

	ProcessEngine engine() {
		return bean(ProcessEngine.class);
	}

	ProcessEngineConfigurationImpl engineConfiguration() {
		return (ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration();
	}

	/** Lets timers ring while something else is done. */
	void timersRun(Runnable work) {
		JobExecutor executor = engineConfiguration().getJobExecutor();
		executor.start();
		try {
			work.run();
		}
		finally {
			executor.shutdown();
		}
	}

	/** Statements of a benchmark's own, each committed at once. */
	JdbcTemplate jdbc() {
		return new JdbcTemplate(new OwnConnections(database()));
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * Puts the meter between the program and its database.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Metered {

		@Bean
		static BeanPostProcessor meter() {
			return Meter.onEveryPool();
		}

	}

}
