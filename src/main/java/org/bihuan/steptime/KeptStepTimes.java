package org.bihuan.steptime;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.CaseDays;
import org.bihuan.kept.Conditions;
import org.bihuan.kept.KeptCount;
import org.bihuan.kept.KeptCount.Part;
import org.bihuan.organisation.Scope;
import org.bihuan.workflow.DoneTasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the sums. What they have not seen yet is told by its first and last day, and its
 * working days are counted here.
 */
@Service
@Transactional(readOnly = true)
class KeptStepTimes implements StepTimes {

	private static final int HUNDRED = 100;

	/** Between the days of what is not summed up yet. */
	private static final String TO = " ";

	private static final List<String> NAMES = List.of("process_key", "step", "authority", "took");

	private static final List<String> SEEN = List.of("s.process_key", "s.step", "s.authority", "concat(s.days, '')");

	private static final List<String> TOLD = List.of("s.process_key", "s.step", "s.authority",
			"concat(s.began_on, '" + TO + "', s.done_on)");

	private static final String CHANGED = "step_time s join %s i on i.%s = s.task_id and i.%s = true"
		.formatted(DoneTasks.TABLE, DoneTasks.ID, DoneTasks.STALE);

	private final JdbcClient jdbc;

	private final WorkedDays days;

	KeptStepTimes(JdbcClient jdbc, WorkedDays days) {
		this.jdbc = jdbc;
		this.days = days;
	}

	@Override
	public List<StepTime> of(CaseDays.Span span, CaseDays.Filter filter, Scope scope) {
		Conditions conditions = new Conditions(scope.postsSql("s"), scope.parameters())
			.has("kind", filter.kind().prefix())
			.has("authority", filter.authority())
			.has("town", filter.town())
			.has("sector", filter.sector())
			.has("grade", filter.grade())
			.and("s.on_month >= :first", "first", month(span.from()))
			.and("s.on_month <= :last", "last", month(span.to()));
		String where = conditions.sql();
		Part kept = scope.units().isEmpty() ? new Part(SEEN, "sum(s.steps)", "step_time_sum s", where)
				: new Part(SEEN, "count(*)", "step_time s", where);
		Map<Step, Map<String, Map<Integer, Long>>> found = new HashMap<>();
		this.jdbc
			.sql(KeptCount.sql(NAMES, kept, new Part(SEEN, "-count(*)", CHANGED, where),
					new Part(TOLD, "count(*)", "(" + DoneStep.UNSEEN + ") s", where)))
			.params(conditions.parameters())
			.query((row) -> {
				found.computeIfAbsent(new Step(row.getString(1), row.getString(2)), (step) -> new HashMap<>())
					.computeIfAbsent(row.getString(3), (authority) -> new HashMap<>())
					.merge(took(row.getString(4)), row.getLong(KeptCount.COUNTED), Long::sum);
			});
		return found.entrySet()
			.stream()
			.flatMap((step) -> step.getValue()
				.entrySet()
				.stream()
				.map((one) -> new StepTime(step.getKey(), one.getKey(), histogram(one.getValue()))))
			.filter((time) -> time.days().size() > 0)
			.sorted(Comparator.comparing(StepTime::step).thenComparing(StepTime::authority))
			.toList();
	}

	private static int month(LocalDate day) {
		return day.getYear() * HUNDRED + day.getMonthValue();
	}

	private int took(String told) {
		String[] days = told.split(TO);
		return (days.length > 1) ? this.days.between(days[0], days[1]) : Integer.parseInt(told);
	}

	private static Histogram histogram(Map<Integer, Long> counts) {
		counts.values().removeIf((count) -> count == 0);
		return new Histogram(counts);
	}

	@Override
	public Map<Step, String> names(Locale locale) {
		String name = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "step_name_en" : "step_name";
		Map<Step, String> names = new HashMap<>();
		this.jdbc
			.sql("""
					select i.process_key, i.step, max(i.%1$s) from (
					select max(task_id) as one from step_time group by process_key, step
					union all select max(task_id) from %2$s where %3$s = true group by process_key, step) tasks
					join %2$s i on i.task_id = tasks.one group by i.process_key, i.step""".formatted(name,
					DoneTasks.TABLE, DoneTasks.STALE))
			.query((row) -> {
				names.put(new Step(row.getString(1), row.getString(2)), row.getString(3));
			});
		return names;
	}

}
