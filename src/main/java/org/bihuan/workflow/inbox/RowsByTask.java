package org.bihuan.workflow.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
		Map<String, InboxRow> rows = this.jdbc.sql("""
				select t.*, g.group_key from wf_inbox t left join wf_inbox_group g on g.task_id = t.task_id
				where t.task_id in (:ids) order by g.group_key""")
			.param("ids", ids)
			.query((row, index) -> TaskRows.row(row, TaskRows.group(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(InboxRow::id, Function.identity(), RowsByTask::merged));
		return ids.stream().map(rows::get).toList();
	}

	private static InboxRow merged(InboxRow row, InboxRow another) {
		return TaskRows.withGroups(row, Stream.of(row, another).flatMap((one) -> one.groups().stream()).toList());
	}

}
