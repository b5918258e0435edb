package org.bihuan.bench.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a column in a copy: {@code s} is the row that is copied, {@code o} its
 * case, {@code c} the copy. Columns that are not named here stay as they are.
 */
final class Columns {

	/** Numbers of rows of ours grow by this from copy to copy. */
	private static final int STRIDE = 10_000;

	/** The last part of an identifier is the same for all that one program gives. */
	private static final String IDENTIFIER = "concat(left(s.%1$s, char_length(s.%1$s) - 12), c.node)";

	private static final String TEXT = "replace(replace(s.%1$s, o.case_number, c.case_number), o.unit, c.unit)";

	private static final String LOGIN = "replace(s.%1$s, lower(o.unit), lower(c.unit))";

	private static final String MOMENT = "s.%1$s + interval c.later second";

	private static final String NUMBER = "s.%%1$s + (c.n + 1) * %d".formatted(STRIDE);

	private static final Map<String, String> RULES = rules();

	/** Ours that count their rows and are named by no other table. */
	private static final Map<String, String> COUNTED = Map.of("ddl_segment", "id", "ddl_firing", "id", "haz_measure",
			"id");

	private Columns() {
	}

	private static Map<String, String> rules() {
		Map<String, String> rules = new HashMap<>();
		each(rules, IDENTIFIER, "ID_", "EXECUTION_ID_", "PROC_INST_ID_", "PARENT_ID_", "SUPER_EXEC_",
				"ROOT_PROC_INST_ID_", "TASK_ID_", "ACT_INST_ID_", "PARENT_ACT_INST_ID_", "PROCESS_INSTANCE_ID_",
				"ROOT_PROCESS_INSTANCE_ID_", "VAR_SCOPE_", "CALL_PROC_INST_ID_", "SUPER_PROCESS_INSTANCE_ID_",
				"task_id", "clock_instance", "instance_id");
		each(rules, TEXT, "BUSINESS_KEY_", "GROUP_ID_", "group_key", "case_number", "unit", "live_key");
		each(rules, LOGIN, "login", "opened_by", "assignee", "who");
		each(rules, MOMENT, "DUEDATE_", "due_at", "due_order", "next_at", "remind_at");
		each(rules, NUMBER, "id", "obligation_id");
		rules.put("unit_name", "c.unit_name");
		rules.put("town", "c.town");
		rules.put("LONG_", """
				case s.NAME_ when 'obligationId' then s.LONG_ + (c.n + 1) * %d
				when 'nextAt' then s.LONG_ + c.later * 1000 else s.LONG_ end""".formatted(STRIDE));
		rules.put("TEXT_", "case s.NAME_ when 'obligationId' then s.LONG_ + (c.n + 1) * %d else %s end"
			.formatted(STRIDE, TEXT.formatted("TEXT_")));
		return rules;
	}

	private static void each(Map<String, String> rules, String rule, String... columns) {
		for (String column : columns) {
			rules.put(column, rule.formatted(column));
		}
	}

	/** Columns that a copy is given; the others it gets by itself. */
	static List<String> given(String table, List<String> columns) {
		return columns.stream().filter((column) -> !column.equals(COUNTED.get(table))).toList();
	}

	static String copied(String column) {
		return RULES.getOrDefault(column, "s." + column);
	}

}
