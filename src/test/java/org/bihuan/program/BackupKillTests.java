package org.bihuan.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.bihuan.Databases;
import org.bihuan.shared.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup is taken of the packaged product while people work, and restored elsewhere a
 * month later: everything answered before it is there, the chains hold, each clock that
 * fell due meanwhile rings once, letters are numbered on. What is broken is not restored.
 */
class BackupKillTests {

	private static final List<String> LOGINS = List.of("worker-e-0001", "safety-e-0001", "boss-e-0001",
			"inspector1-emergency", "inspector2-emergency", "chief-emergency", "leader-emergency");

	private static final List<String> OFFICE = List.of("clerk-emergency", "chief-emergency", "leader-emergency");

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final Duration MEANWHILE = Duration.ofDays(30);

	private static final Path JAR = Path.of(System.getProperty("bihuan.jar", ""));

	private final Map<String, Object> database = Databases.mysql();

	private final Map<String, Object> elsewhere = Databases.mysql();

	private final JdbcClient restored = JdbcClient
		.create(new DriverManagerDataSource((String) this.elsewhere.get("spring.datasource.url"),
				(String) this.elsewhere.get("spring.datasource.username"),
				(String) this.elsewhere.get("spring.datasource.password")));

	private final Queue<Worked> answered = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean enough = new AtomicBoolean();

	private final List<RunningJar> products = new ArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void end() {
		this.products.forEach(RunningJar::kill);
	}

	@Test
	void whatWasAnsweredBeforeTheBackupIsThereAfterTheRestore() throws Exception {
		RunningJar product = start(this.folder.resolve("first"), this.database);
		Connection connection = product.connection();
		String key = key(connection);
		String signed = proposed(connection);
		new DistrictProgram(connection, OFFICE).work(signature(connection, signed));
		String unsigned = proposed(connection);
		signature(connection, unsigned);
		ExecutorService people = Executors.newFixedThreadPool(2);
		List<Future<?>> work = List.of(people.submit(() -> work(connection)), people.submit(() -> work(connection)));
		await(() -> this.answered.size() >= 10 || work.stream().anyMatch(Future::isDone));
		List<Worked> before = List.copyOf(this.answered);
		Path backup = backups(this.database, "first").backup(this.folder.resolve("backups"));
		await(() -> this.answered.size() > before.size() || work.stream().anyMatch(Future::isDone));
		this.enough.set(true);
		for (Future<?> one : work) {
			one.get();
		}
		people.shutdown();
		product.kill();
		refusesWhatIsBroken(backup);

		backups(this.elsewhere, "second").restore(backup);
		Instant back = Instant.now().plus(MEANWHILE);
		this.restored.sql("insert into wf_demo_clock (id, offset_millis) values (1, ?)")
			.param(MEANWHILE.toMillis())
			.update();
		List<Clock> due = due(back);
		assertThat(due).isNotEmpty();
		Path second = this.folder.resolve("second");
		Connection there = start(second, this.elsewhere).connection();
		await(() -> Files.exists(second.resolve("data/restored-checked")));
		assertThat(second.resolve("data/restored-checked")).content().contains("\nok true\n");
		await(() -> waiting(back) == 0);
		assertThat(due).allSatisfy(this::rangOnce);
		assertThat(count("ACT_RU_INCIDENT")).isZero();
		assertThat(before).allSatisfy((one) -> one.isThere(there));
		assertThat(key(there)).isEqualTo(key);
		new DistrictProgram(there, OFFICE).work(signature(there, unsigned));
		assertThat(count("ltr_issue where issuer = 'A-emergency'")).isEqualTo(2);
		assertThat(this.restored
			.sql("select count(*) from ltr_issue group by issuer, issue_year, kind having count(*) <> max(seq)")
			.query(Long.class)
			.list()).isEmpty();
		assertThat(there.get("auditor", "/api/v1/audit/verify").ok().get("ok").asBoolean()).isTrue();
	}

	private RunningJar start(Path where, Map<String, Object> on) throws IOException {
		Files.createDirectories(where);
		RunningJar product = RunningJar.start(where,
				Backups.settings(on, "--spring.profiles.active=demo", "--bihuan.duty.rounds=false"));
		this.products.add(product);
		return product;
	}

	private Backups backups(Map<String, Object> on, String where) {
		return new Backups(on, this.folder.resolve(where).resolve("data"), JAR);
	}

