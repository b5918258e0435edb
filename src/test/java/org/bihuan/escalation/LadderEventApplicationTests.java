package org.bihuan.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.BihuanTest;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.hazard.Standing;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasurePublished;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.TaskVerbs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What real life brings at every step of a ladder and of a measure that is recorded, and
 * what measures tell the ladder.
 */
@BihuanTest
class LadderEventApplicationTests {

	private static final Map<String, Object> REASON = Map.of("reason", "现场核实后的情况");

	private static final Set<String> STEPS = Set.of("confirm-measure", "review-ladder", "carry-out-measure",
			"look-back", "propose-listing", "propose-exposure");

	private static final UnitCode EMERGENCY = new UnitCode("A-emergency");

	@Autowired
	private ApplicationContext program;

	@Autowired
	private Measures measures;

	/** A further measure with a process of its own is a further block of rows. */
	@ParameterizedTest(name = "{2} while the ladder {0} and {1} is carried out")
	@CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			asks;  SITE_VISIT; signed off; none; look-back@A-emergency; ENDED
			asks;  SITE_VISIT; withdrawn;  none; ''; ENDED
			asks;  SITE_VISIT; transfer;   live; carry-out-measure@A-education confirm-measure@A-education; RUNNING
			asks;  SITE_VISIT; extended;   live; carry-out-measure@A-emergency confirm-measure@A-emergency; RUNNING
			waits; SITE_VISIT; signed off; none; look-back@A-emergency; ENDED
			waits; SITE_VISIT; withdrawn;  none; ''; ENDED
			waits; SITE_VISIT; transfer;   live; carry-out-measure@A-education; RUNNING
			waits; SITE_VISIT; extended;   live; carry-out-measure@A-emergency; RUNNING
			asks;  LISTING;    signed off; none; look-back@A-emergency; ENDED
			asks;  LISTING;    withdrawn;  none; ''; ENDED
			asks;  LISTING;    transfer;   live; confirm-measure@A-education propose-listing@A-education; RUNNING
			asks;  LISTING;    extended;   live; confirm-measure@A-emergency propose-listing@A-emergency; RUNNING
			asks;  EXPOSURE;   signed off; none; look-back@A-emergency; ENDED
			asks;  EXPOSURE;   withdrawn;  none; ''; ENDED
			asks;  EXPOSURE;   transfer;   live; confirm-measure@A-education propose-exposure@A-education; RUNNING
			asks;  EXPOSURE;   extended;   live; confirm-measure@A-emergency propose-exposure@A-emergency; RUNNING""")
	void anEvent(String step, String measure, String event, String ladder, String steps, MeasureState state) {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		standing.ladder();
		if ("waits".equals(step)) {
			standing.walk().decides("confirm-measure", "confirm", "confirm");
		}
		long taken = inTransaction(() -> this.measures.take(order(standing.walk(), measure)));
		happens(standing, event);
		assertThat(List.of(standing.ladderState(), told(standing.steps()), this.measures.find(taken).state()))
			.isEqualTo(List.of(ladder, steps, state));
		if ("transfer".equals(event)) {
			assertThat(this.measures.find(taken).order().issuer()).hasToString("A-education");
			assertThat(this.measures.ofCase(standing.walk().number())).filteredOn((view) -> view.id() != taken)
				.allMatch((view) -> view.order().issuer().equals(EMERGENCY));
		}
	}

	/** Steps of the case, the ladder and the measure; letters have tests of their own. */
	private static String told(String steps) {
		return Stream.of(steps.split(" "))
			.filter((step) -> STEPS.contains(step.split("@")[0]))
			.collect(Collectors.joining(" "));
	}

	private void happens(Standing standing, String event) {
		CaseWalk walk = standing.walk();
		Person chief = standing.person("chief-emergency");
		switch (event) {
			case "signed off" -> {
				walk.rectifies();
				walk.applies();
				assertThat(walk.steps()).doesNotContain("confirm-measure");
				walk.verifies("pass");
				walk.decides("sign-off", "approve", "approve");
			}
			case "withdrawn" -> {
				standing.begins("withdrawal", REASON, chief);
				walk.decides("confirm-withdrawal", "approve", "approve");
			}
			case "transfer" -> {
				standing.begins("transfer", Map.of("reason", "现场核实后的情况", "to", "A-education"), chief);
				walk.decides("accept-transfer", "accept", "accept");
			}
			default -> {
				standing.begins("extension", Map.of("obligation", "rectify", "kind", "EXTEND", "days", 5, "ground",
						"EQUIPMENT", "explanation", "备件月底到货"), standing.person("safety-e-0118"));
				walk.decides("decide-extension", "approve", "approve");
			}
		}
	}

	@Test
	void whoDecidesSecondIsToldSo() {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		standing.ladder();
		InboxRow task = standing.walk().open("confirm-measure");
		Person chief = standing.person("chief-emergency");
		standing.walk().does(task, Map.of("outcome", "confirm"), chief);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> standing.walk().tasks().complete(task.id(), Map.of("outcome", "confirm"), chief));
		assertThat(this.measures.ofCase(standing.walk().number())).hasSize(1);
	}

	@Test
	void twoDecideAtOnceAndOneMeasureIsTaken() throws Exception {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		standing.ladder();
		InboxRow task = standing.walk().open("confirm-measure");
		Person chief = standing.person("chief-emergency");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		Callable<Boolean> decides = () -> {
			together.await();
			return confirms(standing.walk(), task, chief);
		};
		List<Future<Boolean>> decisions = List.of(threads.submit(decides), threads.submit(decides));
		List<Boolean> decided = List.of(decisions.get(0).get(60, TimeUnit.SECONDS),
				decisions.get(1).get(60, TimeUnit.SECONDS));
		threads.shutdown();
		assertThat(decided).containsExactlyInAnyOrder(true, false);
		assertThat(this.measures.ofCase(standing.walk().number())).hasSize(1);
	}

	/** Both are answered with 409: somebody was faster. */
	private static boolean confirms(CaseWalk walk, InboxRow task, Person chief) {
		try {
			walk.tasks().complete(task.id(), Map.of("outcome", "confirm"), chief);
			return true;
		}
		catch (Refusal.Conflict | ConcurrencyFailureException ex) {
			return false;
		}
	}

	@Test
	void whatIsChosenInsteadLiesOnThePathAndStartsAtOnce() {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		standing.ladder();
		CaseWalk walk = standing.walk();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> walk.does("confirm-measure",
				Map.of("outcome", "stronger", "measure", "EXPOSURE", "reason", "拒不整改")));
		walk.does("confirm-measure", Map.of("outcome", "stronger", "measure", "INTERVIEW", "reason", "拒不整改"));
		MeasureView taken = this.measures.ofCase(walk.number()).get(0);
		assertThat(taken.state()).isEqualTo(MeasureState.RUNNING);
		assertThat(taken.order()).isEqualTo(new MeasureOrder(walk.number(), "INTERVIEW", new UnitCode("E-0118"),
				EMERGENCY, "REFUSED", 1, "P-0", "项目默认", "拒不整改", "chief-emergency"));
	}

	@Test
	void aMeasureThatIsRefusedIsAGroundUntilTheUnitApplies() {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		CaseWalk walk = standing.walk();
		tell(new MeasureRefused(77, walk.number(), new UnitCode("E-0118"), "absent", now()));
		assertThat(walk.grounds()).containsExactly("REFUSED OPEN");
		walk.rectifies();
		walk.applies();
		assertThat(walk.grounds()).containsExactly("REFUSED HELD");
		walk.verifies("fail-measures");
		assertThat(walk.grounds()).containsExactly("REFUSED OPEN");
		assertThat(walk.confirming()).containsExactly("section-chief@A-emergency");
	}

	@Test
	void aListingAddsNothingWhereNoDocumentSaysSo() {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", true);
		tell(new MeasurePublished(78, standing.walk().number(), "LISTING", new UnitCode("E-0118"), now()));
		assertThat(standing.walk().ladders()).isEmpty();
	}

	@Test
	void theThirdUrgeAsksTheChiefForALetterOnce() {
		Standing standing = Standing.at(this.program, "E-0118", "rectify-measure", false);
		CaseWalk walk = standing.walk();
		TaskVerbs verbs = this.program.getBean(TaskVerbs.class);
		String task = walk.open("rectify-measure").id();
		for (String login : List.of("chief-emergency", "manager")) {
			verbs.urge(task, "请尽快", standing.person(login));
		}
		assertThat(walk.ladders()).isEmpty();
		verbs.urge(task, "请尽快", standing.person("office"));
		assertThat(walk.grounds()).containsExactly("POOR_WORK OPEN");
		walk.decides("confirm-measure", "confirm", "confirm");
		assertThat(this.measures.ofCase(walk.number())).extracting((view) -> view.order().measure())
			.containsExactly("RECTIFICATION_LETTER");
		assertThat(walk.grounds()).containsExactly("POOR_WORK CLOSED");
		walk.days(0);
		assertThat(standing.ladderState()).isEqualTo("none");
	}

	private MeasureOrder order(CaseWalk walk, String measure) {
		return new MeasureOrder(walk.number(), measure, new UnitCode("E-0118"), EMERGENCY, "REFUSED", 1, null, null,
				null, "chief-emergency");
	}

	private Instant now() {
		return this.program.getBean(Clock.class).instant();
	}

	private void tell(Object event) {
		transactions().executeWithoutResult((status) -> this.program.publishEvent(event));
	}

	private long inTransaction(LongSupplier work) {
		Long id = transactions().execute((status) -> work.getAsLong());
		return (id != null) ? id : 0;
	}

	private TransactionTemplate transactions() {
		return this.program.getBean(TransactionTemplate.class);
	}

}
