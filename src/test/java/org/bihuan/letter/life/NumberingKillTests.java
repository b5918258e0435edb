package org.bihuan.letter.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bihuan.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node is killed on MySQL while many sign: one signature holds a number, others wait
 * for the next one, and papers are being made.
 */
class NumberingKillTests {

	private static final int HOLD_AT = 100;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Map<String, Object> database = Databases.mysql();

	private final JdbcClient jdbc = JdbcClient
		.create(new DriverManagerDataSource(setting("url"), setting("username"), setting("password")));

	private final List<Process> nodes = new ArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void end() {
		this.nodes.forEach(Process::destroyForcibly);
	}

	@Test
	void whatANodeHadInItsHandsWhenItDiedLeavesNoGap() throws Exception {
		Path held = this.folder.resolve("held");
		Process first = node("--hold-at=" + HOLD_AT, "--held=" + held);
		Instant end = Instant.now().plus(PATIENCE);
		while (!Files.exists(held)) {
			assertThat(Instant.now()).as(log()).isBefore(end);
			assertThat(first.waitFor(20, TimeUnit.MILLISECONDS)).as(log()).isFalse();
		}
		first.destroyForcibly().waitFor();
		List<String> before = issued();
		assertThat(before).hasSize(HOLD_AT - 1);
		assertThat(seqs()).containsExactlyElementsOf(IntStream.range(1, HOLD_AT).boxed().toList());
		assertThat(count("ltr_letter where number is not null or state <> 'DRAFT'")).isEqualTo(HOLD_AT - 1);
		assertThat(count("ltr_letter where state = 'DRAFT' and signed_by is null")).isEqualTo(unsigned());
		assertThat(count("ACT_RU_TASK where TASK_DEF_KEY_ = 'sign-letter'")).isEqualTo(unsigned());

		Process second = node();
		assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(log()).isTrue();
		assertThat(second.exitValue()).as(log()).isZero();
		assertThat(issued()).startsWith(before.toArray(String[]::new)).hasSize(LetterNode.LETTERS);
		assertThat(seqs()).containsExactlyElementsOf(IntStream.rangeClosed(1, LetterNode.LETTERS).boxed().toList());
		assertThat(this.jdbc.sql("select number from ltr_issue where seq = " + HOLD_AT).query(String.class).single())
			.isEqualTo("应急督函〔2026〕100号");
		assertThat(count("ltr_letter where state = 'ISSUED'")).isEqualTo(LetterNode.LETTERS);
		assertThat(count("ltr_paper")).isEqualTo(LetterNode.LETTERS);
		assertThat(count("ltr_event where what = 'ISSUED'")).isEqualTo(LetterNode.LETTERS);
		assertThat(count("ACT_RU_TASK where TASK_DEF_KEY_ = 'seal-letter'")).isEqualTo(LetterNode.LETTERS);
		assertThat(count("ACT_RU_TASK")).isEqualTo(LetterNode.LETTERS);
	}

	private static long unsigned() {
		return LetterNode.LETTERS - HOLD_AT + 1L;
	}

	private Process node(String... more) throws IOException {
		Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m",
				"-XX:+EnableDynamicAgentLoading", "-cp", System.getProperty("java.class.path"),
				LetterNode.class.getName());
		Stream<String> settings = Stream.of("--spring.main.banner-mode=off", "--bihuan.data-dir=" + this.folder,
				// what a dead node was printing is another one's after this while
				"--camunda.bpm.job-execution.lock-time-in-millis=5000");
		ProcessBuilder command = new ProcessBuilder(Stream
			.of(java, settings,
					this.database.entrySet().stream().map((one) -> "--" + one.getKey() + "=" + one.getValue()),
					Stream.of(more))
			.flatMap((part) -> part)
			.toList());
		Process node = command.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("node.log").toFile()))
			.start();
		this.nodes.add(node);
		return node;
	}

	private String log() throws IOException {
		return Files.readString(this.folder.resolve("node.log"));
	}

	/** Letters with their numbers, in the order of these. */
	private List<String> issued() {
		return this.jdbc.sql("select concat(letter_id, ' ', number, ' ', sha256) from ltr_issue order by seq")
			.query(String.class)
			.list();
	}

	private List<Integer> seqs() {
		return this.jdbc.sql("select seq from ltr_issue order by seq").query(Integer.class).list();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

	private String setting(String name) {
		return String.valueOf(this.database.get("spring.datasource." + name));
	}

}
