package org.bihuan.notification.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bihuan.notification.NoticeRoom;
import org.bihuan.shared.Refusal;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows are taken once, come back when their taker dies, and are given up at last.
 */
class OutboxTests {

	@TempDir
	private Path folder;

	private NoticeRoom room;

	@BeforeEach
	void open() {
		this.room = new NoticeRoom(this.folder, 0);
	}

	@AfterEach
	void close() {
		this.room.close();
	}

	private OutboxTable table() {
		return this.room.bean(OutboxTable.class);
	}

	private void fill(int count) {
		this.room.inTransaction(() -> IntStream.range(0, count)
			.forEach((i) -> table().add("hook/" + i, Channel.HOOK, null, "E-1", "webhook-test", this.room.now())));
	}

	private List<OutboxRow> take(String node, int most) {
		return table().take(node, most, this.room.now(), Duration.ofMinutes(2));
	}

	@Test
	void whatOneNodeHasNoOtherGets() {
		fill(5);
		assertThat(take("a", 3)).extracting(OutboxRow::key).containsExactly("hook/0", "hook/1", "hook/2");
		assertThat(take("b", 9)).extracting(OutboxRow::key).containsExactly("hook/3", "hook/4");
		assertThat(take("c", 9)).isEmpty();
	}

	@Test
	void whatADeadNodeHadComesBackUnderTheSameName() {
		fill(1);
		take("a", 1);
		this.room.pass(Duration.ofMinutes(2));
		assertThat(take("b", 1)).extracting(OutboxRow::key, OutboxRow::attempts)
			.containsExactly(Assertions.tuple("hook/0", 2));
	}

	@Test
	void aNodeWithAWrongClockTakesNothingFromTheOthers() {
		NoticeRoom other = this.room.another(this.folder, 0);
		fill(2);
		take("a", 1);
		other.pass(Duration.ofMinutes(10));
		other.wrongClock(true);
		assertThat(other.drain()).isZero();
		other.pass(Duration.ofMinutes(-10));
		other.wrongClock(false);
		assertThat(other.drain()).isOne();
		other.close();
	}

	@Test
	void manyTakersAtOnceNeverShare() throws Exception {
		fill(300);
		ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
		CyclicBarrier together = new CyclicBarrier(4);
		ExecutorService takers = Executors.newFixedThreadPool(4);
		List<Future<?>> running = Stream.of("a", "b", "c", "d").<Future<?>>map((node) -> takers.submit(() -> {
			together.await();
			for (List<OutboxRow> rows = take(node, 7); !rows.isEmpty(); rows = take(node, 7)) {
				rows.forEach((row) -> taken.add(row.id()));
			}
			return null;
		})).toList();
		for (Future<?> one : running) {
			one.get();
		}
		takers.shutdown();
		assertThat(taken).hasSize(300).doesNotHaveDuplicates();
	}

	@Test
	void aDeadLetterIsListedAndGetsItsAttemptsAnew() {
		OutboxHealth health = this.room.bean(OutboxHealth.class);
		fill(2);
		this.room.drain();
		assertThat(health.deadLetters()).hasSize(2).allSatisfy((one) -> assertThat(one.answer()).contains("no bot"));
		assertThat(health.dead()).isEqualTo(2);
		long id = health.deadLetters().get(0).id();
		health.retry(id);
		assertThat(health.dead()).isOne();
		assertThat(take("a", 9)).extracting(OutboxRow::id, OutboxRow::attempts)
			.containsExactly(Assertions.tuple(id, 1));
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> health.retry(id));
	}

	@Test
	void theMetersSayWhatWaitsAndHowLong() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		this.room.bean(OutboxHealth.class).bindTo(meters);
		assertThat(meters.get("bihuan.outbox.oldest").gauge().value()).isZero();
		fill(3);
		this.room.pass(Duration.ofSeconds(90));
		assertThat(meters.get("bihuan.outbox.waiting").gauge().value()).isEqualTo(3);
		assertThat(meters.get("bihuan.outbox.oldest").gauge().value()).isEqualTo(90);
		this.room.drain();
		assertThat(meters.get("bihuan.outbox.dead").gauge().value()).isEqualTo(3);
	}

	@Test
	void twoNodesOpenOneDigest() {
		this.room.change("insert into ntf_person (login, language, code_tries) values ('worker', 'zh-CN', 0)");
		this.room.inTransaction(() -> Set.of("mail/1", "mail/2")
			.forEach((key) -> table().add(key, Channel.MAIL, "worker", null, "webhook-test", this.room.now())));
		NoticeRoom other = this.room.another(this.folder, 0);
		OutboxRow one = take("a", 1).get(0);
		OutboxRow two = take("b", 1).get(0);
		table().join(one, this.room.now().plus(Duration.ofHours(1)));
		other.bean(OutboxTable.class).join(two, this.room.now().plus(Duration.ofHours(1)));
		assertThat(this.room.count("ntf_outbox where channel = 'DIGEST'")).isOne();
		this.room.pass(Duration.ofHours(1));
		assertThat(table().joined(take("a", 1).get(0))).hasSize(2);
		other.close();
	}

}
