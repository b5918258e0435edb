package org.bihuan.program;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A transaction that takes two rows in the other order than the product does, and that
 * has written so much that MySQL lets the product lose.
 */
final class ForcedDeadlocks {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final String CHIEF = "chief-emergency";

	private final Nodes nodes;

	private final JdbcTemplate jdbc;

	ForcedDeadlocks(Nodes nodes) {
		this.nodes = nodes;
		this.jdbc = nodes.jdbc();
		this.jdbc.execute("create table if not exists faults_weight (n int) engine = innodb");
	}

	/** Somebody claims a task: first its row, then the chain of the case. */
	void ofAnAct(String number) throws Exception {
		String task = this.jdbc.queryForObject(
				"select task_id from wf_inbox where case_number = ? and step = 'confirm-registration'", String.class,
				number);
		ExecutorService person = Executors.newSingleThreadExecutor();
		try (Connection other = heavy()) {
			run(other, "select * from case_chain where scope = '%s' for update".formatted(number));
			Future<Answer> claimed = person
				.submit(() -> this.nodes.living().post(CHIEF, "/api/v1/tasks/" + task + "/claim", null));
			await(this::somebodyWaits);
			run(other, "update wf_inbox set title = title where task_id = '%s'".formatted(task));
			other.commit();
			claimed.get().ok();
		}
		finally {
			person.shutdown();
		}
		assertThat(this.nodes.log()).contains("claim has met another act and begins again");
		assertThat(this.jdbc.queryForObject("select assignee from wf_inbox where task_id = ?", String.class, task))
			.isEqualTo(CHIEF);
		assertThat(this.jdbc.queryForList("select seq from case_entry where scope = ? and outcome = 'claimed'",
				Long.class, number))
			.hasSize(1);
	}

	/** A clock rings: first its obligation, then the chain of the case. */
	void ofAJob(String number) throws SQLException {
		Long obligation = this.jdbc.queryForObject(
				"select id from ddl_obligation where case_number = ? and kind = 'plan'", Long.class, number);
		String job = this.jdbc.queryForObject("select j.ID_ from ACT_RU_JOB j join ddl_obligation o"
				+ " on o.clock_instance = j.PROCESS_INSTANCE_ID_ where o.id = ?", String.class, obligation);
		try (Connection other = heavy()) {
			run(other, "select * from case_chain where scope = '%s' for update".formatted(number));
			this.jdbc.update("update ACT_RU_JOB set DUEDATE_ = current_timestamp where ID_ = ?", job);
			await(this::somebodyWaits);
			run(other, "update ddl_obligation set unit = unit where id = " + obligation);
			// noted at once, unless the machine is so slow that the other node has taken
			// the job meanwhile: it has lost no try either way
			Instant noted = Instant.now().plus(Nodes.LOCK);
			await(() -> Instant.now().isAfter(noted) || hasFailed(job));
			assertThat(this.jdbc.queryForObject("select RETRIES_ from ACT_RU_JOB where ID_ = ?", Integer.class, job))
				.isEqualTo(5);
			other.commit();
		}
		await(() -> !this.jdbc.queryForList("select id from ddl_firing where obligation_id = ?", Long.class, obligation)
			.isEmpty());
		assertThat(this.jdbc.queryForList("select id from ddl_firing where obligation_id = ?", Long.class, obligation))
			.hasSize(1);
	}

	private boolean hasFailed(String job) {
		return this.jdbc.queryForList("select EXCEPTION_MSG_ from ACT_RU_JOB where ID_ = ?", String.class, job)
			.stream()
			.anyMatch(Objects::nonNull);
	}

	/** Begins a transaction that MySQL would rather keep than the product's. */
	private Connection heavy() throws SQLException {
		Connection connection = Objects.requireNonNull(this.jdbc.getDataSource()).getConnection();
		connection.setAutoCommit(false);
		run(connection, "insert into faults_weight select 1 from information_schema.columns limit 2000");
		return connection;
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * As the engine of the database tells it: its tables of transactions choke on bytes
	 * of others.
	 */
	private boolean somebodyWaits() {
		String status = this.jdbc.queryForObject("show engine innodb status", (row, index) -> row.getString("Status"));
		// the last deadlock stands further up, in the same words
		String transactions = status.substring(status.indexOf("\nTRANSACTIONS\n"));
		String schema = this.jdbc.queryForObject("select database()", String.class);
		return Pattern.compile("of table `%s`\\.`case_chain` .* waiting".formatted(schema))
			.matcher(transactions)
			.find();
	}

	private static void await(BooleanSupplier condition) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(end);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

}
