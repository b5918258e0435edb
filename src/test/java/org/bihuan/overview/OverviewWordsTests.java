package org.bihuan.overview;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

import org.bihuan.deadline.Basis;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.escalation.LadderState;
import org.bihuan.escalation.LadderState.Proposed;
import org.bihuan.escalation.LadderState.Taken;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.OpenStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of clock has its words, and a clock gets only the steps and the ladder that
 * concern it.
 */
class OverviewWordsTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Instant AT = Instant.parse("2026-11-18T09:00:00Z");

	@ParameterizedTest
	@ValueSource(strings = { ".properties", "_en.properties" })
	void everyKindIsNamedAndSaysWhatWouldStopIt(String language) throws IOException {
		Properties overview = read("overview" + language);
		Properties deadline = read("deadline" + language);
		assertThat(ClockKinds.ALL)
			.allSatisfy((kind) -> assertThat(overview.getProperty("overview.stop." + kind)).isNotBlank())
			.allSatisfy((kind) -> assertThat(deadline.getProperty("obligation." + kind)).isNotBlank());
		assertThat(deadline.stringPropertyNames().stream().filter((key) -> key.startsWith("obligation.")))
			.map((key) -> key.substring("obligation.".length()))
			.containsExactlyInAnyOrderElementsOf(ClockKinds.ALL);
		assertThat(ClockKinds.ALL).containsAll(ClockKinds.EXTENDABLE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5 })
	void everyHarmHasAWord(int harm) throws IOException {
		assertThat(read("overview.properties").getProperty("overview.harm." + harm)).isNotBlank();
	}

	@Test
	void aClockGetsTheStepsThatNameIt() {
		OpenStep plan = step("plan", "方案", null, Group.parse("principal-leader@E-1"));
		OpenStep reply = step("reply/17", "回复", "boss");
		OpenStep other = step(null, "确认", null);
		List<OpenStep> steps = List.of(other, plan, reply);
		assertThat(ClockStories.of(clock("plan", null, null), steps, List.of()).steps()).containsExactly(plan);
		assertThat(ClockStories.of(clock("reply", "17", null), steps, List.of()).steps()).containsExactly(reply);
		assertThat(ClockStories.of(clock("reply", "18", null), steps, List.of()).steps()).isEmpty();
	}

	@Test
	void aClockGetsTheLadderAgainstWhoMustMeetIt() {
		LadderState office = ladder("A-1");
		LadderState unit = ladder("E-1", new Taken("RECTIFICATION_LETTER", AT, false, "〔2026〕1号"),
				new Taken("CIRCULAR", AT, true, null));
		ClockStory story = ClockStories.of(clock("plan", null, "RECTIFICATION_LETTER"), List.of(),
				List.of(office, unit));
		assertThat(story.ladder()).isEqualTo(unit);
		assertThat(story.sent()).as("what was let out was not sent")
			.isNotNull()
			.extracting(Taken::measure)
			.isEqualTo("RECTIFICATION_LETTER");
		assertThat(ClockStories.of(clock("plan", null, null), List.of(), List.of(office)).sent()).isNull();
	}

	@Test
	void theLampSaysWhetherSomebodyHasActed() {
		assertThat(OverviewLines.lamp(clock("plan", null, null))).endsWith("lamp-red");
		assertThat(OverviewLines.lamp(clock("plan", null, "CIRCULAR"))).endsWith("lamp-black");
	}

	@Test
	void programsReadWhoHoldsIt() {
		Group group = Group.parse("principal-leader@E-1");
		ClockStory story = ClockStories.of(clock("plan", null, null),
				List.of(step("plan", "方案", null, group), step("plan", "方案", "boss", group)), List.of(ladder("E-1")));
		OverdueRow row = OverdueRow.of(story);
		assertThat(row.heldBy()).isEqualTo(new OverdueRow.HeldBy(List.of("方案"), List.of("boss"), List.of(group)));
		assertThat(row.sent()).isNull();
		assertThat(row.next()).isEqualTo(new OverdueRow.Next(null, "CIRCULAR", AT, false));
	}

	private static OpenStep step(@Nullable String obligation, String name, @Nullable String assignee, Group... groups) {
		return new OpenStep("t", "s", name, null, obligation, assignee, List.of(groups), AT, null);
	}

	private static LadderState ladder(String addressee, Taken... taken) {
		return new LadderState(new CaseNumber("YH-1"), new UnitCode(addressee), true, false, AT, List.of(taken), null,
				new Proposed("CIRCULAR", true, 5, null, null), AT, List.of());
	}

	private static OverdueClock clock(String kind, @Nullable String item, @Nullable String rung) {
		UnitCode unit = new UnitCode("E-1");
		return new OverdueClock(1, new CaseNumber("YH-1"), "积尘", unit, "公司", unit, new UnitCode("A-1"), null, "s",
				"MAJOR", kind, item, true, AT, AT, -3, 4, rung, new Basis("P-0", null));
	}

	private static Properties read(String file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
