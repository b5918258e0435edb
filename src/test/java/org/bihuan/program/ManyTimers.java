package org.bihuan.program;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies of one case whose legal clock runs, each with its own clock, timer and reminder:
 * as if that many had been registered, in a few statements. Their reminders are spread
 * over a time that begins soon.
 */
final class ManyTimers {

	/** Identifiers of the engine and its references to them: each copy has its own. */
	private static final Set<String> IDENTIFIERS = Set.of("ID_", "PROC_INST_ID_", "PROCESS_INSTANCE_ID_",
			"EXECUTION_ID_", "PARENT_ID_", "ROOT_PROC_INST_ID_", "VAR_SCOPE_", "ACT_INST_ID_", "PARENT_ACT_INST_ID_",
			"CLOCK_INSTANCE");

	private final JdbcTemplate jdbc;

	private final String number;

	private final int count;

	private final Instant first;

	private final String prefix;

	private final long before;

	ManyTimers(JdbcTemplate jdbc, String number, int round, int count, Duration lead, Duration window) {
		this.jdbc = jdbc;
		this.number = number;
		this.count = count;
		this.prefix = number.substring(0, number.lastIndexOf('-') + 1) + (round + 1);
		this.first = Instant.now().plus(lead).truncatedTo(ChronoUnit.SECONDS);
		this.before = one("select max(id) from ddl_obligation");
		fill(window);
	}

	private void fill(Duration window) {
		this.jdbc.execute("drop table if exists faults_copy");
		this.jdbc.execute("create table faults_copy (n int primary key, obligation bigint, case_number varchar(64),"
				+ " moment datetime(6)) default charset=utf8mb4 collate=utf8mb4_0900_as_cs");
		List<Object[]> rows = IntStream.range(0, this.count)
			.mapToObj((n) -> new Object[] { n, this.before + 1 + n, "%s%06d".formatted(this.prefix, n),
					Timestamp.from(this.first.plusSeconds(n * window.toSeconds() / this.count)) })
			.toList();
		this.jdbc.batchUpdate("insert into faults_copy values (?, ?, ?, ?)", rows);
		String instance = this.jdbc.queryForObject(
				"select clock_instance from ddl_obligation where case_number = ? and kind = 'plan'", String.class,
				this.number);
		copy("case_file", "case_number = '" + this.number + "'", Map.of("CASE_NUMBER", "c.case_number"));
		this.jdbc.update(
				"insert into case_chain (scope, seq, hash) select case_number, 0, repeat('0', 64) from faults_copy");
		copy("ddl_obligation", "case_number = '" + this.number + "' and kind = 'plan'",
				Map.of("ID", "c.obligation", "CASE_NUMBER", "c.case_number", "LIVE_KEY",
						"replace(t.live_key, '" + this.number + "', c.case_number)", "NEXT_AT", "c.moment", "DUE_AT",
						"c.moment + interval 20 day"));
		this.jdbc
			.update("insert into ddl_reminder (obligation_id, remind_at) select obligation, moment from faults_copy");
		String ofInstance = "PROC_INST_ID_ = '" + instance + "'";
		copy("ACT_HI_PROCINST", ofInstance, Map.of("BUSINESS_KEY_", "c.case_number"));
		copy("ACT_HI_ACTINST", ofInstance, Map.of());
		copy("ACT_HI_VARINST", ofInstance, Map.of());
		copy("ACT_RU_EXECUTION", ofInstance + " and PARENT_ID_ is null", Map.of("BUSINESS_KEY_", "c.case_number"));
		copy("ACT_RU_EXECUTION", ofInstance + " and PARENT_ID_ is not null", Map.of());
		copy("ACT_RU_VARIABLE", ofInstance,
				Map.of("LONG_",
						"case t.NAME_ when 'obligationId' then c.obligation when 'nextAt' then"
								+ " cast(unix_timestamp(c.moment) * 1000 as signed) else t.LONG_ end",
						"TEXT_",
						"case t.NAME_ when 'caseNumber' then c.case_number when 'obligationId' then c.obligation"
								+ " else t.TEXT_ end"));
		copy("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ = '" + instance + "'", Map.of("DUEDATE_", "c.moment"));
	}

	private void copy(String table, String where, Map<String, String> others) {
		Map<String, String> values = new HashMap<>(others);
		List<String> columns = this.jdbc.queryForList(
				"select upper(column_name) from information_schema.columns"
						+ " where table_schema = database() and upper(table_name) = upper(?) order by ordinal_position",
				String.class, table);
		String read = columns.stream()
			.map((column) -> values.getOrDefault(column,
					IDENTIFIERS.contains(column) ? "concat(t." + column + ", '-', c.obligation)" : "t." + column))
			.collect(Collectors.joining(", "));
		this.jdbc.update("insert into %s (%s) select %s from %s t join faults_copy c where t.%s".formatted(table,
				String.join(", ", columns), read, table, where));
	}

	/** When the first of them is due. */
	Instant first() {
		return this.first;
	}

	/** How many have reminded. */
	long rung() {
		return one("select count(*) from ddl_firing f join faults_copy c on c.obligation = f.obligation_id"
				+ " and c.moment = f.due_moment where f.kind = 'REMINDER'");
	}

	/** How many effects there are; of each kind one for each of them if all went well. */
	Map<String, Long> effects() {
		Map<String, Long> effects = new TreeMap<>();
		effects.put("told",
				one("select count(*) from ddl_firing f join faults_copy c on c.obligation = f.obligation_id"));
		effects.put("recorded", one("select count(*) from case_entry e join faults_copy c on c.case_number = e.scope"));
		effects.put("cases recorded",
				one("select count(distinct e.scope) from case_entry e join faults_copy c on c.case_number = e.scope"));
		effects.put("messages per leader",
				one("select count(*) from ntf_message m join faults_copy c on c.case_number = m.case_number")
						/ Math.max(1, one("select count(distinct m.login) from ntf_message m join faults_copy c"
								+ " on c.case_number = m.case_number")));
		effects.put("timers that wait for the end",
				one("select count(*) from ACT_RU_JOB j"
						+ " join ddl_obligation o on o.clock_instance = j.PROCESS_INSTANCE_ID_"
						+ " join faults_copy c on c.obligation = o.id where j.RETRIES_ = 5 and j.DUEDATE_ = o.due_at"));
		return effects;
	}

	/** The numbers that they should be. */
	Map<String, Long> once() {
		Map<String, Long> once = effects();
		once.replaceAll((what, any) -> (long) this.count);
		return once;
	}

	/** How many a node has taken to do. */
	long taken() {
		return one("select count(*) from ACT_RU_JOB j"
				+ " join ddl_obligation o on o.clock_instance = j.PROCESS_INSTANCE_ID_"
				+ " join faults_copy c on c.obligation = o.id where j.LOCK_OWNER_ is not null");
	}

	/** The largest lateness. */
	Duration latest() {
		return Duration.of(one("select max(timestampdiff(microsecond, f.due_moment, f.fired_at)) from ddl_firing f"
				+ " join faults_copy c on c.obligation = f.obligation_id"), ChronoUnit.MICROS);
	}

	/** How many were later than that. */
	long laterThan(Duration bar) {
		return one("select count(*) from ddl_firing f join faults_copy c on c.obligation = f.obligation_id"
				+ " where timestampdiff(microsecond, f.due_moment, f.fired_at) > " + bar.toNanos() / 1000);
	}

	private long one(String sql) {
		Long value = this.jdbc.queryForObject(sql, Long.class);
		return (value != null) ? value : 0;
	}

}
