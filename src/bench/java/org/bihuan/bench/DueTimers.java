package org.bihuan.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Timers of clocks that have a reminder before them, moved to moments of a benchmark's
 * choice. Each rings as a reminder does: one more record in the case file, messages to
 * people, and a timer for the next moment.
 */
final class DueTimers {

	private final JdbcTemplate jdbc;

	DueTimers(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets timers fall due, some each second.
	 * @param count how many
	 * @param from the first moment, in whole seconds as the engine keeps them
	 * @param perSecond how many at a moment
	 */
	void set(int count, Instant from, int perSecond) {
		this.jdbc.execute("drop table if exists bench_due");
		this.jdbc.execute("""
				create table bench_due (place int auto_increment primary key, job varchar(64) not null unique,
					obligation bigint not null unique, moment datetime(6)) collate utf8mb4_bin""");
		this.jdbc.update("""
				insert into bench_due (job, obligation)
				select j.ID_, o.id from ddl_obligation o
				join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = o.clock_instance
				where o.state = 'RUNNING' and o.next_at < o.due_at and o.next_at > now() + interval 1 day
				order by o.id limit ?""", count);
		if (ids().size() < count) {
			throw new IllegalStateException("Only %d clocks have a reminder before them".formatted(ids().size()));
		}
		this.jdbc.update("update bench_due set moment = cast(? as datetime) + interval (place div ?) second",
				Timestamp.from(from.truncatedTo(ChronoUnit.SECONDS)), perSecond);
		this.jdbc.update("update ddl_obligation o join bench_due d on d.obligation = o.id set o.next_at = d.moment");
		this.jdbc.update("update ACT_RU_JOB j join bench_due d on d.job = j.ID_ set j.DUEDATE_ = d.moment");
	}

	List<String> ids() {
		return this.jdbc.queryForList("select job from bench_due order by place", String.class);
	}

	/** Those that have not rung. */
	int left() {
		return this.jdbc.queryForObject("select count(*) from bench_due d join ACT_RU_JOB j on j.ID_ = d.job",
				Integer.class);
	}

	/** By how many milliseconds they rang late, from the least to the most. */
	List<Double> lateness() {
		return this.jdbc.queryForList("""
				select timestampdiff(microsecond, f.due_moment, f.fired_at) / 1000 from bench_due d
				join ddl_firing f on f.obligation_id = d.obligation and f.due_moment = d.moment
				order by 1""", Double.class);
	}

}
