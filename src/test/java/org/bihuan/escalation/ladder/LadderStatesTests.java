package org.bihuan.escalation.ladder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.bihuan.casefile.Statements;
import org.bihuan.escalation.LadderState;
import org.bihuan.escalation.Ladders;
import org.bihuan.escalation.Trigger;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How ladders stand, told to other rooms; on H2 and on MySQL.
 */
class LadderStatesTests {

	private static final Logger log = LoggerFactory.getLogger(LadderStatesTests.class);

	private static final Instant NOW = LadderDatabase.NOW;

	private static final Instant LATER = NOW.plus(Duration.ofDays(3));

	/** Ladders, grounds, measures taken on them, covers, flags, measures and letters. */
	private static final int STATEMENTS = 7;

	private static LadderDatabase database;

	private static int cases;

	@BeforeAll
	static void open(@TempDir Path folder) {
		database = new LadderDatabase(folder.toString());
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@Test
	void aLadderThatWaitsTellsWhatWasSentAndWhatComesNext() {
		Ladder ladder = ladder();
		takes(ladder, "RECTIFICATION_LETTER", "消安〔2026〕1号");
		ladder.look(NOW);
		ladder.propose(rung("CIRCULAR"), Set.of());
		ladder.decided("CIRCULAR", null, NOW, "chief");
		ladder.waitUntil(LATER, NOW);
		database.save(ladder);
		LadderState state = told(ladder);
		assertThat(state.addressee()).isEqualTo(ladder.addressee());
		assertThat(state.ofEnterprise()).isTrue();
		assertThat(state.held()).isFalse();
		assertThat(state.openedAt()).isEqualTo(NOW);
		assertThat(state.taken()).containsExactly(
				new LadderState.Taken("RECTIFICATION_LETTER", NOW, false, "消安〔2026〕1号"),
				new LadderState.Taken("CIRCULAR", NOW, true, null));
		assertThat(state.asked()).isNull();
		assertThat(state.next()).extracting(LadderState.Proposed::measure).isEqualTo("INTERVIEW");
		assertThat(state.nextAt()).isEqualTo(LATER);
		assertThat(state.reasons()).containsExactly(Trigger.OVERDUE);
	}

	@Test
	void whileAPersonIsAskedNothingIsNext() {
		Ladder ladder = ladder();
		ladder.look(NOW);
		ladder.propose(rung("RECTIFICATION_LETTER"), Set.of());
		database.save(ladder);
		LadderState state = told(ladder);
		assertThat(state.taken()).isEmpty();
		assertThat(state.asked()).isEqualTo(new LadderState.Proposed("RECTIFICATION_LETTER", true, 5, "D001", "§18"));
		assertThat(state.next()).isNull();
		assertThat(state.nextAt()).isNull();
	}

	@Test
	void whatIsCarriedOutAlreadyIsNotNext() {
		Ladder ladder = ladder();
		takes(ladder, "RECTIFICATION_LETTER", "消安〔2026〕2号");
		database.letter(ladder, "CIRCULAR", "消安〔2026〕3号");
		database.save(ladder);
		assertThat(told(ladder).next()).extracting(LadderState.Proposed::measure).isEqualTo("INTERVIEW");
	}

	@Test
	void whenNoRungIsLeftNoneIsNext() {
		Ladder ladder = ladder();
		for (String measure : List.of("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW")) {
			takes(ladder, measure, "消安〔2026〕4号");
		}
		database.save(ladder);
		assertThat(told(ladder).next()).isNull();
		assertThat(told(ladder).nextAt()).isEqualTo(LATER);
	}

	@Test
	void aHeldLadderTellsWhatIsBeingLookedAt() {
		Ladder ladder = ladder();
		ladder.join(Trigger.REFUSED, Cause.since(NOW));
		ladder.refusalHeld();
		ladder.stands(cases, Ground.State.HELD);
		database.save(ladder);
		assertThat(told(ladder).held()).isTrue();
		assertThat(told(ladder).reasons()).containsExactly(Trigger.REFUSED, Trigger.OVERDUE);
		ladder.stands(cases, Ground.State.CLOSED);
		database.save(ladder);
		assertThat(told(ladder).reasons()).containsExactly(Trigger.REFUSED);
	}

	@Test
	void onlyLiveLaddersAreTold() {
		Ladder ladder = ladder();
		Ladder ended = new Ladder(ladder.number(), new UnitCode("A-fire"), "AUTHORITY", "fire", NOW);
		ended.end(NOW);
		database.save(ladder);
		database.save(ended);
		assertThat(told(ladder).addressee()).isEqualTo(ladder.addressee());
		assertThat(database.bean(Ladders.class).live(List.of(new CaseNumber("YH-demo-2026-none")))).isEmpty();
		assertThat(database.bean(Ladders.class).live(List.of())).isEmpty();
	}

	@Test
	void whatIsToldIsWhatThePageTells() {
		Ladder ladder = ladder();
		takes(ladder, "RECTIFICATION_LETTER", "消安〔2026〕5号");
		database.save(ladder);
		LadderStory story = database.bean(LadderBoard.class).ofCase(ladder.number()).get(0);
		LadderState state = told(ladder);
		assertThat(story.ahead()).extracting(Rung::measure).startsWith("CIRCULAR", "INTERVIEW");
		assertThat(state.next()).extracting(LadderState.Proposed::measure).isEqualTo(story.ahead().get(0).measure());
		assertThat(state.nextAt()).isEqualTo(story.nextAt());
		assertThat(state.held()).isEqualTo(story.held());
	}

	@Test
	void aPageOfCasesCostsAsManyStatementsAsOne() {
		List<CaseNumber> numbers = IntStream.range(0, 50).mapToObj((i) -> {
			Ladder ladder = ladder();
			takes(ladder, "RECTIFICATION_LETTER", "消安〔2026〕%d号".formatted(100 + i));
			ladder.join(Trigger.REPEAT, Cause.since(NOW.minus(Duration.ofDays(i))));
			ladder.waitUntil(LATER, NOW);
			database.save(ladder);
			return ladder.number();
		}).toList();
		assertThat(counted(numbers.subList(0, 1))).isEqualTo(STATEMENTS);
		assertThat(counted(numbers)).isEqualTo(STATEMENTS);
	}

	private static long counted(List<CaseNumber> numbers) {
		Statements statements = database.bean(Statements.class);
		statements.forget();
		long begun = System.nanoTime();
		Map<CaseNumber, List<LadderState>> live = database.bean(Ladders.class).live(numbers);
		log.info("Ladders of {} cases in {} ms", numbers.size(),
				Duration.ofNanos(System.nanoTime() - begun).toMillis());
		assertThat(live).containsOnlyKeys(numbers);
		assertThat(live.values()).allSatisfy((ladders) -> assertThat(ladders).hasSize(1)
			.allSatisfy(
					(ladder) -> assertThat(ladder.taken()).extracting(LadderState.Taken::letter).doesNotContainNull()));
		return statements.count("");
	}

	private static LadderState told(Ladder ladder) {
		List<LadderState> live = database.bean(Ladders.class).live(List.of(ladder.number())).get(ladder.number());
		assertThat(live).hasSize(1);
		return live.get(0);
	}

	/** A ladder of a unit that is late in a case of its own. */
	private static Ladder ladder() {
		cases++;
		CaseNumber number = new CaseNumber("YH-demo-2026-" + cases);
		UnitCode unit = new UnitCode("E-" + cases);
		database.opened(number.value(), unit.value());
		Ladder ladder = new Ladder(number, unit, "ENTERPRISE", "fire", NOW);
		ladder.join(Trigger.OVERDUE, Cause.obligation(cases, NOW.minus(Duration.ofDays(cases))));
		return ladder;
	}

	private static void takes(Ladder ladder, String measure, String letter) {
		ladder.look(NOW);
		ladder.propose(rung(measure), Set.of());
		ladder.decided(measure, database.letter(ladder, measure, letter), NOW, "chief");
		ladder.waitUntil(LATER, NOW);
	}

	private static Rung rung(String measure) {
		return new Rung(measure, true, 5, "D001", "§18");
	}

}
