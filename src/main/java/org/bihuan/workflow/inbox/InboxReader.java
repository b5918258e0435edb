package org.bihuan.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.OpenStep;
import org.bihuan.workflow.inbox.TaskRecord.Ties;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Single tasks and the tasks of a case.
 */
@Repository
public class InboxReader {

	private static final String TASK = """
			select t.*, g.group_key, b.login as kept_out,
			exists (select 1 from wf_delegation d where d.task_id = t.task_id) as delegated,
			exists (select 1 from wf_signature s where s.task_id = t.task_id and s.state = 'ASKED') as to_be_signed
			from wf_inbox t left join wf_inbox_group g on g.task_id = t.task_id
			left join wf_inbox_barred b on b.task_id = t.task_id
			where %s order by t.created_at, t.task_id, g.group_key""";

	/** One row for each group of a task. */
	private static final String OPEN = """
			select t.task_id, t.case_number, t.step, t.step_name, t.step_name_en, t.item, t.obligation, t.assignee,
			t.created_at, t.due_at, g.group_key
			from wf_inbox t left join wf_inbox_group g on g.task_id = t.task_id
			where t.case_number in (:numbers) and t.state = 'OPEN'
			order by t.case_number, t.created_at, t.task_id, g.group_key""";

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
	 * Open tasks of some cases, oldest first.
	 * @param numbers the cases
	 * @return open tasks by case; a case without any is not in it
	 */
	public Map<CaseNumber, List<OpenStep>> open(Collection<CaseNumber> numbers) {
		Map<CaseNumber, Map<String, OpenStep>> byCase = new HashMap<>();
		if (!numbers.isEmpty()) {
			this.jdbc.sql(OPEN).param("numbers", numbers.stream().map(CaseNumber::value).toList()).query((row) -> {
				OpenStep step = TaskRows.openStep(row);
				byCase.computeIfAbsent(new CaseNumber(row.getString("case_number")), (number) -> new LinkedHashMap<>())
					.merge(step.taskId(), step, TaskRows::joined);
			});
		}
		return byCase.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (steps) -> List.copyOf(steps.getValue().values())));
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
	 * Who did some steps of a case, oldest first.
	 * @param number the case
	 * @param steps the steps
	 * @return who did them, in whose place, and who prepared them
	 */
	public List<Doer> doers(CaseNumber number, List<String> steps) {
		return this.jdbc.sql("""
				select t.step, t.item, t.assignee, t.on_behalf_of, d.given_by from wf_inbox t
				left join wf_draft d on d.task_id = t.task_id
				where t.case_number = :number and t.state = 'DONE' and t.step in (:steps)
				order by t.done_at, t.task_id""")
			.param("number", number.value())
			.param("steps", steps)
			.query((row, index) -> new Doer(row.getString("step"), row.getString("item"),
					Stream.of("assignee", "on_behalf_of", "given_by")
						.map((column) -> text(row, column))
						.filter(Objects::nonNull)
						.collect(Collectors.toSet())))
			.list();
	}

	private static @Nullable String text(ResultSet row, String column) {
		try {
			return row.getString(column);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Open tasks that a person has claimed or was given, oldest first.
	 * @param login the person
	 * @return open tasks
	 */
	public List<TaskRecord> held(String login) {
		return read(TASK.formatted("t.assignee = ? and t.state = 'OPEN'"), login);
	}

	/**
	 * Every task of a case, whatever became of it, oldest first.
	 * @param number the case
	 * @return its tasks
	 */
	public List<TaskRecord> all(CaseNumber number) {
		return read(TASK.formatted("t.case_number = ?"), number.value());
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
	 * Who is kept out of a task by separation of duties.
	 * @param taskId the task
	 * @return their logins
	 */
	public Set<String> barred(String taskId) {
		return new HashSet<>(this.jdbc.sql("select login from wf_inbox_barred where task_id = ?")
			.param(taskId)
			.query(String.class)
			.list());
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
		List<String> groups = sameTask.stream().flatMap((record) -> record.row().groups().stream()).distinct().toList();
		Set<String> barred = sameTask.stream()
			.flatMap((record) -> record.ties().barred().stream())
			.collect(Collectors.toSet());
		return new TaskRecord(TaskRows.withGroups(first.row(), groups), first.definitionId(), first.stepNameEn(),
				first.obligation(), first.notBy(), first.state(),
				new Ties(barred, first.ties().delegated(), first.ties().toBeSigned()));
	}

	/**
	 * Who did a step.
	 *
	 * @param step key of the step
	 * @param item what in the case it is about
	 * @param logins who did it, in whose place, and who prepared it
	 */
	public record Doer(String step, @Nullable String item, Set<String> logins) {
	}

}
