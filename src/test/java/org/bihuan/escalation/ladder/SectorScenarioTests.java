package org.bihuan.escalation.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.escalation.Trigger;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.life.LettersOfMeasures;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every sector's documents say happens after a clock ran out, from the registration
 * of the hazard to the review after the last measure, by the clock.
 */
class SectorScenarioTests extends LettersOfMeasures {

	private static final Instant REGISTERED = Instant.parse("2026-09-21T01:30:00Z");

	/** How the authorities are called in the numbers of their letters. */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("A-agriculture", "农业"),
			Map.entry("A-construction", "住建"), Map.entry("A-coop", "供销"), Map.entry("A-culture", "文旅"),
			Map.entry("A-education", "教"), Map.entry("A-emergency", "应急"), Map.entry("A-fire", "消防"),
			Map.entry("A-health", "卫健"), Map.entry("A-hr", "人社"), Map.entry("A-market", "市监"),
			Map.entry("A-police", "公安"), Map.entry("A-relics", "文物"), Map.entry("A-soe", "国资"),
			Map.entry("A-transport", "交通"), Map.entry("A-urban", "城管"), Map.entry("A-water", "水利"),
			Map.entry("A-weather", "气象"));

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

	/**
	 * What a document says for a trigger.
	 *
	 * @param sector the sector
	 * @param trigger why
	 * @param document the document
	 * @param measures its measures in order
	 */
	record Said(String sector, Trigger trigger, String document, List<String> measures) {
	}

	/** What the documents say, by sector; what they say of any is tried in one. */
	static Stream<Arguments> sectors() throws IOException {
		Map<String, Map<List<String>, List<String>>> said = new LinkedHashMap<>();
		for (String[] cells : rows("src/test/resources/escalation/escalation-measures.csv")) {
			for (String trigger : cells[1].split("\\|")) {
				said.computeIfAbsent(cells[0], (sector) -> new LinkedHashMap<>())
					.computeIfAbsent(List.of(trigger, cells[7]), (key) -> new ArrayList<>())
					.add(cells[4]);
			}
		}
		return said.entrySet()
			.stream()
			.map((entry) -> Arguments.of(entry.getKey(),
					entry.getValue()
						.entrySet()
						.stream()
						.map((one) -> new Said(entry.getKey().replace("*", "education"),
								Trigger.valueOf(one.getKey().get(0)), one.getKey().get(1), one.getValue()))
						.toList()));
	}

	private static List<String[]> rows(String file) throws IOException {
		return Files.readAllLines(Path.of(file))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.skip(1)
			.map((line) -> line.split(","))
			.toList();
	}

	/**
	 * Each document's measures in its order and then the others, each as late as it must
	 * be and not earlier; each with its letter, whose number follows the last one of its
	 * kind.
	 */
	@ParameterizedTest(name = "{0}")
	@MethodSource("sectors")
	void fromTheRegistrationToTheLastRungAndItsReview(String sector, List<Said> documents) throws IOException {
		Map<String, Integer> numbers = new HashMap<>();
		for (Said said : documents) {
			registered(said);
			List<String> path = path(said);
			for (int i = 0; i < path.size(); i++) {
				assertThat(world.steps().open()).containsExactly("confirm-measure");
				assertThat(world.steps().group("confirm-measure")).isEqualTo("section-chief@authority");
				world.confirms();
				MeasureOrder order = world.taken.get(i);
				assertThat(order.measure()).isEqualTo(path.get(i));
				assertThat(order.issuer()).isEqualTo(world.authority);
				assertThat(order.document()).isEqualTo((i < said.measures().size()) ? said.document() : "P-0");
				assertThat(written(order)).isEqualTo(number(order, numbers));
				if (said.trigger() != Trigger.LISTED) {
					world.waits(days(path.get(i)));
				}
			}
			ends(said);
		}
	}

	/**
	 * A hazard is registered; what is overdue is its plan, at the end of the third
	 * working day.
	 */
	private static void registered(Said said) throws IOException {
		ClockUtil.setCurrentTime(Date.from(REGISTERED));
		world.authority = new UnitCode(rows("src/main/resources/data/sectors.csv").stream()
			.filter((cells) -> cells[0].equals(said.sector()))
			.flatMap(Stream::of)
			.filter((cell) -> cell.startsWith("A-"))
			.findFirst()
			.orElseThrow());
		world.opened(said.sector(), "MAJOR", said.document(), "P-0");
		switch (said.trigger()) {
			case LISTED -> world.listed();
			case OVERDUE -> {
				int days = (Integer) Objects.requireNonNull(
						world.tables.evaluate("rectification-terms", Map.of("grade", "MAJOR", "sector", said.sector()))
							.get(0)
							.outputs()
							.get("planDays"));
				Instant due = world.calendar.end(REGISTERED, new Term(days, DayKind.WORKING_DAYS));
				assertThat(due).isEqualTo(WallCalendar.end(REGISTERED, 3));
				ClockUtil.setCurrentTime(Date.from(due));
				world.ground(LadderWorld.UNIT, said.trigger(), 1);
			}
			default -> world.ground(LadderWorld.UNIT, said.trigger(), 1);
		}
	}

	private static void ends(Said said) {
		if (said.trigger() == Trigger.LISTED) {
			world.at(LadderWorld.now());
			assertThat(world.ladder().ended()).isTrue();
		}
		else {
			assertThat(world.steps().open()).containsExactly("review-ladder");
			world.steps().done("review-ladder");
			world.waits(5);
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

	/** Issues the letter of a measure, a listing's in the name of the office. */
	private String written(MeasureOrder order) throws IOException {
		String[] kind = rows("src/main/resources/data/measures.csv").stream()
			.filter((cells) -> cells[0].equals(order.measure()))
			.findFirst()
			.orElseThrow();
		return switch (kind[2]) {
			case "official-letter", "interview" ->
				issued(order, LetterKind.valueOf(kind[3]), order.issuer(), LadderWorld.now());
			case "listed-supervision" ->
				issued(order, LetterKind.valueOf(kind[3]), new UnitCode("O-demo"), LadderWorld.now());
			default -> "";
		};
	}

	/** The number that must follow; empty for what is no letter. */
	private static String number(MeasureOrder order, Map<String, Integer> numbers) {
		String word = switch (order.measure()) {
			case "RECTIFICATION_LETTER" -> "督函";
			case "OFFICIAL_NOTE" -> "函";
			case "SUPERVISION_NOTICE", "SECTOR_SUPERVISION" -> "督";
			case "RECTIFICATION_NOTICE" -> "改";
			case "WARNING" -> "警";
			case "WORK_SUGGESTION" -> "建";
			case "CIRCULAR" -> "通";
			case "INTERVIEW" -> "约";
			case "LISTING" -> "挂";
			case "NOTIFY_FIRE_RESCUE", "ACCOUNTABILITY", "JOINT_SANCTION" -> "移";
			case "RAISE_TO_GOVERNMENT", "TYPICAL_CASE_REPORT" -> "报";
			case "CREDIT_REPORT" -> "信";
			case "CLOSURE_REQUEST" -> "关";
			case "EXPOSURE", "ENFORCEMENT", "SITE_VISIT", "UNANNOUNCED_VISIT", "LOOK_BACK", "INVESTIGATION_TEAM" -> "";
			default -> throw new AssertionError(order.measure());
		};
		if (word.isEmpty()) {
			return "";
		}
		String issuer = "挂".equals(word) ? "安委办" : WORDS.get(order.issuer().value());
		int year = LocalDate.ofInstant(LadderWorld.now(), Zone.SHANGHAI).getYear();
		return issuer + word + "〔" + year + "〕" + numbers.merge(word + year, 1, Integer::sum) + "号";
	}

}
