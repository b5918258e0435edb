package org.bihuan.casefile.days;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.days.SeenCase.Alike;
import org.bihuan.casefile.days.SeenCase.Where;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sums and what they have seen, as the round writes them.
 */
@Repository
class DaysTable {

	private static final String ALIKE = "kind = ? and on_day = ? and event = ? and opened_year = ? and authority = ?"
			+ " and lead_authority = ? and town = ? and sector = ? and grade = ?";

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	DaysTable(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	/** Whether it is this node's turn, until its transaction ends. */
	boolean turn() {
		return !this.jdbc.sql("select id from case_day_turn for update skip locked").query(Long.class).list().isEmpty();
	}

	/**
	 * Changed cases, locked; those that somebody is changing right now wait for a later
	 * round.
	 */
	List<String> lockStale(int limit) {
		return this.jdbc.sql("""
				select case_number from case_file where days_stale = true order by case_number limit ?
				for update skip locked""").param(limit).query(String.class).list();
	}

	Map<String, SeenCase> covers(Collection<String> numbers) {
		return read(SeenCase.COVERS + " where f.case_number in (:numbers)", numbers);
	}

	Map<String, SeenCase> seen(Collection<String> numbers) {
		return read("select * from case_day where case_number in (:numbers)", numbers);
	}

	private Map<String, SeenCase> read(String sql, Collection<String> numbers) {
		return this.jdbc.sql(sql)
			.param("numbers", numbers)
			.query(SeenCase::read)
			.list()
			.stream()
			.collect(Collectors.toMap(SeenCase::number, Function.identity()));
	}

	void remove(Collection<SeenCase> cases) {
		this.batches.batchUpdate("delete from case_day where case_number = ?",
				cases.stream().map((one) -> new Object[] { one.number() }).toList());
	}

	void add(Collection<SeenCase> cases) {
		this.batches.batchUpdate("""
				insert into case_day (case_number, opened_day, opened_year, ended_day, ended_as, kind, unit, authority,
				lead_authority, town, sector, grade) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				cases.stream().map(DaysTable::columns).toList());
	}

	private static Object[] columns(SeenCase one) {
		Where where = one.where();
		return Arrays
			.asList(one.number(), one.openedDay(), one.openedDay().getYear(), one.endedDay(), one.endedAs(),
					where.kind(), where.unit(), where.authority(), where.leadAuthority(), where.town(), where.sector(),
					where.grade())
			.toArray();
	}

	/** Adds to a sum, or takes away from it; one that counts nothing any more is gone. */
	void count(Alike alike, int cases) {
		Object[] key = with(alike);
		if (this.batches.update("update case_day_sum set cases = cases + " + cases + " where " + ALIKE, key) == 0) {
			this.batches.update("""
					insert into case_day_sum (kind, on_day, event, opened_year, authority, lead_authority, town, sector,
					grade, cases) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", with(alike, cases));
		}
		else if (cases < 0) {
			this.batches.update("delete from case_day_sum where cases = 0 and " + ALIKE, key);
		}
	}

	private static Object[] with(Alike alike, Object... more) {
		Where where = alike.where();
		Object[] key = { where.kind(), alike.day(), alike.event(), alike.year(), where.authority(),
				where.leadAuthority(), where.town(), where.sector(), where.grade() };
		Object[] values = Arrays.copyOf(key, key.length + more.length);
		System.arraycopy(more, 0, values, key.length, more.length);
		return values;
	}

	void upToDate(List<String> numbers) {
		this.jdbc.sql("update case_file set days_stale = false where case_number in (:numbers)")
			.param("numbers", numbers)
			.update();
	}

	/** Nothing is summed up any more, and every case waits for the round. */
	void clear() {
		this.jdbc.sql("delete from case_day").update();
		this.jdbc.sql("delete from case_day_sum").update();
		this.jdbc.sql("update case_file set days_stale = true").update();
	}

}