	/**
	 * Fingerprints of the keys that sign, the first of which is made when it is asked
	 * for.
	 */
	private static String key(Connection connection) {
		String page = new String(connection.file("auditor", "/api/v1/archive/verifier").body(), StandardCharsets.UTF_8);
		return page.replaceFirst("(?s).*data-keys=\"([^\"]+).*", "$1");
	}

	private static String register(DistrictProgram program) {
		return program.register("inspector1-emergency", Map.of("unit", "E-0001", "title", "泄爆口被挡 𠮷", "description",
				"粉尘堆积", "location", "二车间", "source", "AUTHORITY_INSPECTION", "criterion", "IT-11-3"));
	}

	/** A case whose authority is to write a letter. */
	private static String proposed(Connection connection) {
		DistrictProgram program = new DistrictProgram(connection, LOGINS);
		String number = register(program);
		program.workUpTo(number, "rectify-measure");
		connection.post("manager", "/api/v1/cases/" + number + "/measure-proposal", Map.of("reason", "推进不力")).ok();
		return number;
	}

	/**
	 * The letter of a case, ready to be signed, to be answered long after the restore.
	 */
	private static DistrictProgram.Open signature(Connection connection, String number) {
		String answer = LocalDate.now(Zone.SHANGHAI).plusDays(90).toString();
		return new DistrictProgram(connection, OFFICE).next("draft-letter", Map.of("replyUntil", answer))
			.workUpTo(number, "sign-letter");
	}

	private void work(Connection connection) {
		while (!this.enough.get()) {
			DistrictProgram program = new DistrictProgram(connection, LOGINS);
			String number = register(program);
			this.answered.add(new Worked(number, null));
			for (int steps = 0; steps < 5 && !this.enough.get(); steps++) {
				program.work(program.open(number).orElseThrow());
				this.answered.add(new Worked(number, program.done().get(steps)));
			}
		}
	}

	private void refusesWhatIsBroken(Path backup) throws IOException {
		Backups to = backups(this.elsewhere, "second");
		Path lacking = Backups.copy(backup, this.folder.resolve("lacking"));
		Files.delete(lacking.resolve("data.tar.gz"));
		assertThat(to.refused(lacking)).contains("a part is missing");
		Path altered = Backups.copy(backup, this.folder.resolve("altered"));
		Files.write(altered.resolve("heads.gz"), new byte[] { 1 }, StandardOpenOption.APPEND);
		assertThat(to.refused(altered)).contains("is not what was written");
		Path cut = Backups.copy(backup, this.folder.resolve("cut"));
		Files.writeString(cut.resolve("manifest"),
				Files.readString(cut.resolve("manifest")).replaceFirst("(?s)\nsha256 \\w+  database.*", "\nend\n"));
		assertThat(to.refused(cut)).contains("the manifest lacks a part");
		Path older = Files.writeString(this.folder.resolve("older.jar"), "db/migration/V0201__units.sql");
		assertThat(new Backups(this.elsewhere, to.data(), older).refused(backup)).contains("the program is older");
		assertThat(backups(this.database, "second").refused(backup)).contains("is not empty");
		assertThat(backups(this.elsewhere, "first").refused(backup)).contains("data directory", "is not empty");
		assertThat(this.restored.sql("show tables").query(String.class).list()).isEmpty();
		assertThat(to.data()).doesNotExist();
	}

	/** Legal clocks that fall due before the restored program runs. */
	private List<Clock> due(Instant back) {
		return this.restored
			.sql("select id, case_number, kind from ddl_obligation"
					+ " where service = false and state = 'RUNNING' and due_at < ?")
			.param(Timestamp.from(back))
			.query(Clock.class)
			.list();
	}

	private void rangOnce(Clock clock) {
		assertThat(count("ddl_firing where kind = 'DUE' and obligation_id = " + clock.id())).isOne();
		assertThat(this.restored
			.sql("select count(*) from case_entry where scope = ? and kind = 'CLOCK' and subject = ?"
					+ " and outcome = 'missed'")
			.params(clock.caseNumber(), clock.kind())
			.query(Long.class)
			.single()).isOne();
	}

	private long waiting(Instant back) {
		return this.restored.sql("select count(*) from ACT_RU_JOB where RETRIES_ > 0 and DUEDATE_ <= ?")
			.param(Timestamp.from(back))
			.query(Long.class)
			.single();
	}

	private long count(String from) {
		return this.restored.sql("select count(*) from " + from).query(Long.class).single();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(end);
			new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
		}
	}

	/** A legal clock. */
	record Clock(long id, String caseNumber, String kind) {
	}

}
