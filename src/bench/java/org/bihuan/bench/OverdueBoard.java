package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.deadline.overdue.BoardRound;
import org.bihuan.organisation.Scope;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P4: the first page of the board of overdue clocks and its counts, among many clocks and
 * among few. A part of the clocks in both has run out.
 */
final class OverdueBoard implements Benchmark {

	private static final int PAGE = 50;

	private static final int CALLS = 10;

	private static final Map<String, Scope> READERS = new TreeMap<>(
			Map.of("the district", new Scope("nobody", true, Set.of(), Set.of(), Set.of()), "an authority",
					new Scope("nobody", false, Set.of(), Set.of("A-emergency"), Set.of())));

	@Override
	public String id() {
		return "P4";
	}

	@Override
	public String title() {
		return "the board of overdue clocks among many clocks and among few";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		List<Program> sides = List.of(programs.loaded(plan.smallest()), programs.loaded(plan.largest()));
		sides.forEach(OverdueBoard::prepare);
		Figures figures = new Figures();
		for (int round = 0; round <= plan.rounds(); round++) {
			Figures kept = (round > 0) ? figures : new Figures();
			READERS.forEach((name, scope) -> {
				for (int call = 0; call < CALLS; call++) {
					for (int side = 0; side < sides.size(); side++) {
						measure(sides.get(side), name + side, scope, kept);
					}
				}
			});
		}
		report.line("Clocks, of them overdue, sums: %s and %s.".formatted(sizes(sides.get(0).jdbc()),
				sizes(sides.get(1).jdbc())));
		List<List<Object>> rows = new ArrayList<>();
		READERS.keySet().forEach((name) -> {
			for (String part : List.of("page ", "counts ", "page and counts ")) {
				rows.add(Report.cells(name, part, figures.median(part + name + 0), figures.median(part + name + 1),
						figures.ratio(part + name + 1, part + name + 0), figures.median("statements " + name + 1)));
			}
		});
		report.table(List.of("reader", "what", "ms among few (median)", "ms among many", "ratio", "statements"), rows);
		Replay replay = new Replay(sides.get(1).database());
		read(sides.get(1), READERS.get("the district"))
			.forEach((sent) -> report.plan("Among many:", replay.plan(sent)));
	}

	/** Every third obligation has run out, and the board has seen it. */
	private static void prepare(Program program) {
		JdbcTemplate jdbc = program.jdbc();
		jdbc.update("""
				update ddl_obligation set due_at = now() - interval 1 + mod(id, 90) day, missed_at = due_at,
				state = 'MISSED', board_stale = true
				where service = false and state = 'RUNNING' and mod(id, 3) = 0""");
		jdbc.update("""
				update ddl_obligation set board_stale = true where service = false and state in ('RUNNING', 'MISSED')
				and id not in (select obligation_id from ddl_board)""");
		program.bean(BoardRound.class).follow();
		jdbc.queryForList("analyze table ddl_board, ddl_board_sum");
	}

	private static String sizes(JdbcTemplate jdbc) {
		return jdbc.queryForObject("""
				select concat(format(count(*), 0), ', ', format(sum(overdue), 0), ', ',
				(select format(count(*), 0) from ddl_board_sum)) from ddl_board""", String.class);
	}

	private static void measure(Program program, String name, Scope scope, Figures figures) {
		List<Sent> sent = read(program, scope);
		double counts = sent.stream()
			.filter((one) -> one.sql().startsWith("select word"))
			.mapToDouble(Sent::millis)
			.sum();
		double all = sent.stream().mapToDouble(Sent::millis).sum();
		figures.add("page " + name, all - counts);
		figures.add("counts " + name, counts);
		figures.add("page and counts " + name, all);
		figures.add("statements " + name, sent.size());
	}

	/** What the page asks: its rows, both counts, and how they are spread. */
	private static List<Sent> read(Program program, Scope scope) {
		OverdueClocks board = program.bean(OverdueClocks.class);
		OverdueFilter overdue = filter(Which.OVERDUE);
		return Meter.during(() -> {
			board.page(overdue, scope);
			board.count(filter(Which.SOON), scope);
			for (Facet facet : Facet.values()) {
				board.spread(facet, overdue, scope);
			}
		}).stream().filter((sent) -> !sent.isCommit()).toList();
	}

	private static OverdueFilter filter(Which which) {
		return new OverdueFilter(which, null, null, null, null, null, null, null, PAGE);
	}

}
