package org.bihuan.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much and how often, as the command says it.
 *
 * @param benchmarks which ones
 * @param sizes open tasks and running timers in a database, smallest first
 * @param rounds how often the sides take turns
 * @param loops loops of one side in one turn
 * @param threads threads of one side
 * @param history rows of the engine's history
 * @param pool megabytes that the server may keep in memory
 * @param kept whether loaded databases stay for the next run
 */
record Plan(List<String> benchmarks, List<Integer> sizes, int rounds, int loops, int threads, int history, int pool,
		boolean kept) {

	static Plan of(String... arguments) {
		Map<String, String> given = Stream.of(arguments)
			.map((argument) -> argument.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
		return new Plan(list(given.get("run")),
				list(given.get("sizes")).stream().map(Integer::valueOf).sorted().toList(),
				Integer.parseInt(given.get("rounds")), Integer.parseInt(given.get("loops")),
				Integer.parseInt(given.get("threads")), Integer.parseInt(given.get("history")),
				Integer.parseInt(given.get("pool")), Boolean.parseBoolean(given.get("kept")));
	}

	private static List<String> list(String text) {
		return List.of(text.split(","));
	}

	/** The command that runs it again. */
	String command() {
		return "mvn -q -Pbench test-compile exec:exec@bench -Dbench=%s -Dbench.sizes=%s -Dbench.rounds=%d -Dbench.loops=%d"
			.formatted(String.join(",", this.benchmarks),
					this.sizes.stream().map(String::valueOf).collect(Collectors.joining(",")), this.rounds, this.loops)
				+ " -Dbench.threads=%d -Dbench.history=%d -Dbench.pool=%d".formatted(this.threads, this.history,
						this.pool)
				+ (this.kept ? " -Dbench.kept=true" : "");
	}

	int smallest() {
		return this.sizes.get(0);
	}

	int largest() {
		return this.sizes.get(this.sizes.size() - 1);
	}

}
