package org.bihuan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * P3: a page of the task list among many open tasks and among few. The exact count above
 * the page is shown apart: it counts what the person can claim, which grows with the
 * tasks.
 */
final class TaskLists implements Benchmark {

	/**
	 * Few enough rows for a full page deep in the list of somebody in one group among
	 * few.
	 */
	private static final int PAGE = 20;

	/**
	 * A deep page begins after this part of the list among few, so that no group is used
	 * up.
	 */
	private static final int PART = 3;

	private static final int DEEPEST = 25;

	private static final int CALLS = 10;

	/** No further call in a turn after that: among a million a count takes seconds. */
	private static final Duration TURN = Duration.ofSeconds(2);

	@Override
	public String id() {
		return "P3";
	}

	@Override
	public String title() {
		return "the task list among many open tasks and among few";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		List<Program> sides = List.of(programs.loaded(plan.smallest()), programs.loaded(plan.largest()));
		Figures figures = new Figures();
		List<Reader> among = Reader.of(sides.get(0), List.of());
		List<List<Reader>> readers = List.of(among, Reader.of(sides.get(1), among));
		for (int round = 0; round <= plan.rounds(); round++) {
			Figures kept = (round > 0) ? figures : new Figures();
			for (int user = 0; user < readers.get(0).size(); user++) {
				for (int side = 0; side < sides.size(); side++) {
					measure(sides.get(side), readers.get(side).get(user), side, kept);
				}
			}
		}
		table(readers, figures, report);
		Program large = sides.get(1);
		Reader widest = readers.get(1).get(2);
		List<Sent> sent = read(large, widest.person(), null);
		Replay replay = new Replay(large.database());
		report.plan("The page for %s among many:".formatted(widest.name()), replay.plan(sent.get(0)));
		report.plan("Its count:", replay.plan(sent.get(sent.size() - 1)));
	}

	private void measure(Program program, Reader reader, int side, Figures figures) {
		long end = System.nanoTime() + TURN.toNanos();
		for (int call = 0; call < CALLS && (call == 0 || System.nanoTime() < end); call++) {
			note(read(program, reader.person(), null), "first " + reader.name() + side, figures);
			if (reader.deep() != null) {
				note(read(program, reader.person(), reader.deep()), "deep " + reader.name() + side, figures);
			}
		}
	}

	private static void note(List<Sent> sent, String name, Figures figures) {
		double page = 0;
		for (Sent one : sent) {
			if (one.sql().startsWith("select count(*)")) {
				figures.add("count " + name, one.millis());
			}
			else {
				page += one.millis();
			}
		}
		figures.add(name, page);
	}

	private static List<Sent> read(Program program, Person person, @Nullable String cursor) {
		return Meter.during(() -> page(program, person, cursor)).stream().filter((sent) -> !sent.isCommit()).toList();
	}

	private static Listing<InboxRow> page(Program program, Person person, @Nullable String cursor) {
		return program.bean(Tasks.class)
			.list(new InboxFilter(Box.CLAIMABLE, null, null, null, false, cursor, PAGE), person);
	}

	private static void table(List<List<Reader>> readers, Figures figures, Report report) {
		List<List<Object>> rows = new ArrayList<>();
		for (int user = 0; user < readers.get(0).size(); user++) {
			Reader few = readers.get(0).get(user);
			Reader many = readers.get(1).get(user);
			for (String page : List.of("first ", "deep ", "count first ")) {
				String name = page + few.name();
				rows.add(Report.cells(few.name(), page.replace(" first", ""), "%,d".formatted(few.tasks()),
						"%,d".formatted(many.tasks()), figures.median(name + 0), figures.median(name + 1),
						figures.ratio(name + 1, name + 0)));
			}
		}
		report.table(List.of("groups of the reader", "page", "claimable among few", "among many",
				"ms among few (median)", "ms among many", "ratio"), rows);
	}

	/**
	 * Somebody who reads the list.
	 *
	 * @param name how many groups, and whose
	 * @param person the reader
	 * @param tasks tasks that the reader can claim
	 * @param depth pages before the deep one
	 * @param deep where the deep page begins; null if the list is shorter
	 */
	private record Reader(String name, Person person, long tasks, int depth, @Nullable String deep) {

		/** As deep as those among few read, if there are any. */
		static List<Reader> of(Program program, List<Reader> among) {
			return Stream
				.of(of(program, "1 of units", "%-leader@E-%", 1), of(program, "5 of units", "%-leader@E-%", 5),
						of(program, "50 of units", "%@E-%", 50), of(program, "1 of an authority", "%@A-%", 1))
				.map((reader) -> among.stream()
					.filter((one) -> one.name().equals(reader.name()))
					.findFirst()
					.map((one) -> reader.at(program, one.depth()))
					.orElseGet(() -> reader.at(program, reader.depth())))
				.toList();
		}

		private static Reader of(Program program, String name, String like, int groups) {
			Person person = Readers.of(program, like, groups);
			long tasks = page(program, person, null).total();
			return new Reader(name, person, tasks, (int) Math.min(DEEPEST, Math.max(1, tasks / PAGE / PART)), null);
		}

		private Reader at(Program program, int pages) {
			@Nullable String cursor = null;
			for (int page = 0; page < pages; page++) {
				cursor = page(program, this.person, cursor).next();
			}
			return new Reader(this.name, this.person, this.tasks, pages, cursor);
		}

	}

}
