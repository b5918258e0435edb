package org.bihuan.workflow.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.workflow.ProcessVersions.StepLoad;
import org.bihuan.workflow.ProcessVersions.Took;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums up the inbox of one version, in one statement.
 */
@Repository
class StepLoads {

	private final JdbcClient jdbc;

	private final Clock clock;

	StepLoads(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<StepLoad> of(String definition, Drawing drawing) {
		Map<String, StepLoad> loads = new TreeMap<>();
		this.jdbc.sql("""
				select step, state, cast(created_at as date) as began_on, cast(done_at as date) as done_on,
				count(*) as tasks, sum(case when due_at < :now then 1 else 0 end) as late from wf_inbox
				where definition_id = :definition and state in ('OPEN', 'DONE')
				group by step, state, cast(created_at as date), cast(done_at as date)""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("definition", definition)
			.query((row, index) -> read(row, drawing))
			.list()
			.forEach((one) -> loads.merge(one.step(), one, StepLoads::joined));
		return List.copyOf(loads.values());
	}

	private static StepLoad read(ResultSet row, Drawing drawing) throws SQLException {
		String step = row.getString("step");
		long tasks = row.getLong("tasks");
		boolean open = "OPEN".equals(row.getString("state"));
		List<Took> took = open ? List.of() : List
			.of(new Took(LocalDate.parse(row.getString("began_on")), LocalDate.parse(row.getString("done_on")), tasks));
		return new StepLoad(step, drawing.name(step), open ? tasks : 0, open ? row.getLong("late") : 0, took);
	}

	private static StepLoad joined(StepLoad one, StepLoad other) {
		List<Took> took = new ArrayList<>(one.took());
		took.addAll(other.took());
		return new StepLoad(one.step(), one.name(), one.open() + other.open(), one.overdue() + other.overdue(), took);
	}

}
