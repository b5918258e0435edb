package org.bihuan.hazard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;

/**
 * Whose filings the page of a step shows: the work that it judges, and the judgement that
 * sent work back to it. The table {@code data/filed-before.csv} says it.
 */
public final class FiledBefore {

	private static final Map<String, Map<String, String>> STEPS = Csv
		.read(new ClassPathResource("data/filed-before.csv"))
		.stream()
		.collect(Collectors.toMap((row) -> row.get("step"), Function.identity()));

	private FiledBefore() {
	}

	/**
	 * Steps whose last filings concern a step.
	 * @param step key of the step
	 * @return keys in the order of the loop; empty if it needs none
	 */
	public static List<String> of(String step) {
		return steps(step, "shows");
	}

	/**
	 * Steps that begin a round in which an earlier filing of a step counts no more.
	 * @param step key of the step
	 * @return keys; empty if its last filing always counts
	 */
	public static List<String> outdatedBy(String step) {
		return steps(step, "outdated_by");
	}

	/**
	 * Whether a step judges work that has photos before and after.
	 * @param step key of the step
	 * @return true if so
	 */
	public static boolean compares(String step) {
		return "yes".equals(told(step, "photos_side_by_side"));
	}

	private static List<String> steps(String step, String column) {
		return Stream.of(told(step, column).split(" ")).filter((one) -> !one.isEmpty()).toList();
	}

	private static String told(String step, String column) {
		return STEPS.getOrDefault(step, Map.of()).getOrDefault(column, "");
	}

}
