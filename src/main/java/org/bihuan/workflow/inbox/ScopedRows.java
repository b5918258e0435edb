package org.bihuan.workflow.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Scope;
import org.bihuan.workflow.OpenWork.Item;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of a page and tells which of their cases a reader may see.
 */
@Component
class ScopedRows {

	private final JdbcClient jdbc;

	private final RowsByTask rows;

	ScopedRows(JdbcClient jdbc, RowsByTask rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	List<Item> of(List<String> tasks, Scope scope) {
		if (tasks.isEmpty()) {
			return List.of();
		}
		Set<String> seen = new HashSet<>(this.jdbc
			.sql("select t.task_id from wf_inbox t join case_file f on f.case_number = t.case_number"
					+ " where t.task_id in (:tasks) and " + scope.sql("f"))
			.param("tasks", tasks)
			.params(scope.parameters())
			.query(String.class)
			.list());
		return this.rows.of(tasks).stream().map((row) -> new Item(row, seen.contains(row.id()))).toList();
	}

}
