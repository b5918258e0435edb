package org.bihuan.workflow.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.workflow.InboxRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of a page in the page's order.
 */
@Component
class RowsByTask {

	private final JdbcClient jdbc;

	RowsByTask(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<InboxRow> of(List<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<String, List<String>> groups = groups(ids);
		Map<String, InboxRow> rows = this.jdbc.sql("select t.* from wf_inbox t where t.task_id in (:ids)")
			.param("ids", ids)
			.query((row, index) -> TaskRows.row(row, groups.getOrDefault(row.getString("task_id"), List.of())))
			.list()
			.stream()
			.collect(Collectors.toMap(InboxRow::id, Function.identity()));
		return ids.stream().map(rows::get).toList();
	}

	private Map<String, List<String>> groups(List<String> ids) {
		Map<String, List<String>> groups = new HashMap<>();
		this.jdbc.sql("select task_id, group_key from wf_inbox_group where task_id in (:ids) order by group_key")
			.param("ids", ids)
			.query((row) -> {
				groups.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>()).add(row.getString(2));
			});
		return groups;
	}

}
