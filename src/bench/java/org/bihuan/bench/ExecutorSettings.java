package org.bihuan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * What other settings of the executor cost the server: while nothing is due, and for each
 * timer that rings. The running executor gets other values each time.
 */
final class ExecutorSettings implements Benchmark {

	private static final int TIMERS = 200;

	private static final Duration IDLE = Duration.ofMinutes(1);

	private static final Duration PAUSE = Duration.ofMillis(200);

	@Override
	public String id() {
		return "executor";
	}

	@Override
	public String title() {
		return "the executor with other settings";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Program program = programs.loaded(plan.smallest());
		if (!ServerCounts.kept(program.jdbc())) {
			report.line("The server counts nothing: start it with `BIHUAN_MYSQL_OPTIONS=--performance-schema=ON`.");
			return;
		}
		JobExecutor executor = program.engineConfiguration().getJobExecutor();
		report.line("For %d s nothing is due.".formatted(IDLE.toSeconds()));
		report.table(ServerCounts.heading("wait, at most, ms"), idle(program, executor));
		report.line("%d timers due at once.".formatted(TIMERS));
		List<String> heading = ServerCounts.heading("jobs at a look");
		heading.add("s");
		report.table(heading, ringing(program, executor));
	}

	private static List<List<Object>> idle(Program program, JobExecutor executor) {
		int wait = executor.getWaitTimeInMillis();
		long most = executor.getMaxWait();
		List<List<Object>> rows = new ArrayList<>();
		for (int[] pair : new int[][] { { wait, (int) most }, { 1000, 2000 }, { 2000, 4000 }, { 5000, 60000 } }) {
			executor.setWaitTimeInMillis(pair[0]);
			executor.setMaxWait(pair[1]);
			Instant end = Instant.now().plus(IDLE);
			rows.add(ServerCounts.during(program.jdbc(), () -> program.timersRun(() -> {
				while (Instant.now().isBefore(end)) {
					LockSupport.parkNanos(PAUSE.toNanos());
				}
			})).row("%,d, %,d".formatted(pair[0], pair[1])));
		}
		executor.setWaitTimeInMillis(wait);
		executor.setMaxWait(most);
		return rows;
	}

	private static List<List<Object>> ringing(Program program, JobExecutor executor) {
		int most = executor.getMaxJobsPerAcquisition();
		DueTimers timers = new DueTimers(program.jdbc());
		List<List<Object>> rows = new ArrayList<>();
		for (int jobs : new int[] { most, 1, 6, 12, 30 }) {
			executor.setMaxJobsPerAcquisition(jobs);
			timers.set(TIMERS, Instant.now().minusSeconds(2), TIMERS + 1);
			Instant start = Instant.now();
			List<Object> row = ServerCounts.during(program.jdbc(), () -> program.timersRun(() -> await(timers)))
				.row(String.valueOf(jobs));
			row.add(Duration.between(start, Instant.now()).toMillis() / 1e3);
			rows.add(row);
		}
		executor.setMaxJobsPerAcquisition(most);
		return rows;
	}

	/** Its own questions are counted with the rest: five in a second. */
	private static void await(DueTimers timers) {
		while (timers.left() > 0) {
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

}
