package org.bihuan.workflow.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.InboxRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Single tasks and the tasks of a case.
 */
@Repository
public class InboxReader {

	private static final String TASK = """
			select t.*, g.group_key from wf_inbox t left join wf_inbox_group g on g.task_id = t.task_id
			where %s order by t.created_at, t.task_id, g.group_key""";

	private final JdbcClient jdbc;

	InboxReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One task.
	 * @param taskId the task
	 * @return the task, or empty
	 */
	public Optional<TaskRecord> find(String taskId) {
		return read(TASK.formatted("t.task_id = ?"), taskId).stream().findFirst();
	}

	/**
	 * Open tasks of a case, oldest first.
	 * @param number the case
	 * @return open tasks
	 */
	public List<TaskRecord> open(CaseNumber number) {
		return read(TASK.formatted("t.case_number = ? and t.state = 'OPEN'"), number.value());
	}

	/**
	 * Open tasks of all cases of a unit that run.
	 * @param unit code of the unit
	 * @return open tasks
	 */
	public List<TaskRecord> openAt(String unit) {
		return read(TASK.formatted("""
				t.state = 'OPEN' and t.case_number in (select f.case_number from case_file f
				where f.unit = ? and f.closed_at is null)"""), unit);
	}

	/**
	 * Done tasks of some steps of a case, oldest first.
	 * @param number the case
	 * @param steps the steps
	 * @return done tasks without their groups
	 */
	public List<InboxRow> done(CaseNumber number, List<String> steps) {
		return this.jdbc.sql("""
				select t.* from wf_inbox t
				where t.case_number = :number and t.state = 'DONE' and t.step in (:steps)
				order by t.done_at, t.task_id""")
			.param("number", number.value())
			.param("steps", steps)
			.query((row, index) -> TaskRows.row(row, List.of()))
			.list();
	}

	/**
	 * Done tasks of a case, oldest first.
	 * @param number the case
	 * @return done tasks without their groups
	 */
	public List<InboxRow> done(CaseNumber number) {
		return this.jdbc.sql("""
				select t.* from wf_inbox t
				where t.case_number = ? and t.state = 'DONE' order by t.done_at, t.task_id""")
			.param(number.value())
			.query((row, index) -> TaskRows.row(row, List.of()))
			.list();
	}

	/**
	 * Whether a person is kept out of a task by separation of duties.
	 * @param taskId the task
	 * @param login the person
	 * @return true if so
	 */
	public boolean barred(String taskId, String login) {
		return this.jdbc.sql("select count(*) from wf_inbox_barred where task_id = ? and login = ?")
			.params(taskId, login)
			.query(Long.class)
			.single() > 0;
	}

	private List<TaskRecord> read(String sql, String parameter) {
		Map<String, List<TaskRecord>> byTask = new LinkedHashMap<>();
		this.jdbc.sql(sql)
			.param(parameter)
			.query(TaskRows::record)
			.list()
			.forEach((record) -> byTask.computeIfAbsent(record.row().id(), (id) -> new ArrayList<>()).add(record));
		return byTask.values().stream().map(this::merge).toList();
	}

	private TaskRecord merge(List<TaskRecord> sameTask) {
		TaskRecord first = sameTask.get(0);
		List<String> groups = sameTask.stream().flatMap((record) -> record.row().groups().stream()).toList();
		return new TaskRecord(TaskRows.withGroups(first.row(), groups), first.definitionId(), first.stepNameEn(),
				first.obligation(), first.notBy(), first.state());
	}

}
