package org.bihuan.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The last third of the minutes held against the first: what grew beyond its bound, and
 * what failed. A bound is a factor and an allowance, so that little things may vary.
 */
final class Drift {

	private static final int SHOWN = 10;

	private final List<String> lines = new ArrayList<>();

	private boolean found;

	Drift(List<Minute> minutes, Stopwatches times, Vitals.Rest rest, List<String> logged) {
		this.lines.addAll(List.of("", "| what | first third | last third | bound | |", "|---|---|---|---|---|"));
		int third = minutes.size() / 3;
		List<Minute> first = minutes.subList(0, third);
		List<Minute> last = minutes.subList(minutes.size() - third, minutes.size());
		grows("heap after GC, MB", first, last, Minute::heap, 1.15, 16);
		grows("beside the heap, MB", first, last, Minute::nonHeap, 1.15, 16);
		grows("threads", first, last, Minute::threads, 1.1, 10);
		grows("files", first, last, Minute::files, 1.1, 10);
		grows("connections", first, last, Minute::connections, 1, 2);
		grows("waiting for one", first, last, Minute::waiting, 1, 2);
		judge("p95 of all acts, ms", times.first().percentile(0.95), times.last().percentile(0.95),
				Math.round(times.first().percentile(0.95) * 1.5) + 50);
		judge("connections not given back at the end", 0, rest.active(), 0);
		judge("failed acts", 0, times.faults().size(), 0);
		judge("faults in the log", 0, logged.size(), 0);
		this.lines.add("");
		times.faults().stream().limit(SHOWN).forEach(this.lines::add);
		logged.stream().limit(SHOWN).forEach(this.lines::add);
		this.lines.add(this.found ? "Drifted or failed." : "Steady.");
	}

	private void grows(String what, List<Minute> first, List<Minute> last, ToLongFunction<Minute> figure, double factor,
			long allowance) {
		long before = median(first, figure);
		judge(what, before, median(last, figure), Math.round(before * factor) + allowance);
	}

	private void judge(String what, long before, long after, long bound) {
		boolean within = after <= bound;
		this.found |= !within;
		this.lines.add("| %s | %d | %d | %d | %s |".formatted(what, before, after, bound, within ? "" : "**beyond**"));
	}

	private static long median(List<Minute> minutes, ToLongFunction<Minute> figure) {
		long[] sorted = minutes.stream().mapToLong(figure).sorted().toArray();
		return (sorted.length > 0) ? sorted[sorted.length / 2] : 0;
	}

	List<String> lines() {
		return this.lines;
	}

	boolean none() {
		return !this.found;
	}

}
