package org.bihuan.hazard;

import java.util.List;
import java.util.Map;

/**
 * Whose filings the page of a step shows: the work that it judges, and the judgement that
 * sent work back to it.
 */
public final class FiledBefore {

	private static final String PLAN = "five-fix-assignment";

	private static final String QUICK = "fix-at-once";

	private static final String MEASURE = "rectify-measure";

	private static final String ACCEPTANCE = "self-acceptance";

	private static final String VERIFY = "verify";

	private static final String CO_SIGN = "co-sign-verification";

	private static final String SIGN_OFF = "sign-off";

	private static final Map<String, List<String>> STEPS = Map.ofEntries(
			Map.entry("acknowledge-report", List.of("report-major-hazard")),
			Map.entry(PLAN, List.of("approve-plan", VERIFY)), Map.entry("approve-plan", List.of(PLAN)),
			Map.entry(QUICK, List.of(VERIFY)), Map.entry(MEASURE, List.of(VERIFY)),
			Map.entry(ACCEPTANCE, List.of(PLAN, MEASURE)),
			Map.entry(VERIFY, List.of(PLAN, QUICK, MEASURE, ACCEPTANCE, CO_SIGN, SIGN_OFF)),
			Map.entry(CO_SIGN, List.of(PLAN, QUICK, MEASURE, ACCEPTANCE, VERIFY)),
			Map.entry(SIGN_OFF, List.of(PLAN, QUICK, MEASURE, ACCEPTANCE, VERIFY, CO_SIGN)),
			Map.entry("look-back", List.of(PLAN, QUICK, MEASURE, VERIFY)));

	/** What makes earlier work and its judgements history. */
	private static final Map<String, List<String>> OUTDATED_BY = Map.of(QUICK, List.of(PLAN), MEASURE, List.of(PLAN),
			ACCEPTANCE, List.of(PLAN), "approve-plan", List.of(PLAN), VERIFY, List.of(PLAN, QUICK, ACCEPTANCE), CO_SIGN,
			List.of(PLAN, QUICK, ACCEPTANCE), SIGN_OFF, List.of(PLAN, QUICK, ACCEPTANCE));

	private FiledBefore() {
	}

	/**
	 * Steps whose last filings concern a step.
	 * @param step key of the step
	 * @return keys in the order of the loop; empty if it needs none
	 */
	public static List<String> of(String step) {
		return STEPS.getOrDefault(step, List.of());
	}

	/**
	 * Steps that begin a round in which an earlier filing of a step counts no more.
	 * @param step key of the step
	 * @return keys; empty if its last filing always counts
	 */
	public static List<String> outdatedBy(String step) {
		return OUTDATED_BY.getOrDefault(step, List.of());
	}

	/**
	 * Whether a step judges work that has photos before and after.
	 * @param step key of the step
	 * @return true if so
	 */
	public static boolean compares(String step) {
		return of(step).contains(MEASURE);
	}

}
