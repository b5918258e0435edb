package org.bihuan.workflow.whole;

import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.bihuan.workflow.WholeAct;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What collides is done again from its beginning, and all else is not.
 */
@SpringJUnitConfig(WholeActTests.Room.class)
class WholeActTests {

	@Autowired
	private Writer writer;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void writeNothing() {
		this.jdbc.update("delete from written");
		this.writer.beginAnew();
	}

	static Stream<RuntimeException> collisions() {
		return Stream.of(new OptimisticLockingException("faster"),
				new ObjectOptimisticLockingFailureException("faster", null), new CannotAcquireLockException("faster"),
				new ProcessEngineException("deadlock", new SQLTransactionRollbackException()),
				new ProcessEngineException("waited", new RuntimeException(new SQLTimeoutException())));
	}

	@ParameterizedTest
	@MethodSource("collisions")
	void whatCollidesOnceOrTwiceIsWrittenOnce(RuntimeException collision) {
		this.writer.write(collision, 1);
		assertThat(written()).containsExactly(2);
		writeNothing();
		this.writer.write(collision, 2);
		assertThat(written()).containsExactly(3);
	}

	@ParameterizedTest
	@MethodSource("collisions")
	void whatCollidesAlwaysIsToldAndWritesNothing(RuntimeException collision) {
		assertThatExceptionOfType(ConcurrencyFailureException.class)
			.isThrownBy(() -> this.writer.write(collision, Integer.MAX_VALUE));
		assertThat(this.writer.times()).isEqualTo(3);
		assertThat(written()).isEmpty();
	}

	@Test
	void whatFailsOtherwiseIsNotDoneAgain() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.writer.write(new IllegalStateException("wrong"), Integer.MAX_VALUE));
		assertThat(this.writer.times()).isEqualTo(1);
		assertThat(written()).isEmpty();
	}

	@Test
	void aPartOfALargerTransactionIsNotDoneAgainAlone() {
		TransactionTemplate larger = new TransactionTemplate(this.transactions);
		assertThatExceptionOfType(CannotAcquireLockException.class).isThrownBy(() -> larger
			.executeWithoutResult((status) -> this.writer.write(new CannotAcquireLockException("faster"), 1)));
		assertThat(this.writer.times()).isEqualTo(1);
		assertThat(written()).isEmpty();
	}

	private List<Integer> written() {
		return this.jdbc.queryForList("select at_time from written", Integer.class);
	}

	/**
	 * Writes, and collides as often as it is told.
	 */
	static class Writer {

		private final JdbcTemplate jdbc;

		private int time;

		Writer(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		public void beginAnew() {
			this.time = 0;
		}

		public int times() {
			return this.time;
		}

		@WholeAct
		public void write(RuntimeException fault, int times) {
			this.time++;
			this.jdbc.update("insert into written (at_time) values (?)", this.time);
			if (this.time <= times) {
				throw fault;
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(proxyTargetClass = true)
	@Import(WholeActConfiguration.class)
	static class Room {

		@Bean
		DataSource database() {
			return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
		}

		@Bean
		JdbcTemplate jdbc(DataSource database) {
			JdbcTemplate jdbc = new JdbcTemplate(database);
			jdbc.execute("create table written (at_time integer)");
			return jdbc;
		}

		@Bean
		PlatformTransactionManager transactions(DataSource database) {
			return new JdbcTransactionManager(database);
		}

		@Bean
		Writer writer(JdbcTemplate jdbc) {
			return new Writer(jdbc);
		}

	}

}
