package org.bihuan.program;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.bihuan.BihuanTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call costs as many statements among many open cases as among few.
 */
@BihuanTest
class StatementCountApplicationTests {

	private static final Logger log = LoggerFactory.getLogger(StatementCountApplicationTests.class);

	private static final String WORKER = "worker-e-0102";

	private static final String SAFETY = "safety-e-0102";

	private final CountingDataSource statements;

	@LocalServerPort
	private int port;

	private Connection connection;

	private DistrictProgram program;

	@Autowired
	StatementCountApplicationTests(DataSource statements) {
		this.statements = (CountingDataSource) statements;
	}

	@Test
	void callsDoNotGrowWithTheCases() {
		this.connection = Connection.to(this.port);
		this.program = DistrictProgram.of(this.connection, "e-0102", "education");
		register(20);
		// what is read once and kept is read here
		measured();
		Map<String, Integer> few = measured();
		register(180);
		Map<String, Integer> many = measured();
		log.info("Statements among 20 and 200 open cases: {} and {}", few, many);
		assertThat(few.values()).allMatch((count) -> count > 0);
		assertThat(many).isEqualTo(few);
	}

	private void register(int count) {
		for (int i = 0; i < count; i++) {
			register();
		}
	}

	private String register() {
		return this.program.register(WORKER, Map.of("unit", "E-0102", "title", "灯管脱落", "description", "灯管松动",
				"location", "教室", "source", "SELF_CHECK"));
	}

	private Map<String, Integer> measured() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.statements.counted();
		String number = register();
		counts.put("register", this.statements.counted());
		for (String step : new String[] { "confirm-registration", "fix-at-once", "verify", "sign-off", "look-back" }) {
			this.program.next("confirm-registration", Map.of("canFixAtOnce", true));
			DistrictProgram.Open task = this.program.workUpTo(number, step);
			this.statements.counted();
			this.program.claim(task);
			counts.put("claim " + step, this.statements.counted());
			this.program.complete(task);
			counts.put("form, evidence, complete " + step, this.statements.counted());
		}
		for (String list : new String[] { "tasks", "tasks?list=mine", "tasks?list=done", "cases", "obligations",
				"cases/" + number }) {
			this.statements.counted();
			this.connection.get(SAFETY, "/api/v1/" + list).ok();
			counts.put(list.startsWith("cases/") ? "case" : list, this.statements.counted());
		}
		return counts;
	}

	/**
	 * Puts the counter between the program and its database.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static BeanPostProcessor countingDataSource() {
			return CountingDataSource.everyPool();
		}

	}

}
