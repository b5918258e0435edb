package org.bihuan.steptime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.kept.KeptRows;
import org.bihuan.kept.KeptTables;
import org.bihuan.workflow.DoneTasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sums and what they have seen, as the round writes them.
 */
@Component
class StepTable implements KeptRows<String, DoneStep> {

	private static final List<String> ALIKE = List.of("process_key", "step", "on_month", "days", "kind", "authority",
			"lead_authority", "town", "sector", "grade");

	static final KeptTables TABLES = new KeptTables(DoneTasks.TABLE, DoneTasks.ID, DoneTasks.STALE, DoneTasks.DONE,
			"step_time", Stream.concat(Stream.of("task_id", "unit"), ALIKE.stream()).toList(), "step_time_sum", ALIKE,
			"steps", "step_time_turn");

	private final JdbcClient jdbc;

	private final WorkedDays days;

	StepTable(JdbcClient jdbc, WorkedDays days) {
		this.jdbc = jdbc;
		this.days = days;
	}

	@Override
	public Map<String, DoneStep> ledger(Collection<String> tasks) {
		return byTask(this.jdbc.sql(DoneStep.SQL + " and i.task_id in (:tasks)")
			.param("tasks", tasks)
			.query((row, index) -> step(row, this.days.between(row.getString("began_on"), row.getString("done_on"))))
			.list());
	}

	@Override
	public Map<String, DoneStep> copy(Collection<String> tasks) {
		return byTask(this.jdbc.sql("select * from step_time where task_id in (:tasks)")
			.param("tasks", tasks)
			.query((row, index) -> step(row, row.getInt("days")))
			.list());
	}

	private static Map<String, DoneStep> byTask(List<DoneStep> steps) {
		return steps.stream().collect(Collectors.toMap(DoneStep::task, Function.identity()));
	}

	private static DoneStep step(ResultSet row, int days) throws SQLException {
		return new DoneStep(row.getString("task_id"), row.getString("unit"),
				new DoneStep.Alike(row.getString("process_key"), row.getString("step"), row.getInt("on_month"), days,
						row.getString("kind"), row.getString("authority"), row.getString("lead_authority"),
						row.getString("town"), row.getString("sector"), row.getString("grade")));
	}

	@Override
	public Object[] values(DoneStep step) {
		return step.values();
	}

	@Override
	public List<List<Object>> sums(DoneStep step) {
		return List.of(step.alike().values());
	}

	/**
	 * How many sums differ from what they have seen, and how many done tasks they have
	 * not seen although nobody says so, or have seen although they are not done.
	 */
	int differences() {
		String columns = String.join(", ", ALIKE);
		int sums = this.jdbc
			.sql("""
					select count(*) from (select sum(steps) from (select %1$s, 1 as steps from step_time
					union all select %1$s, -steps from step_time_sum) parts group by %1$s having sum(steps) <> 0) wrong"""
				.formatted(columns))
			.query(Integer.class)
			.single();
		int steps = this.jdbc
			.sql("""
					select count(*) from (select task_id from (select s.task_id, s.authority, s.town, 1 as steps from (%1$s) s
					where s.%2$s = false union all select t.task_id, t.authority, t.town, -1 from step_time t
					left join %3$s i on i.task_id = t.task_id where i.task_id is null or i.%2$s = false) parts
					group by task_id, authority, town having sum(steps) <> 0) wrong"""
				.formatted(DoneStep.SQL, DoneTasks.STALE, DoneTasks.TABLE))
			.query(Integer.class)
			.single();
		return sums + steps;
	}

}
