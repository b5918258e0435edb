package org.bihuan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.bihuan.organisation.Person;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.Tasks;

/**
 * P7: how late a timer rings while nothing else happens, and how a page of the task list
 * answers while many due timers are worked off.
 */
final class Lateness implements Benchmark {

	private static final int QUIET = 100;

	private static final int PER_SECOND = 5;

	private static final int BURST = 2_000;

	private static final Duration PAUSE = Duration.ofMillis(20);

	@Override
	public String id() {
		return "P7";
	}

	@Override
	public String title() {
		return "lateness of timers, and pages while many of them are due";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Program program = programs.loaded(plan.largest());
		DueTimers timers = new DueTimers(program.jdbc());
		Person reader = Readers.of(program, "%-leader@E-%", 5);
		Figures figures = new Figures();
		for (int round = 0; round <= plan.rounds(); round++) {
			Figures kept = (round > 0) ? figures : new Figures();
			timers.set(QUIET, Instant.now().plusSeconds(3), PER_SECOND);
			program.timersRun(() -> pages(program, timers, reader, "quiet", kept));
			timers.lateness().forEach((late) -> kept.add("late", late));
			timers.set(BURST, Instant.now().minusSeconds(2), BURST + 1);
			Instant start = Instant.now();
			program.timersRun(() -> pages(program, timers, reader, "burst", kept));
			kept.add("seconds", Duration.between(start, Instant.now()).toMillis() / 1e3);
		}
		report.table(
				List.of("%d timers, %d a second, %d rounds".formatted(QUIET, PER_SECOND, plan.rounds()), "ms late"),
				List.of(Report.cells("median", figures.median("late")),
						Report.cells("p99", figures.percentile("late", 0.99)),
						Report.cells("most", figures.percentile("late", 1))));
		report.line("In each round %,d timers due at once were worked off in %s s.".formatted(BURST,
				figures.range("seconds")));
		report.table(List.of("page of the task list", "p50, ms", "p95, ms"),
				List.of(Report.cells("few timers due", figures.median("quiet"), figures.percentile("quiet", 0.95)),
						Report.cells("many due", figures.median("burst"), figures.percentile("burst", 0.95)),
						Report.cells("**ratio**", figures.ratio("burst", "quiet"),
								figures.percentile("burst", 0.95) / figures.percentile("quiet", 0.95))));
	}

	/** Reads pages until all timers have rung. */
	private static void pages(Program program, DueTimers timers, Person reader, String name, Figures figures) {
		InboxFilter filter = new InboxFilter(Box.CLAIMABLE, null, null, null, false, null, 50);
		while (timers.left() > 0) {
			long start = System.nanoTime();
			program.bean(Tasks.class).list(filter, reader);
			figures.add(name, (System.nanoTime() - start) / 1e6);
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

}
