package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P1: statements of a loop through the product and of the same model on the engine alone.
 */
final class LoopStatements implements Benchmark {

	private static final String UNIT = "E-0002";

	@Override
	public String id() {
		return "P1";
	}

	@Override
	public String title() {
		return "statements of one loop, the product's and the bare engine's";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Program program = programs.loaded(plan.smallest());
		Figures figures = new Figures();
		try (BareEngine bare = new BareEngine(program)) {
			Map<String, Loop> sides = Map.of("ours", new OurLoop(program, UNIT), "bare", new BareLoop(bare));
			sides.values().forEach(Loop::run);
			for (int round = 0; round < plan.rounds(); round++) {
				sides.forEach((side, loop) -> measure(side, loop, figures));
			}
			table(figures, report);
			rows(program.jdbc(), sides, report);
		}
	}

	private static void measure(String side, Loop loop, Figures figures) {
		String[] number = new String[1];
		note(side, "register", "", Meter.during(() -> number[0] = loop.register()), figures);
		for (String step : Loop.STEPS) {
			for (String act : Loop.ACTS) {
				note(side, step, act, Meter.during(() -> loop.act(number[0], step, act)), figures);
			}
		}
	}

	private static void note(String side, String step, String act, List<Sent> sent, Figures figures) {
		long commits = sent.stream().filter(Sent::isCommit).count();
		figures.add("commits %s %s %s".formatted(side, step, act), commits);
		figures.add("%s %s %s".formatted(side, step, act), sent.size() - commits);
	}

	private static void table(Figures figures, Report report) {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(Report.cells("register", "", count(figures, "ours register "), count(figures, "bare register "), ""));
		for (String step : Loop.STEPS) {
			for (String act : Loop.ACTS) {
				String name = " %s %s".formatted(step, act);
				int ours = count(figures, "ours" + name);
				int bare = count(figures, "bare" + name);
				if (ours + bare > 0) {
					rows.add(Report.cells(step, act, ours, bare, ""));
				}
			}
		}
		rows.add(total(figures, "statements with forms and evidence", "", Loop.ACTS));
		rows.add(total(figures, "statements without", "", List.of("list", "claim", "complete")));
		rows.add(total(figures, "commits with forms and evidence", "commits ", Loop.ACTS));
		report.line("Through the contracts behind pages and API, for people who have signed in already.");
		report.table(List.of("step", "act", "ours", "bare engine", "ratio"), rows);
	}

	private static int count(Figures figures, String name) {
		return (int) figures.median(name);
	}

	private static List<Object> total(Figures figures, String name, String prefix, List<String> acts) {
		int ours = sum(figures, prefix + "ours", acts);
		int bare = sum(figures, prefix + "bare", acts);
		return Report.cells("**" + name + "**", "", ours, bare, (double) ours / bare);
	}

	private static int sum(Figures figures, String side, List<String> acts) {
		int sum = count(figures, side + " register ");
		for (String step : Loop.STEPS) {
			for (String act : acts) {
				sum += count(figures, "%s %s %s".formatted(side, step, act));
			}
		}
		return sum;
	}

	/** That both sides ran the same models. */
	private static void rows(JdbcTemplate jdbc, Map<String, Loop> sides, Report report) {
		List<List<Object>> rows = new ArrayList<>();
		sides.forEach((side, loop) -> {
			String number = loop.run();
			rows.add(Report.cells(side, history(jdbc, "ACT_HI_PROCINST", number),
					history(jdbc, "ACT_HI_ACTINST", number), history(jdbc, "ACT_HI_TASKINST", number)));
		});
		report.line("What the engine keeps of one loop, by its business key:");
		report.table(List.of("side", "instances", "activities", "tasks"), rows);
	}

	private static int history(JdbcTemplate jdbc, String table, String number) {
		return jdbc.queryForObject("""
				select count(*) from %s t join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
				where p.BUSINESS_KEY_ = ?""".formatted(table), Integer.class, number);
	}

}
