package org.bihuan.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the copied rows belong together.
 */
final class Agreement {

	private static final String[][] REFERENCES = { { "ACT_RU_EXECUTION", "PARENT_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_RU_EXECUTION", "PROC_INST_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_RU_TASK", "EXECUTION_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_HI_TASKINST", "PROC_INST_ID_", "ACT_HI_PROCINST", "PROC_INST_ID_" },
			{ "ACT_RU_TASK", "ID_", "wf_inbox", "task_id" },
			{ "ACT_RU_VARIABLE", "EXECUTION_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_RU_VARIABLE", "PROC_INST_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_RU_EVENT_SUBSCR", "EXECUTION_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_RU_JOB", "EXECUTION_ID_", "ACT_RU_EXECUTION", "ID_" },
			{ "ACT_RU_IDENTITYLINK", "TASK_ID_", "ACT_RU_TASK", "ID_" },
			{ "wf_inbox_group", "task_id", "ACT_RU_TASK", "ID_" },
			{ "wf_inbox", "case_number", "case_file", "case_number" },
			{ "haz_hazard", "case_number", "case_file", "case_number" },
			{ "haz_measure", "case_number", "haz_hazard", "case_number" },
			{ "ddl_obligation", "clock_instance", "ACT_RU_EXECUTION", "ID_" },
			{ "ddl_obligation", "task_id", "wf_inbox", "task_id" },
			{ "ddl_segment", "obligation_id", "ddl_obligation", "id" },
			{ "ddl_reminder", "obligation_id", "ddl_obligation", "id" } };

	private static final Map<String, String> OTHERS = Map.of("clocks whose timer rings at another moment", """
			select count(*) from ddl_obligation o join ACT_RU_VARIABLE v on v.NAME_ = 'obligationId' and v.LONG_ = o.id
			join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = v.PROC_INST_ID_
			where v.PROC_INST_ID_ <> o.clock_instance or j.DUEDATE_ > o.due_at""",
			"groups of the engine that the inbox does not know", """
					select count(*) from ACT_RU_IDENTITYLINK l left join wf_inbox_group g on g.task_id = l.TASK_ID_
						and g.group_key = l.GROUP_ID_ where l.TYPE_ = 'candidate' and g.task_id is null""",
			"measures that are open as tasks and unknown to the hazard", """
					select count(*) from wf_inbox t left join haz_measure m on m.position + 1 = t.item
						and m.case_number = t.case_number where t.step = 'rectify-measure' and m.id is null""");

	private final JdbcTemplate jdbc;

	Agreement(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void check() {
		Map<String, Integer> wrong = new LinkedHashMap<>();
		for (String[] one : REFERENCES) {
			wrong.put(String.join(" ", one), this.jdbc.queryForObject(
					"select count(*) from %1$s a left join %3$s b on b.%4$s = a.%2$s where a.%2$s is not null and b.%4$s is null"
						.formatted((Object[]) one),
					Integer.class));
		}
		OTHERS.forEach((what, sql) -> wrong.put(what, this.jdbc.queryForObject(sql, Integer.class)));
		wrong.values().removeIf((count) -> count == 0);
		if (!wrong.isEmpty()) {
			throw new IllegalStateException("Rows that do not belong together: " + wrong);
		}
	}

}
