package org.bihuan.bench;

import java.util.List;
import java.util.Map;

/**
 * P8: what a loop costs beside a full history and beside an empty one.
 */
final class HistoryVolume implements Benchmark {

	private static final String UNIT = "E-0002";

	@Override
	public String id() {
		return "P8";
	}

	@Override
	public String title() {
		return "a loop beside a full history and beside an empty one";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Map<String, Loop> sides = Map.of("empty", new OurLoop(programs.withHistory(0), UNIT), "full",
				new OurLoop(programs.withHistory(plan.history()), UNIT));
		Figures figures = new Figures();
		for (int round = 0; round <= plan.rounds(); round++) {
			Figures kept = (round > 0) ? figures : new Figures();
			for (int loop = 0; loop < plan.loops(); loop++) {
				sides.forEach((side, way) -> kept.add(side, millis(way)));
			}
		}
		report.table(List.of("history", "ms of a loop (median)", "loops"),
				List.of(Report.cells("empty", figures.median("empty"), figures.range("empty")), Report
					.cells("%,d rows".formatted(plan.history()), figures.median("full"), figures.range("full")),
						Report.cells("**ratio**", figures.ratio("full", "empty"), "")));
	}

	private static double millis(Loop loop) {
		long start = System.nanoTime();
		loop.run();
		return (System.nanoTime() - start) / 1e6;
	}

}
