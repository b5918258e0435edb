package org.bihuan.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged products on one MySQL, many timers that fall due and people who act, while
 * one of them is killed or loses its database. One round here; the long form is in
 * {@code docs/reliability.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesKillTests {

	private static final Logger log = LoggerFactory.getLogger(NodesKillTests.class);

	private static final int ROUNDS = Integer.getInteger("faults.rounds", 1);

	private static final int TIMERS = Integer.getInteger("faults.timers", 200);

	private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("faults.window", 6));

	private static final Duration CUT = Duration.ofSeconds(Integer.getInteger("faults.cut", 4));

	private static final long SEED = (Long.getLong("faults.seed", 0) != 0) ? Long.getLong("faults.seed")
			: System.nanoTime();

	/** Until they are written, none may be due. */
	private static final Duration LEAD = Duration.ofSeconds(3).plusMillis(3L * TIMERS);

	/**
	 * The bar: the lock of a dead node, the longest pause between two looks, and five
	 * seconds.
	 */
	private static final Duration BAR = Nodes.LOCK.plusSeconds(1 + 5);

	/** So that counting many does not take the time of those that ring. */
	private static final Duration COUNTING = Duration.ofMillis(500);

	private final Random random = new Random(SEED);

	private Nodes nodes;

	private String template;

	private int copied;

	@BeforeAll
	void start(@TempDir Path folder) {
		log.info("seed {}", SEED);
		this.nodes = new Nodes(folder);
		this.nodes.start(0);
		this.template = ActsUnderFaults.planned(this.nodes.connection(0), "template");
		this.nodes.start(1);
	}

	@AfterAll
	void end() throws IOException {
		this.nodes.close();
	}

	@Test
	@Order(1)
	void aDeadlockCostsNeitherAnActNorATry() throws Exception {
		this.nodes.startIfDead();
		ForcedDeadlocks deadlocks = new ForcedDeadlocks(this.nodes);
		for (int round = 0; round < ROUNDS; round++) {
			deadlocks.ofAnAct(ActsUnderFaults.register(this.nodes.living(), "deadlock-" + round));
			deadlocks.ofAJob(ActsUnderFaults.planned(this.nodes.living(), "deadlocked-clock-" + round));
		}
	}

	@Test
	@Order(2)
	void aNodeThatLosesItsDatabaseForAWhileLosesNothing() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			this.nodes.startIfDead();
			ManyTimers timers = timers();
			ActsUnderFaults acts = ActsUnderFaults.begin(this.nodes, "cut" + round);
			Nodes.await(timers.first());
			// alone with its server, in the long form, it is killed in every second round
			Optional<MysqlProcess> server = (round % 2 == 1) ? MysqlProcess.own() : Optional.empty();
			if (server.isPresent()) {
				server.get().kill(this.nodes.jdbc());
				server.get().start();
			}
			else {
				this.nodes.gate(0).shut();
				Nodes.await(Instant.now().plus(CUT));
				this.nodes.gate(0).open();
			}
			Nodes.await(() -> this.nodes.health(0) == 200);
			told(server.isPresent() ? "database killed" : "cut", round, timers, acts);
		}
	}

	@Test
	@Order(3)
	void nothingIsLostOrDoneTwiceWhenANodeIsKilled() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			this.nodes.startIfDead();
			int victim = this.random.nextInt(Nodes.COUNT);
			ManyTimers timers = timers();
			ActsUnderFaults acts = ActsUnderFaults.begin(this.nodes, "kill" + round);
			Nodes.await(timers.first().plusMillis(this.random.nextLong(WINDOW.toMillis())));
			this.nodes.kill(victim);
			told("kill", round, timers, acts);
			assertThat(acts.refused()).isEmpty();
		}
	}

	private ManyTimers timers() {
		return new ManyTimers(this.nodes.jdbc(), this.template, this.copied++, TIMERS, LEAD, WINDOW);
	}

	/** Waits until all is told, and counts. */
	private void told(String fault, int round, ManyTimers timers, ActsUnderFaults acts) throws Exception {
		Nodes.await(() -> timers.rung() >= TIMERS, COUNTING);
		acts.end();
		log.info("{} {}: {} timers, latest {} after its moment, {} later than {}; {} acts, {} without success; {}",
				fault, round, TIMERS, timers.latest(), timers.laterThan(BAR), BAR, acts.done(), acts.refused().size(),
				timers.effects());
		assertThat(timers.effects()).isEqualTo(timers.once());
		assertThat(acts.done()).isGreaterThanOrEqualTo(Math.min(ActsUnderFaults.PEOPLE, 1));
		assertThat(acts.notOnce(this.nodes.jdbc())).isEmpty();
		this.nodes.assertSound();
	}

}
