package org.bihuan.escalation.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.escalation.Trigger;
import org.bihuan.measure.MeasureOrder;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every sector's documents say happens after a clock ran out, from the first measure
 * to the review after the last one, by the clock.
 */
class SectorScenarioTests {

	/** The Thursday before a week of holidays. */
	private static final Instant START = Instant.parse("2026-09-24T01:30:00Z");

	private static final List<String> DEFAULT = List.of("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW", "LISTING",
			"EXPOSURE", "ENFORCEMENT");

	private static LadderWorld world;

	@BeforeAll
	static void build() {
		world = new LadderWorld("sector-scenarios");
	}

	@AfterAll
	static void close() {
		world.close();
	}

	@BeforeEach
	void begin() {
		ClockUtil.setCurrentTime(Date.from(START));
	}

	/**
	 * What a document says for a sector and a trigger.
	 *
	 * @param sector the sector
	 * @param trigger why
	 * @param document the document
	 * @param measures its measures in order
	 */
	record Said(String sector, Trigger trigger, String document, List<String> measures) {
	}

	static Stream<Said> documents() throws IOException {
		Map<List<String>, List<String>> said = new LinkedHashMap<>();
		try (Stream<String> lines = Files.lines(Path.of("src/test/resources/escalation/escalation-measures.csv"))) {
			lines.filter((line) -> !line.startsWith("#") && !line.startsWith("sector,")).forEach((line) -> {
				String[] cells = line.split(",");
				for (String trigger : cells[1].split("\\|")) {
					said.computeIfAbsent(List.of(cells[0], trigger, cells[7]), (key) -> new ArrayList<>())
						.add(cells[4]);
				}
			});
		}
		return said.entrySet()
			.stream()
			.map((entry) -> new Said(entry.getKey().get(0).replace("*", "education"),
					Trigger.valueOf(entry.getKey().get(1)), entry.getKey().get(2), entry.getValue()))
			.toList()
			.stream();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void takesEveryMeasureInItsOrderAndThenReviews(Said said) {
		world.opened(said.sector(), "MAJOR", said.document(), "P-0");
		if (said.trigger() == Trigger.LISTED) {
			world.listed();
		}
		else {
			world.ground(LadderWorld.UNIT, said.trigger(), 1);
		}
		List<String> path = path(said);
		for (int i = 0; i < path.size(); i++) {
			assertThat(world.steps().open()).containsExactly("confirm-measure");
			assertThat(world.steps().group("confirm-measure")).isEqualTo("section-chief@authority");
			world.confirms();
			MeasureOrder order = world.taken.get(i);
			assertThat(order.measure()).isEqualTo(path.get(i));
			assertThat(order.issuer()).isEqualTo(LadderWorld.AUTHORITY);
			assertThat(order.document()).isEqualTo((i < said.measures().size()) ? said.document() : "P-0");
			if (said.trigger() != Trigger.LISTED) {
				waits(days(path.get(i)));
			}
		}
		if (said.trigger() == Trigger.LISTED) {
			world.at(LadderWorld.now());
			assertThat(world.ladder().ended()).isTrue();
		}
		else {
			assertThat(world.steps().open()).containsExactly("review-ladder");
			world.steps().done("review-ladder");
			waits(5);
			assertThat(world.steps().open()).containsExactly("review-ladder");
		}
	}

	private static List<String> path(Said said) {
		List<String> path = new ArrayList<>(said.measures());
		if (said.trigger() != Trigger.LISTED) {
			DEFAULT.stream().filter((measure) -> !path.contains(measure)).forEach(path::add);
		}
		return path;
	}

	private static int days(String measure) {
		return switch (measure) {
			case "INVESTIGATION_TEAM" -> 20;
			case "LISTING", "EXPOSURE", "ENFORCEMENT", "CLOSURE_REQUEST", "ACCOUNTABILITY", "JOINT_SANCTION",
					"CREDIT_REPORT", "RAISE_TO_GOVERNMENT" ->
				10;
			default -> 5;
		};
	}

	/** Nothing happens before the last second of so many working days. */
	private static void waits(int workingDays) {
		Instant next = world.calendar.end(LadderWorld.now(), new Term(workingDays, DayKind.WORKING_DAYS));
		assertThat(world.ladder().nextLookAt()).isEqualTo(next);
		assertThat(world.steps().open()).isEmpty();
		assertThat(world.at(next.minusSeconds(1))).isZero();
		assertThat(world.at(next.plusMillis(999))).isEqualTo(1);
	}

	@Test
	void aSmallHazardGoesNoFurtherThanAnInterview() {
		world.opened("fire", "GENERAL", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		for (String measure : List.of("RECTIFICATION_LETTER", "CIRCULAR", "INTERVIEW")) {
			world.confirms();
			assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo(measure);
			waits(5);
		}
		assertThat(world.steps().open()).containsExactly("review-ladder");
	}

	@Test
	void anInactiveDocumentLeavesTheDefault() {
		world.opened("transport", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::measure).containsExactly("LISTING");
		world.tables.activate(List.of("P-0"));
		waits(10);
		world.confirms();
		assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo("CIRCULAR");
		assertThat(world.taken).last().extracting(MeasureOrder::document).isEqualTo("P-0");
	}

	@Test
	void anAuthorityIsToldFirstAndThenClimbsTheLadderOfTheOffice() {
		world.opened("fire", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.AUTHORITY, Trigger.OVERDUE, 1);
		waits(3);
		for (String measure : List.of("OFFICIAL_NOTE", "CIRCULAR", "INTERVIEW")) {
			assertThat(world.steps().group("confirm-measure")).isEqualTo("supervisor@office");
			world.confirms();
			assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo(measure);
			assertThat(world.taken).last().extracting(MeasureOrder::issuer).hasToString("O-demo");
			waits(5);
		}
		assertThat(world.steps().group("review-ladder")).isEqualTo("supervisor@office");
	}

	@Test
	void aListingAddsItsMeasureAtOnceAndBringsNoOtherNearer() {
		world.opened("fire", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 1);
		world.confirms();
		Instant next = world.ladder().nextLookAt();
		world.listed();
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::measure).containsExactly("LISTING", "INTERVIEW");
		assertThat(world.taken).last().extracting(MeasureOrder::trigger).isEqualTo("LISTED");
		assertThat(world.ladder().nextLookAt()).isEqualTo(next);
		world.at(next.plusMillis(999));
		world.confirms();
		assertThat(world.taken).last().extracting(MeasureOrder::measure).isEqualTo("SECTOR_SUPERVISION");
	}

	@Test
	void aSectorWhoseDocumentsSayNothingOfListingsAddsNothing() {
		world.opened("transport", "MAJOR", "D001", "P-0");
		world.listed();
		assertThat(world.standing()).isFalse();
	}

	@Test
	void whatIsHeldIsWithdrawnAndComesBackAsTheSameRung() {
		world.opened("construction", "MAJOR", "D001", "P-0");
		world.ground(LadderWorld.UNIT, Trigger.OVERDUE, 7);
		assertThat(world.steps().open()).containsExactly("confirm-measure");
		world.work.settled(7, Ground.State.HELD);
		assertThat(world.steps().open()).isEmpty();
		world.work.settled(7, Ground.State.OPEN);
		assertThat(world.steps().open()).containsExactly("confirm-measure");
		world.confirms();
		assertThat(world.taken).extracting(MeasureOrder::rank).containsExactly(1);
		world.work.settled(7, Ground.State.CLOSED);
		assertThat(world.ladder().ended()).isTrue();
	}

}
