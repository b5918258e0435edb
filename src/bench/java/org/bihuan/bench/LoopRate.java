package org.bihuan.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * P2: loops per second through the product and on the engine alone, with the same
 * threads, pool and database.
 */
final class LoopRate implements Benchmark {

	private static final List<String> UNITS = List.of("E-0001", "E-0002", "E-0118");

	@Override
	public String id() {
		return "P2";
	}

	@Override
	public String title() {
		return "loops per second, the product's and the bare engine's";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Program program = programs.loaded(plan.smallest());
		Figures figures = new Figures();
		ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
		try (BareEngine bare = new BareEngine(program)) {
			List<Loop> ours = IntStream.range(0, plan.threads())
				.<Loop>mapToObj((thread) -> new OurLoop(program, UNITS.get(thread % UNITS.size())))
				.toList();
			List<Loop> engine = IntStream.range(0, plan.threads())
				.<Loop>mapToObj((thread) -> new BareLoop(bare))
				.toList();
			rate(engine, plan.loops(), threads);
			rate(ours, plan.loops(), threads);
			for (int round = 0; round < plan.rounds(); round++) {
				figures.add("bare", rate(engine, plan.loops(), threads));
				figures.add("ours", rate(ours, plan.loops(), threads));
			}
		}
		finally {
			threads.shutdown();
		}
		report.line("%d threads, %d loops each in a round, %d rounds in turn.".formatted(plan.threads(), plan.loops(),
				plan.rounds()));
		report.table(List.of("", "loops/s (median)", "rounds"),
				List.of(Report.cells("ours", figures.median("ours"), figures.range("ours")),
						Report.cells("bare engine", figures.median("bare"), figures.range("bare")),
						Report.cells("**ratio**", figures.ratio("ours", "bare"), "")));
	}

	private static double rate(List<Loop> loops, int times, ExecutorService threads) {
		long start = System.nanoTime();
		List<? extends Future<?>> running = loops.stream()
			.map((loop) -> threads.submit(() -> IntStream.range(0, times).forEach((time) -> loop.run())))
			.toList();
		running.forEach(LoopRate::end);
		return loops.size() * times / ((System.nanoTime() - start) / 1e9);
	}

	static void end(Future<?> future) {
		try {
			future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
