package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P5: what one look for due timers reads while many others wait.
 */
final class TimerPoll implements Benchmark {

	private static final int DAYS = 4000;

	private static final int DUE = 1000;

	private static final int CALLS = 5;

	@Override
	public String id() {
		return "P5";
	}

	@Override
	public String title() {
		return "one look for due timers among many in the future";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		List<List<Object>> rows = new ArrayList<>();
		for (int size : plan.sizes()) {
			Program program = programs.loaded(size);
			rows.add(row(program, 0, report));
			setDue(program.jdbc());
			rows.add(row(program, DUE, report));
			setBack(program.jdbc());
		}
		report.table(List.of("future timers", "due", "rows returned", "rows read", "bar", "ms (median)"), rows);
	}

	private static List<Object> row(Program program, int due, Report report) {
		Figures figures = new Figures();
		Sent query = poll(program);
		// what was taken is free again, so that each look finds the same
		for (int call = 0; call < CALLS; call++) {
			free(program.jdbc());
			figures.add("poll", poll(program).millis());
		}
		free(program.jdbc());
		Replay replay = new Replay(program.database());
		Replay.Rows read = replay.rows(query);
		long timers = program.jdbc()
			.queryForObject("select count(*) from ACT_RU_JOB where TYPE_ = 'timer'", Long.class);
		report.plan("Among %,d timers, %,d of them due:".formatted(timers, due), replay.plan(query));
		return Report.cells("%,d".formatted(timers - due), "%,d".formatted(due), read.returned(), read.read(),
				10 * read.returned() + 10, figures.median("poll"));
	}

	private static Sent poll(Program program) {
		ProcessEngineConfigurationImpl engine = program.engineConfiguration();
		return Meter
			.during(() -> engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(engine.getJobExecutor())))
			.stream()
			.filter((sent) -> sent.sql().startsWith("select"))
			.findFirst()
			.orElseThrow();
	}

	private static void setDue(JdbcTemplate jdbc) {
		jdbc.update("update ACT_RU_JOB set DUEDATE_ = DUEDATE_ - interval ? day where TYPE_ = 'timer'"
				+ " order by DUEDATE_ desc limit ?", DAYS, DUE);
	}

	private static void setBack(JdbcTemplate jdbc) {
		jdbc.update(
				"update ACT_RU_JOB set DUEDATE_ = DUEDATE_ + interval ? day where DUEDATE_ < now() - interval ? day",
				DAYS, DAYS / 2);
	}

	private static void free(JdbcTemplate jdbc) {
		jdbc.update("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null");
	}

}
