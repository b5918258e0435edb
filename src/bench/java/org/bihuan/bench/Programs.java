package org.bihuan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.bihuan.Databases;
import org.bihuan.bench.load.BulkLoader;
import org.bihuan.shared.CaseNumber;

/**
 * The programs of a run, one for each content; started and loaded when first asked for.
 */
final class Programs implements AutoCloseable {

	private final Map<String, Program> byContent = new HashMap<>();

	private final List<Program> started = new ArrayList<>();

	private final Plan plan;

	private final Report report;

	Programs(Plan plan, Report report) {
		this.plan = plan;
		this.report = report;
	}

	/**
	 * A program with this many open tasks and running timers.
	 * @param size how many at least
	 * @return the program
	 */
	Program loaded(int size) {
		return this.byContent.computeIfAbsent("%,d tasks and timers".formatted(size), (content) -> {
			Program program = start("tasks_" + size);
			BulkLoader loader = loader(program);
			if (found(content, loader)) {
				return program;
			}
			load(content, () -> loader.load(size));
			Instant start = Instant.now();
			loader.check();
			loader.done();
			this.report.line("Its tables agree, and the program worked one of the copied cases to its end (%d s)."
				.formatted(Duration.between(start, Instant.now()).toSeconds()));
			return program;
		});
	}

	/**
	 * A program without open tasks.
	 * @param rows rows in the engine's history at least; 0 for none
	 * @return the program
	 */
	Program withHistory(int rows) {
		return this.byContent.computeIfAbsent("%,d rows of history".formatted(rows), (content) -> {
			Program program = start("history_" + rows);
			BulkLoader loader = loader(program);
			if (rows > 0 && !found(content, loader)) {
				CaseNumber finished = new CaseNumber(new OurLoop(program, "E-0002").run());
				load(content, () -> loader.loadHistory(finished, rows));
				loader.done();
			}
			return program;
		});
	}

	private boolean found(String content, BulkLoader loader) {
		boolean found = loader.isDone();
		if (found) {
			this.report.line("Found as an earlier run left it: %s.".formatted(content));
		}
		return found;
	}

	private Program start(String schema) {
		Program program = this.plan.kept() ? Program.over(Databases.kept("bihuan_bench_" + schema)) : Program.start();
		this.started.add(program);
		this.report.line(new Server(program.jdbc()).prepared(this.plan.pool()));
		return program;
	}

	private static BulkLoader loader(Program program) {
		return new BulkLoader(program.context(), program.jdbc());
	}

	private void load(String content, Supplier<Map<String, ?>> loader) {
		Instant start = Instant.now();
		Map<String, ?> rows = loader.get();
		this.report.line(
				"Loaded %s in %d s: %s.".formatted(content, Duration.between(start, Instant.now()).toSeconds(), rows));
	}

	@Override
	public void close() {
		this.started.forEach(Program::close);
	}

}
