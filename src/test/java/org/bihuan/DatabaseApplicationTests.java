package org.bihuan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.sql.DataSource;

import org.bihuan.shared.WallTime;
import org.bihuan.shared.Zone;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every room relies on from its database, whichever of the two it is.
 */
@BihuanTest
class DatabaseApplicationTests {

	private static final boolean MYSQL = "mysql".equals(System.getProperty("bihuan.test.database"));

	private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	@Autowired
	DatabaseApplicationTests(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transaction) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@BeforeEach
	void createTable() {
		// a moment as our tables keep it, and one as the engine's do
		String types = MYSQL ? "own datetime(6), engine datetime" : "own timestamp(6), engine timestamp";
		change("create table probe (%s)".formatted(types));
	}

	@AfterEach
	void dropTable() {
		change("drop table probe");
	}

	@Test
	void isTheOneAskedFor() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(MYSQL ? "MySQL" : "H2");
		}
	}

	@Test
	void keepsMicrosecondsOfAnInstant() {
		Instant instant = Instant.parse("2026-11-21T02:00:00.987654Z");
		insert(instant);
		assertThat(this.jdbc.sql("select own from probe").query(Timestamp.class).single().toInstant())
			.isEqualTo(instant);
	}

	@Test
	void storesShanghaiWallTimeWhateverTheServersZone() {
		insert(Instant.parse("2026-11-21T18:30:00Z"));
		assertThat(this.jdbc.sql("select cast(own as char(19)) from probe").query(String.class).single())
			.isEqualTo("2026-11-22 02:30:00");
	}

	/**
	 * Hours that the server's zone has twice or leaves out, and hours in Shanghai that
	 * read like them.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-03-08T06:59:59Z",
			"2026-03-08T07:30:00Z", "2026-10-31T17:30:00Z", "2026-03-07T18:30:00Z" })
	void daylightSavingOfTheServerMovesNoMoment(Instant instant) {
		assertThat(System.getProperty("user.timezone")).isEqualTo("America/New_York");
		insert(instant);
		for (String column : List.of("own", "engine")) {
			assertThat(this.jdbc.sql("select " + column + " from probe").query(Timestamp.class).single().toInstant())
				.isEqualTo(instant);
			assertThat(this.jdbc.sql("select count(*) from probe where %s = ?".formatted(column))
				.param(Timestamp.from(instant))
				.query(Integer.class)
				.single()).isOne();
			assertThat(this.jdbc.sql("select cast(%s as char(19)) from probe".formatted(column))
				.query(String.class)
				.single()).isEqualTo(instant.atZone(Zone.SHANGHAI).toLocalDateTime().format(WALL));
		}
	}

	@Test
	void neverPutsTheEnginesMomentsIntoTheFuture() {
		Instant instant = Instant.parse("2026-11-21T02:00:00.987Z");
		insert(instant);
		assertThat(this.jdbc.sql("select count(*) from probe where engine <= ?")
			.param(Timestamp.from(instant))
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void holdsRareCharactersInTheEnginesTables() {
		change("insert into ACT_RU_TASK (ID_, REV_, NAME_) values ('probe', 1, '𠮷䶮🙂')");
		assertThat(this.jdbc.sql("select NAME_ from ACT_RU_TASK where ID_ = 'probe'").query(String.class).single())
			.isEqualTo("𠮷䶮🙂");
		change("delete from ACT_RU_TASK where ID_ = 'probe'");
	}

	@Test
	void isRefusedByAProgramThatIsOlder(@Autowired Flyway flyway) {
		assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
		String quote = MYSQL ? "`" : "\"";
		String history = quote + "flyway_schema_history" + quote;
		change(("insert into " + history + " (%installed_rank%, %version%, %description%, %type%, %script%,"
				+ " %installed_by%, %execution_time%, %success%)"
				+ " values (99999, '99999', 'later', 'SQL', 'V99999__later.sql', 'somebody', 1, true)")
			.replace("%", quote));
		try {
			assertThatExceptionOfType(FlywayException.class).isThrownBy(flyway::migrate).withMessageContaining("99999");
		}
		finally {
			change("delete from " + history + " where %1$sversion%1$s = '99999'".formatted(quote));
		}
	}

	private void insert(Instant instant) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql("insert into probe (own, engine) values (?, ?)")
			.params(Timestamp.from(instant), Timestamp.from(instant))
			.update());
	}

	private void change(String sql) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

}
