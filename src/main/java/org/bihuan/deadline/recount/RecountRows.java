package org.bihuan.deadline.recount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.calendar.CalendarChanged;
import org.bihuan.deadline.Recount;
import org.bihuan.deadline.recount.MovableClocks.Chunk;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far each recount has come.
 */
@Repository
class RecountRows {

	private final JdbcClient jdbc;

	RecountRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void begin(CalendarChanged change) {
		this.jdbc
			.sql("insert into ddl_recount (id, notice, first_changed, begun_at, legal_after, service_after, seen,"
					+ " moved_legal, moved_service) values (?, ?, ?, ?, 0, 0, 0, 0, 0)")
			.params(change.importId(), change.notice(), change.first(), Timestamp.from(change.at()))
			.update();
	}

	List<Long> open() {
		return this.jdbc.sql("select id from ddl_recount where done_at is null order by id").query(Long.class).list();
	}

	/** The row, locked: two nodes never work on one recount at the same time. */
	Optional<Row> lock(long id) {
		return this.jdbc.sql("select * from ddl_recount where id = ? and done_at is null for update")
			.param(id)
			.query((row, index) -> new Row(id, row.getString("notice"), start(row),
					row.getTimestamp("begun_at").toInstant(), row.getLong("legal_after"), row.getLong("service_after")))
			.optional();
	}

	private static Instant start(ResultSet row) throws SQLException {
		return row.getObject("first_changed", LocalDate.class).atStartOfDay(Zone.SHANGHAI).toInstant();
	}

	void advance(long id, boolean service, Chunk chunk) {
		this.jdbc
			.sql("update ddl_recount set seen = seen + ?, legal_after = case when ? then legal_after else ? end,"
					+ " service_after = case when ? then ? else service_after end,"
					+ " moved_legal = moved_legal + ?, moved_service = moved_service + ? where id = ?")
			.params(chunk.seen(), service, chunk.last(), service, chunk.last(), service ? 0 : chunk.moves().size(),
					service ? chunk.moves().size() : 0, id)
			.update();
	}

	void done(long id, Instant at) {
		this.jdbc.sql("update ddl_recount set done_at = ? where id = ?").params(Timestamp.from(at), id).update();
	}

	Map<Long, Recount> all() {
		return this.jdbc.sql("select * from ddl_recount order by id desc limit 50")
			.query((row, index) -> recount(row))
			.stream()
			.collect(Collectors.toMap(Recount::importId, Function.identity()));
	}

	private static Recount recount(ResultSet row) throws SQLException {
		Timestamp doneAt = row.getTimestamp("done_at");
		return new Recount(row.getLong("id"), row.getTimestamp("begun_at").toInstant(), row.getInt("seen"),
				row.getInt("moved_legal"), row.getInt("moved_service"), (doneAt != null) ? doneAt.toInstant() : null);
	}

	/**
	 * A recount that is not done.
	 *
	 * @param id the import
	 * @param notice number of the notice
	 * @param from start of the first changed day
	 * @param begunAt when it was taken over
	 * @param legalAfter last legal obligation seen
	 * @param serviceAfter last service clock seen
	 */
	record Row(long id, String notice, Instant from, Instant begunAt, long legalAfter, long serviceAfter) {

		long after(boolean service) {
			return service ? this.serviceAfter : this.legalAfter;
		}

	}

}
