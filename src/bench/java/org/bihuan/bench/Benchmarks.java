package org.bihuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs benchmarks one after another and writes their tables to
 * {@code target/benchmarks.md}.
 */
final class Benchmarks {

	private static final List<Benchmark> ALL = List.of(new LoopStatements(), new LoopRate(), new TaskLists(),
			new EngineTaskLists(), new TimerPoll(), new TimerRate(), new Lateness(), new HistoryVolume(),
			new OverdueBoard(), new OverdueExport(), new PictureSums(), new FirstPage(), new ExecutorSettings());

	private Benchmarks() {
	}

	public static void main(String[] arguments) throws IOException {
		Plan plan = Plan.of(arguments);
		try (Report report = Report.to(Path.of("target", "benchmarks.md"));
				Programs programs = new Programs(plan, report)) {
			report.line("Command: `%s`".formatted(plan.command()));
			ALL.stream()
				.filter((benchmark) -> plan.benchmarks().contains(benchmark.id()))
				.forEach((benchmark) -> run(benchmark, plan, programs, report));
		}
	}

	private static void run(Benchmark benchmark, Plan plan, Programs programs, Report report) {
		report.heading("%s: %s".formatted(benchmark.id(), benchmark.title()));
		String before = Machine.load();
		benchmark.run(plan, programs, report);
		report.line("Load average before and after: %s; %s.".formatted(before, Machine.load()));
	}

}
