package org.bihuan.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.frame.Texts;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs and their rows, so that a result can be looked at again, and the same request that
 * comes twice finds the run of the first.
 */
@Repository
class ActTable {

	private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {
	};

	private static final Duration KEPT = Duration.ofDays(90);

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Texts texts;

	ActTable(JdbcTemplate batches, JdbcClient jdbc, ObjectMapper json, Texts texts) {
		this.batches = batches;
		this.jdbc = jdbc;
		this.json = json;
		this.texts = texts;
	}

	/** Writes a run; false if this person has one of the same key. */
	boolean begin(ActRun run, List<Long> obligations) {
		try {
			this.jdbc.sql("""
					insert into ovw_run (id, login, request_key, act, reason, started_at)
					values (?, ?, ?, ?, ?, ?)""")
				.params(run.id(), run.login(), run.key(), run.act().name(), run.reason(),
						Timestamp.from(run.startedAt()))
				.update();
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < obligations.size(); i++) {
			rows.add(new Object[] { run.id(), i + 1, obligations.get(i), Outcome.WAITING.name() });
		}
		this.batches.batchUpdate("insert into ovw_row (run_id, place, obligation_id, outcome) values (?, ?, ?, ?)",
				rows);
		return true;
	}

	/** Forgets what a person did long ago: the case files keep it. */
	void forgetOld(String login, Instant now) {
		List<Object[]> old = this.jdbc.sql("select id from ovw_run where login = ? and started_at < ?")
			.params(login, Timestamp.from(now.minus(KEPT)))
			.query((row, index) -> new Object[] { row.getString("id") })
			.list();
		this.batches.batchUpdate("delete from ovw_row where run_id = ?", old);
		this.batches.batchUpdate("delete from ovw_run where id = ?", old);
	}

	void worksAs(String run, String work) {
		this.jdbc.sql("update ovw_run set work_id = ? where id = ?").params(work, run).update();
	}

	Optional<ActRun> find(String id, String login) {
		return this.jdbc.sql("select * from ovw_run where id = ? and login = ?")
			.params(id, login)
			.query((row, index) -> run(row))
			.optional();
	}

	ActRun ofKey(String login, String key) {
		return this.jdbc.sql("select * from ovw_run where login = ? and request_key = ?")
			.params(login, key)
			.query((row, index) -> run(row))
			.single();
	}

	List<Kept> rows(String run) {
		return this.jdbc.sql("select * from ovw_row where run_id = ? order by place")
			.param(run)
			.query((row, index) -> new Kept(row.getLong("obligation_id"), Outcome.valueOf(row.getString("outcome")),
					said(row)))
			.list();
	}

	/** What came of a row, where nothing has come of it yet. */
	@Transactional
	void settle(Place place, Outcome outcome, @Nullable Said said) {
		this.jdbc.sql("""
				update ovw_row set outcome = ?, message_key = ?, message_arguments = ?
				where run_id = ? and place = ? and outcome = 'WAITING'""")
			.params(outcome.name(), (said != null) ? said.key() : null, (said != null) ? written(said) : null,
					place.run(), place.number())
			.update();
	}

	private static ActRun run(ResultSet row) throws SQLException {
		return new ActRun(row.getString("id"), row.getString("login"), row.getString("request_key"),
				BoardAct.valueOf(row.getString("act")), row.getString("reason"), row.getString("work_id"),
				WallTime.moment(row, "started_at"));
	}

	private String written(Said said) {
		try {
			return this.json.writeValueAsString(said.plain(this.texts::moment));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What is said is always JSON", ex);
		}
	}

	private @Nullable Said said(ResultSet row) throws SQLException {
		String key = row.getString("message_key");
		try {
			return (key != null) ? new Said(key, this.json.readValue(row.getString("message_arguments"), ARGUMENTS))
					: null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Not what was said: " + key, ex);
		}
	}

	/**
	 * Where a row stands.
	 *
	 * @param run the run
	 * @param number number of the row, from 1
	 */
	record Place(String run, int number) {
	}

	/**
	 * A row as it is kept.
	 *
	 * @param obligation identifier of the obligation
	 * @param outcome what came of it
	 * @param said more about that; null if there is nothing to say
	 */
	record Kept(long obligation, Outcome outcome, @Nullable Said said) {
	}

}
