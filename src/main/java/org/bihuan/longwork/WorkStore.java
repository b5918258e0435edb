package org.bihuan.longwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of work. Beats are compared by the database's own clock, which no node moves.
 */
@Repository
class WorkStore {

	private static final int DEAD_AFTER = 60;

	private static final String SELECT = """
			select w.*, case when w.state in ('WAITING', 'RUNNING')
			and timestampdiff(second, w.beat_at, localtimestamp) > %d then 1 else 0 end as dead
			from lw_work w where w.owner = ?""".formatted(DEAD_AFTER);

	private final JdbcClient jdbc;

	private final Arguments arguments;

	WorkStore(JdbcClient jdbc, Arguments arguments) {
		this.jdbc = jdbc;
		this.arguments = arguments;
	}

	void insert(String id, String kind, String owner, String description, Instant at) {
		this.jdbc.sql("""
				insert into lw_work (id, kind, owner, description, state, done, bad, started_at, beat_at)
				values (?, ?, ?, ?, 'WAITING', 0, 0, ?, localtimestamp)""")
			.params(id, kind, owner, description, wall(at))
			.update();
	}

	long open(String owner) {
		return this.jdbc.sql("""
				select count(*) from lw_work where owner = ? and state in ('WAITING', 'RUNNING')
				and timestampdiff(second, beat_at, localtimestamp) <= ?""")
			.params(owner, DEAD_AFTER)
			.query(Long.class)
			.single();
	}

	/** A beat that comes late never wakes what has ended. */
	void beat(String id, WorkState state, @Nullable Long total, long done, long bad) {
		this.jdbc
			.sql("update lw_work set state = ?, total = ?, done = ?, bad = ?, beat_at = localtimestamp where id = ?"
					+ " and state in ('WAITING', 'RUNNING')")
			.params(Arrays.asList(state.name(), total, done, bad, id))
			.update();
	}

	void ended(String id, WorkState state, @Nullable String key, List<String> arguments, Instant at) {
		this.jdbc.sql("update lw_work set state = ?, message_key = ?, message_arguments = ?, ended_at = ? where id = ?")
			.params(Arrays.asList(state.name(), key, this.arguments.write(arguments), wall(at), id))
			.update();
	}

	void result(String id, String name, String type, long size, Instant expiresAt) {
		this.jdbc
			.sql("update lw_work set result_name = ?, result_type = ?, result_size = ?, expires_at = ? where id = ?")
			.params(name, type, size, wall(expiresAt), id)
			.update();
	}

	void part(String id, int part, byte[] content) {
		this.jdbc.sql("insert into lw_result (work_id, part, content) values (?, ?, ?)")
			.params(id, part, content)
			.update();
	}

	Optional<byte[]> part(String id, int part) {
		return this.jdbc.sql("select content from lw_result where work_id = ? and part = ?")
			.params(id, part)
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

	void problem(String id, int seq, WorkProblem problem) {
		this.jdbc.sql("""
				insert into lw_problem (work_id, seq, row_number_, column_name, message_key, message_arguments)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, seq, problem.row(), problem.column(), problem.messageKey(),
					this.arguments.write(problem.arguments()))
			.update();
	}

	List<WorkProblem> problems(String id) {
		return this.jdbc.sql("select * from lw_problem where work_id = ? order by seq")
			.param(id)
			.query((row, index) -> new WorkProblem(row.getLong("row_number_"), row.getString("column_name"),
					row.getString("message_key"), this.arguments.read(row.getString("message_arguments"))))
			.list();
	}

	void forgetResults(Instant now) {
		this.jdbc.sql("""
				delete from lw_result where work_id in (select w.id from lw_work w where w.expires_at < ?)""")
			.param(wall(now))
			.update();
		this.jdbc.sql("update lw_work set result_name = null, expires_at = null where expires_at < ?")
			.param(wall(now))
			.update();
	}

	Optional<WorkView> find(String id, String owner) {
		return this.jdbc.sql(SELECT + " and w.id = ?").params(owner, id).query((row, index) -> read(row)).optional();
	}

	List<WorkView> of(String owner) {
		return this.jdbc.sql(SELECT + " order by w.started_at desc, w.id limit 50")
			.params(owner)
			.query((row, index) -> read(row))
			.list();
	}

	private WorkView read(ResultSet row) throws SQLException {
		WorkState state = row.getBoolean("dead") ? WorkState.INTERRUPTED : WorkState.valueOf(row.getString("state"));
		return new WorkView(row.getString("id"), row.getString("kind"), row.getString("description"), state,
				row.getObject("total", Long.class), row.getLong("done"), row.getLong("bad"),
				row.getString("message_key"), this.arguments.read(row.getString("message_arguments")),
				instant(row.getTimestamp("started_at")), instant(row.getTimestamp("ended_at")), result(row));
	}

	private static WorkView.@Nullable Result result(ResultSet row) throws SQLException {
		String name = row.getString("result_name");
		return (name == null) ? null : new WorkView.Result(name, row.getString("result_type"),
				row.getLong("result_size"), row.getTimestamp("expires_at").toInstant());
	}

	private static Timestamp wall(Instant at) {
		return Timestamp.from(at.truncatedTo(ChronoUnit.MILLIS));
	}

	private static @Nullable Instant instant(@Nullable Timestamp wall) {
		return (wall != null) ? wall.toInstant() : null;
	}

}
