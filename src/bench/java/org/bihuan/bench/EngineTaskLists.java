package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.Tasks;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * P3b: the first page with its exact count, ours and by the engine's own task query, over
 * the same tables.
 */
final class EngineTaskLists implements Benchmark {

	private static final int PAGE = 50;

	@Override
	public String id() {
		return "P3b";
	}

	@Override
	public String title() {
		return "the task list of the product and of the engine";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		Program program = programs.loaded(plan.largest());
		Map<String, Person> readers = Map.of("5 of units", Readers.of(program, "%-leader@E-%", 5), "1 of an authority",
				Readers.of(program, "%@A-%", 1));
		Figures figures = new Figures();
		for (int round = 0; round <= plan.rounds(); round++) {
			Figures kept = (round > 0) ? figures : new Figures();
			readers.forEach((name, person) -> {
				note(ours(program, person), "ours " + name, kept);
				note(engine(program, person), "engine " + name, kept);
			});
		}
		List<List<Object>> rows = new ArrayList<>();
		readers.keySet().stream().sorted().forEach((name) -> {
			for (String part : List.of("page ", "count ")) {
				String ours = part + "ours " + name;
				String engine = part + "engine " + name;
				rows.add(Report.cells(name, part, figures.median(ours), figures.median(engine),
						"1/%.0f".formatted(figures.ratio(engine, ours))));
			}
		});
		report.line("%,d open tasks.".formatted(program.engine().getTaskService().createTaskQuery().count()));
		report.table(List.of("groups of the reader", "what", "ours, ms (median)", "the engine's, ms", "ratio"), rows);
		Person reader = readers.get("5 of units");
		report.plan("The engine's page:", new Replay(program.database()).plan(engine(program, reader).get(0)));
	}

	private static void note(List<Sent> sent, String name, Figures figures) {
		double page = 0;
		double count = 0;
		for (Sent one : sent) {
			if (one.sql().startsWith("select count(")) {
				count += one.millis();
			}
			else if (!one.isCommit()) {
				page += one.millis();
			}
		}
		figures.add("page " + name, page);
		figures.add("count " + name, count);
	}

	private static List<Sent> ours(Program program, Person person) {
		InboxFilter filter = new InboxFilter(Box.CLAIMABLE, null, null, null, false, null, PAGE);
		return Meter.during(() -> program.bean(Tasks.class).list(filter, person));
	}

	private static List<Sent> engine(Program program, Person person) {
		List<String> groups = person.posts().stream().map(Group::toString).toList();
		return Meter.during(() -> {
			query(program, groups).orderByTaskCreateTime().asc().listPage(0, PAGE);
			query(program, groups).count();
		});
	}

	private static TaskQuery query(Program program, List<String> groups) {
		return program.engine().getTaskService().createTaskQuery().taskCandidateGroupIn(groups);
	}

}
