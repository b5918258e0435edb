package org.bihuan.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs as they are kept.
 */
@Repository
class RunTable {

	private static final int LATEST = 30;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	RunTable(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Transactional
	void begin(ScenarioRun run) {
		this.jdbc
			.sql("insert into scn_run (id, work_id, requested_by, requested_at, played_hash, asked)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(run.id(), run.workId(), run.by(), WallTime.of(run.at()), run.played(), run.asked()))
			.update();
	}

	@Transactional
	void end(String id, ScenarioChild.Result result, Map<String, String> sources, int good, Instant at) {
		for (Played one : result.played()) {
			this.jdbc.sql("insert into scn_played (run_id, name, source, outcome, good) values (?, ?, ?, ?, ?)")
				.params(id, one.name(), sources.get(one.name()), written(one), one.good())
				.update();
		}
		result.drawings()
			.forEach((process, xml) -> this.jdbc.sql("insert into scn_drawing (run_id, process, xml) values (?, ?, ?)")
				.params(id, process, xml)
				.update());
		this.jdbc.sql("update scn_run set ended_at = ?, good = ? where id = ?")
			.params(WallTime.of(at), good, id)
			.update();
	}

	@Transactional(readOnly = true)
	List<ScenarioRun> latest() {
		return this.jdbc.sql("select * from scn_run order by requested_at desc, id limit " + LATEST)
			.query(RunTable::run)
			.list();
	}

	@Transactional(readOnly = true)
	Optional<ScenarioRun> find(String id) {
		return this.jdbc.sql("select * from scn_run where id = ?").param(id).query(RunTable::run).optional();
	}

	@Transactional(readOnly = true)
	Optional<ScenarioRun> newest(String played) {
		return this.jdbc.sql("select * from scn_run where played_hash = ? order by requested_at desc, id limit 1")
			.param(played)
			.query(RunTable::run)
			.optional();
	}

	@Transactional(readOnly = true)
	List<Played> played(String id) {
		return this.jdbc.sql("select outcome from scn_played where run_id = ? order by name")
			.param(id)
			.query(String.class)
			.list()
			.stream()
			.map(this::read)
			.toList();
	}

	@Transactional(readOnly = true)
	Optional<String> drawing(String id, String process) {
		return this.jdbc.sql("select xml from scn_drawing where run_id = ? and process = ?")
			.params(id, process)
			.query(String.class)
			.optional();
	}

	private String written(Played played) {
		try {
			return this.json.writeValueAsString(played);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What came of a scenario cannot be written", ex);
		}
	}

	private Played read(String outcome) {
		try {
			return this.json.readValue(outcome, Played.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What came of a scenario cannot be read", ex);
		}
	}

	private static ScenarioRun run(ResultSet row, int index) throws SQLException {
		return new ScenarioRun(row.getString("id"), row.getString("work_id"), row.getString("requested_by"),
				WallTime.moment(row, "requested_at"), row.getString("played_hash"), row.getInt("asked"),
				WallTime.momentOrNone(row, "ended_at"), row.getObject("good", Integer.class));
	}

}
