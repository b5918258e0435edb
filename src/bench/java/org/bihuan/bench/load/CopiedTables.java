package org.bihuan.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables in which the cases have rows: the engine's by process instance, ours by case
 * number, task or obligation.
 */
final class CopiedTables {

	private static final Set<String> LEFT_OUT = Set.of("case_words", "ntf_message", "ntf_outbox");

	private static final Map<String, String> BY_COLUMN = Map.of("PROC_INST_ID_",
			"join bench_instance i on i.instance = t.PROC_INST_ID_", "PROCESS_INSTANCE_ID_",
			"join bench_instance i on i.instance = t.PROCESS_INSTANCE_ID_", "case_number",
			"join bench_original i on i.case_number = t.case_number");

	private static final String BY_TASK = "join wf_inbox k on k.task_id = t.task_id"
			+ " join bench_original i on i.case_number = k.case_number";

	private static final String BY_OBLIGATION = "join ddl_obligation k on k.id = t.obligation_id"
			+ " join bench_original i on i.case_number = k.case_number";

	private static final List<CopiedTable> BY_OTHERS = List.of(
			new CopiedTable("ACT_RU_IDENTITYLINK",
					"join ACT_RU_TASK k on k.ID_ = t.TASK_ID_ join bench_instance i on i.instance = k.PROC_INST_ID_"),
			new CopiedTable("wf_inbox_group", BY_TASK), new CopiedTable("wf_inbox_barred", BY_TASK),
			new CopiedTable("ddl_segment", BY_OBLIGATION), new CopiedTable("ddl_reminder", BY_OBLIGATION),
			new CopiedTable("ddl_firing", BY_OBLIGATION));

	private final JdbcTemplate jdbc;

	CopiedTables(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that have rows to copy, with how many. */
	Map<CopiedTable, Long> all() {
		return staged(Stream.concat(byColumn().stream(), BY_OTHERS.stream()));
	}

	/** Those of the engine's history. */
	Map<CopiedTable, Long> history() {
		return staged(byColumn().stream().filter((table) -> table.name().startsWith("ACT_HI_")));
	}

	private List<CopiedTable> byColumn() {
		List<CopiedTable> tables = new ArrayList<>();
		BY_COLUMN.forEach((column, join) -> this.jdbc.queryForList("""
				select c.table_name from information_schema.columns c
				join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
				where c.table_schema = database() and c.column_name = ? and t.table_type = 'BASE TABLE'
					and c.table_name not like 'bench%'""", String.class, column)
			.stream()
			.filter((table) -> !LEFT_OUT.contains(table))
			.forEach((table) -> tables.add(new CopiedTable(table, join))));
		return tables;
	}

	private Map<CopiedTable, Long> staged(Stream<CopiedTable> tables) {
		Map<CopiedTable, Long> rows = new HashMap<>();
		tables.forEach((table) -> {
			this.jdbc.execute("create table %s as select i.original as bench_original, t.* from %s t %s"
				.formatted(table.stage(), table.name(), table.toCase()));
			rows.put(table, this.jdbc.queryForObject("select count(*) from " + table.stage(), Long.class));
		});
		rows.values().removeIf((count) -> count == 0);
		return rows;
	}

}
