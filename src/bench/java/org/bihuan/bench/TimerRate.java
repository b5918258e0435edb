package org.bihuan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.ManagementService;

/**
 * P6: due timers that the product's executor rings in a second, and those that as many
 * threads ring when they are told which.
 */
final class TimerRate implements Benchmark {

	private static final int TIMERS = 500;

	private static final Duration PAUSE = Duration.ofMillis(20);

	@Override
	public String id() {
		return "P6";
	}

	@Override
	public String title() {
		return "due timers rung per second among many in the future";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Program program = programs.loaded(plan.largest());
		DueTimers timers = new DueTimers(program.jdbc());
		Figures figures = new Figures();
		int threads = program.context()
			.getEnvironment()
			.getRequiredProperty("camunda.bpm.job-execution.max-pool-size", Integer.class);
		for (int round = 0; round <= plan.rounds(); round++) {
			Figures kept = (round > 0) ? figures : new Figures();
			timers.set(TIMERS, Instant.now().minusSeconds(2), TIMERS + 1);
			kept.add("direct", direct(program, timers.ids(), threads));
			timers.set(TIMERS, Instant.now().minusSeconds(2), TIMERS + 1);
			kept.add("executor", executor(program, timers));
		}
		report.line("%,d timers due at once in a round, %d rounds in turn, %d threads.".formatted(TIMERS, plan.rounds(),
				threads));
		report.table(List.of("", "timers/s (median)", "rounds"),
				List.of(Report.cells("by the executor", figures.median("executor"), figures.range("executor")),
						Report.cells("told which", figures.median("direct"), figures.range("direct")),
						Report.cells("**ratio**", figures.ratio("executor", "direct"), "")));
	}

	private static double direct(Program program, List<String> jobs, int threads) {
		ManagementService management = program.engine().getManagementService();
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		long start = System.nanoTime();
		try {
			List<? extends Future<?>> running = jobs.stream()
				.map((job) -> pool.submit(() -> management.executeJob(job)))
				.toList();
			running.forEach(LoopRate::end);
			return rate(start);
		}
		finally {
			pool.shutdown();
		}
	}

	private static double executor(Program program, DueTimers timers) {
		long start = System.nanoTime();
		program.timersRun(() -> {
			while (timers.left() > 0) {
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		});
		return rate(start);
	}

	private static double rate(long start) {
		return TIMERS / ((System.nanoTime() - start) / 1e9);
	}

}
