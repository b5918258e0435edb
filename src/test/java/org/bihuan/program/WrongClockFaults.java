package org.bihuan.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two packaged products on one MySQL, and the clock of one of them is set to ten minutes
 * ahead or behind while timers fall due and people act. Only in the long form: it needs
 * {@code .ci/faketime}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongClockFaults {

	private static final Logger log = LoggerFactory.getLogger(WrongClockFaults.class);

	private static final int ROUNDS = Integer.getInteger("faults.rounds", 2);

	private static final int TIMERS = Integer.getInteger("faults.timers", 200);

	private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("faults.window", 6));

	private static final Duration OFF = Duration.ofMinutes(10);

	private static final int RIGHT = 0;

	private static final int WRONG = 1;

	private final Random random = new Random();

	private Nodes nodes;

	private ShiftedTime time;

	private String template;

	private int copied;

	@BeforeAll
	void start(@TempDir Path folder) throws IOException {
		this.time = ShiftedTime.in(folder);
		this.nodes = new Nodes(folder, this.time.environment());
		this.nodes.start(RIGHT);
		this.template = ActsUnderFaults.planned(this.nodes.connection(RIGHT), "template");
		this.nodes.start(WRONG);
	}

	@AfterAll
	void end() throws IOException {
		if (this.nodes != null) {
			this.nodes.close();
		}
	}

	@Test
	void aNodeWhoseClockIsSetTakesNoJobUntilItIsRightAgain() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Duration off = (round % 2 == 0) ? OFF : OFF.negated();
			besideAHealthyOne(round, off);
			alone(round, off);
			this.nodes.startIfDead();
		}
	}

	/** It is set at some moment while both work; each effect is there once. */
	private void besideAHealthyOne(int round, Duration off) throws Exception {
		ManyTimers timers = timers(Duration.ofSeconds(3));
		ActsUnderFaults acts = ActsUnderFaults.begin(this.nodes, "clock" + round);
		Nodes.await(timers.first().plusMillis(this.random.nextLong(WINDOW.toMillis())));
		this.time.by(off);
		Nodes.await(() -> this.nodes.health(WRONG) == 503);
		assertThat(this.nodes.health(RIGHT)).isEqualTo(200);
		assertThat(secondsAhead()).isCloseTo(off.toSeconds(), Offset.offset(60.0));
		assertThat(this.nodes.log())
			.containsPattern("ERROR.* The clock of this node is \\S+ ahead of the database's: it takes no job until");
		Nodes.await(() -> timers.rung() >= TIMERS);
		acts.end();
		log.info("{} off by {}: {} timers, latest {} after its moment; {} acts, {} without success; {}", round, off,
				TIMERS, timers.latest(), acts.done(), acts.refused().size(), timers.effects());
		assertThat(timers.effects()).isEqualTo(timers.once());
		assertThat(acts.done()).isPositive();
		assertThat(acts.notOnce(this.nodes.jdbc())).isEmpty();
		this.nodes.assertSound();
	}

	/**
	 * The healthy one dies. What is due soon, and was due minutes ago for one that is
	 * ahead, waits past its moment, until the clock is right.
	 */
	private void alone(int round, Duration off) throws Exception {
		this.nodes.kill(RIGHT);
		ManyTimers timers = timers(Nodes.LOCK.multipliedBy(3));
		Nodes.await(timers.first().plus(WINDOW).plus(Nodes.LOCK.multipliedBy(2)));
		assertThat(timers.rung()).isZero();
		assertThat(timers.taken()).isZero();
		assertThat(this.nodes.health(WRONG)).isEqualTo(503);
		this.time.by(Duration.ZERO);
		Nodes.await(() -> this.nodes.health(WRONG) == 200);
		Nodes.await(() -> timers.rung() >= TIMERS);
		log.info("{} off by {} and alone: {} timers, none rung before the clock was right, then {}", round, off, TIMERS,
				timers.effects());
		assertThat(timers.effects()).isEqualTo(timers.once());
		assertThat(timers.latest()).isLessThan(Duration.between(timers.first(), Instant.now()));
		assertThat(Math.abs(secondsAhead())).isLessThan(5);
		assertThat(this.nodes.log()).contains("The clock of this node is right again: it takes jobs");
		this.nodes.assertSound();
	}

	private ManyTimers timers(Duration lead) {
		return new ManyTimers(this.nodes.jdbc(), this.template, this.copied++, TIMERS, lead, WINDOW);
	}

	private double secondsAhead() {
		String metrics = this.nodes.connection(WRONG).get("admin", "/actuator/prometheus").body();
		Matcher found = Pattern.compile("^bihuan_clock_off_seconds (\\S+)$", Pattern.MULTILINE).matcher(metrics);
		assertThat(found.find()).as(metrics).isTrue();
		return Double.parseDouble(found.group(1));
	}

}
