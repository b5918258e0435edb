package org.bihuan.hazard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.ObligationView;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every event that real life brings, at every step at which a hazard can stand: whether
 * it may happen, and which steps, groups, clocks and ladders are left.
 */
@BihuanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseEventApplicationTests {

	private static final Map<String, Object> REASON = Map.of("reason", "现场核实后的情况");

	/** Cases in which an event was refused: the next one finds them as they were. */
	private final Map<String, Standing> unchanged = new HashMap<>();

	@Autowired
	private ApplicationContext program;

	@ParameterizedTest(name = "{0} at {1} of {2}")
	@CsvFileSource(resources = "/hazard/case-events.csv", numLinesToSkip = 1, delimiter = ';',
			ignoreLeadingAndTrailingWhitespace = true)
	void anEventAtAStep(String event, String step, String grade, String answer, String state, String steps,
			String clocks, String ladder) {
		Standing standing = answer.equals("ok") ? stand(step, grade)
				: this.unchanged.computeIfAbsent(step + " " + grade, (key) -> stand(step, grade));
		Map<String, Instant> before = due(standing);
		String heard = happens(standing, event);
		assertThat(List.of(heard, standing.walk().cover().state(), standing.steps(), standing.clocks(),
				standing.ladderState()))
			.isEqualTo(List.of(answer, state, text(steps), text(clocks), ladder));
		Map<String, Instant> after = due(standing);
		before.keySet().retainAll(after.keySet());
		assertThat(after).containsAllEntriesOf(before);
	}

	private Standing stand(String step, String grade) {
		Standing standing = Standing.at(this.program, "E-0118", step, "MAJOR".equals(grade));
		if (!"closed".equals(step)) {
			standing.ladder();
		}
		return standing;
	}

	private static String text(String cell) {
		return (cell != null) ? cell : "";
	}

	/** Due dates of clocks that run. A held plan that runs on has a new one. */
	private static Map<String, Instant> due(Standing standing) {
		Map<String, Instant> due = new TreeMap<>();
		standing.obligations()
			.stream()
			.filter((one) -> "running".equals(one.state()))
			.forEach((ObligationView one) -> due.put(one.kind(), one.dueAt()));
		return due;
	}

	private String happens(Standing standing, String event) {
		try {
			happen(standing, event);
			return "ok";
		}
		catch (Refusal.Conflict ex) {
			return "409 " + ex.messageKey();
		}
		catch (Refusal.Invalid ex) {
			return "422 " + ex.problems().get(0).messageKey();
		}
	}

	private void happen(Standing standing, String event) {
		switch (event) {
			case "withdrawal" -> agreed(standing, "withdrawal", REASON, "confirm-withdrawal");
			case "UNIT_CEASED" -> agreed(standing, "closure",
					Map.of("reason", "UNIT_CEASED", "ceasedOn", "2026-01-05", "explanation", "已注销"), "confirm-closure");
			case "DUPLICATE" -> agreed(standing, "closure", duplicate(), "confirm-closure");
			case "grade-up" -> standing.begins("grade", grade("MAJOR"), standing.person("chief-emergency"));
			case "grade-down" -> agreed(standing, "grade", grade("GENERAL"), "confirm-grade-change");
			case "plan-amendment" -> standing.begins("plan-amendment", REASON, standing.person("boss-e-0118"));
			case "transfer" -> transfer(standing);
			default -> standing.begins("accident",
					Map.of("accident", "SG-1", "happenedOn", "2026-01-05", "connection", "同一设备"),
					standing.person("inspector1-emergency"));
		}
	}

	private Map<String, Object> duplicate() {
		String original = CaseWalk.registered(this.program, "E-0118", false).number().value();
		return Map.of("reason", "DUPLICATE", "duplicateOf", original, "explanation", "同一处");
	}

	private static Map<String, Object> grade(String grade) {
		Map<String, Object> values = new HashMap<>(REASON);
		values.put("grade", grade);
		return values;
	}

	private void agreed(Standing standing, String act, Map<String, Object> values, String confirm) {
		standing.begins(act, values, standing.person("chief-emergency"));
		standing.walk().decides(confirm, "approve", "approve");
	}

	private void transfer(Standing standing) {
		Map<String, Object> values = new HashMap<>(REASON);
		values.put("to", "A-education");
		standing.begins("transfer", values, standing.person("chief-emergency"));
		assertThat(standing.walk().cover().authority()).hasToString("A-emergency");
		standing.walk().decides("accept-transfer", "accept", "accept");
		assertThat(standing.walk().cover().authority()).hasToString("A-education");
		assertThat(standing.services()).noneMatch((clock) -> clock.endsWith("@A-emergency"));
		assertThat(standing.obligations()).filteredOn((one) -> "running".equals(one.state()))
			.noneMatch((one) -> "A-emergency".equals(one.unit()));
	}

}
