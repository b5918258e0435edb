package org.bihuan.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.casefile.CaseDays;
import org.bihuan.casefile.CaseDays.Filter;
import org.bihuan.casefile.CaseDays.Side;
import org.bihuan.casefile.CaseDays.Span;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.days.DaysRound;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.deadline.overdue.BoardRound;
import org.bihuan.duty.DutyCompliance;
import org.bihuan.duty.DutyCompliance.Wanted;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.sums.PeriodRound;
import org.bihuan.organisation.Scope;
import org.bihuan.steptime.StepRound;
import org.bihuan.steptime.StepTimes;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures behind the pictures of ninety days, among many cases and among few. All
 * rounds have been there; cases were opened, and steps done, on days of the last year.
 */
final class PictureSums implements Benchmark {

	private static final int CALLS = 10;

	private static final int DAYS = 90;

	private static final Map<String, Scope> READERS = new TreeMap<>(
			Map.of("the district", new Scope("nobody", true, Set.of(), Set.of(), Set.of()), "an authority",
					new Scope("nobody", false, Set.of(), Set.of("A-emergency"), Set.of())));

	private static final Filter ALL = new Filter(CaseKind.HAZARD, null, null, null, null);

	@Override
	public String id() {
		return "P4b";
	}

	@Override
	public String title() {
		return "the figures of the pictures among many cases and among few";
	}

	@Override
	public void run(Plan plan, Programs programs, Report report) {
		List<Program> sides = List.of(programs.loaded(plan.smallest()), programs.loaded(plan.largest()));
		sides.forEach(PictureSums::prepare);
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
		report.line("Cases, sums by day, sums of steps, sums of duties: %s and %s.".formatted(sizes(sides.get(0).jdbc()),
				sizes(sides.get(1).jdbc())));
		List<List<Object>> rows = new ArrayList<>();
		READERS.forEach((name, scope) -> pictures(sides.get(0), scope).keySet()
			.forEach((picture) -> rows.add(Report.cells(name, picture, figures.median(picture + name + 0),
					figures.median(picture + name + 1), figures.ratio(picture + name + 1, picture + name + 0),
					figures.median("statements " + picture + name + 1)))));
		report.table(List.of("reader", "picture", "ms among few (median)", "ms among many", "ratio", "statements"),
				rows);
		Replay replay = new Replay(sides.get(1).database());
		pictures(sides.get(1), READERS.get("the district"))
			.forEach((name, picture) -> sent(picture).forEach((sent) -> report.plan(name, replay.plan(sent))));
	}

	private static void prepare(Program program) {
		JdbcTemplate jdbc = program.jdbc();
		jdbc.update("update case_file set opened_at = now() - interval mod(crc32(case_number), 365) day, days_stale = true");
		jdbc.update("""
				update wf_inbox set done_at = now() - interval mod(crc32(task_id), 365) day,
				created_at = done_at - interval mod(crc32(case_number), 20) day, time_stale = true where state = 'DONE'""");
		program.bean(DaysRound.class).follow();
		program.bean(BoardRound.class).follow();
		program.bean(StepRound.class).follow();
		program.bean(PeriodRound.class).follow();
		jdbc.queryForList("analyze table case_day, case_day_sum, step_time, step_time_sum, dty_seen, dty_sum");
	}

	private static String sizes(JdbcTemplate jdbc) {
		return jdbc.queryForObject("""
				select concat(format(count(*), 0), ', ', (select format(count(*), 0) from case_day_sum), ', ',
				(select format(count(*), 0) from step_time_sum), ', ', (select format(count(*), 0) from dty_sum))
				from case_day""", String.class);
	}

	private static void measure(Program program, String name, Scope scope, Figures figures) {
		pictures(program, scope).forEach((picture, reading) -> {
			List<Sent> sent = sent(reading);
			figures.add(picture + name, sent.stream().mapToDouble(Sent::millis).sum());
			figures.add("statements " + picture + name, sent.size());
		});
	}

	private static List<Sent> sent(Runnable reading) {
		return Meter.during(reading::run).stream().filter((sent) -> !sent.isCommit()).toList();
	}

	private static Map<String, Runnable> pictures(Program program, Scope scope) {
		LocalDate today = LocalDate.now();
		Span span = new Span(today.minusDays(DAYS), today);
		CaseDays days = program.bean(CaseDays.class);
		Map<String, Runnable> pictures = new LinkedHashMap<>();
		pictures.put("trend", () -> days.trend(span, ALL, scope));
		pictures.put("stock", () -> days.stock(today, ALL, scope));
		pictures.put("league", () -> days.league(Side.AUTHORITY, span, ALL, scope));
		pictures.put("overdue", () -> program.bean(OverdueClocks.class)
			.cross(Facet.SECTOR, Facet.RUNG,
					new OverdueFilter(Which.OVERDUE, null, null, null, null, null, null, null, 1), scope));
		pictures.put("steps", () -> program.bean(StepTimes.class).of(span, ALL, scope));
		pictures.put("inspections", () -> program.bean(DutyCompliance.class)
			.of(new Wanted(span.from(), span.to(), Set.of(DutyKind.LEADER_INSPECTION), null, null, null), scope));
		return pictures;
	}

}
