package org.bihuan.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.bihuan.notification.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a text can name, read when it is put into words: a date that has moved since is
 * told as it stands now.
 *
 * @param kind ending of the text's key
 * @param topic what it is about
 * @param urgent whether it is urgent
 * @param caseNumber the case
 * @param taskId the task
 * @param over whether the task is done or gone
 * @param step name of the step
 * @param stepEn its English name
 * @param title title of the case
 * @param unit name of the unit
 * @param by name of who caused it
 * @param dueAt date that it names
 * @param arguments what else the text names
 * @param at when
 */
public record Facts(String kind, Topic topic, boolean urgent, @Nullable String caseNumber, @Nullable String taskId,
		boolean over, @Nullable String step, @Nullable String stepEn, @Nullable String title, @Nullable String unit,
		@Nullable String by, @Nullable Instant dueAt, List<String> arguments, Instant at) {

	private static final Pattern PAGE = Pattern.compile("/[a-z][a-z/-]*([?][\\w=&-]*)?");

	/** Columns of {@link #of}; the table of notices is {@code m}. */
	public static final String COLUMNS = " m.kind, m.topic, m.urgent, m.case_number, m.task_id, m.arguments, m.at,"
			+ " coalesce(m.due_at, t.due_at) as due_at, t.step_name, t.step_name_en, t.state as task_state,"
			+ " coalesce(t.title, c.title) as title, coalesce(t.unit_name, c.unit_name) as unit_name, q.name as by_name ";

	/** Joins for {@link #COLUMNS}. */
	public static final String JOINS = " left join wf_inbox t on t.task_id = m.task_id"
			+ " left join case_file c on c.case_number = m.case_number left join org_person q on q.login = m.by_login ";

	/**
	 * The facts of a row.
	 * @param row a row with {@link #COLUMNS}
	 * @return its facts
	 * @throws SQLException if the row cannot be read
	 */
	public static Facts of(ResultSet row) throws SQLException {
		String state = row.getString("task_state");
		Timestamp dueAt = row.getTimestamp("due_at");
		return new Facts(row.getString("kind"), Topic.valueOf(row.getString("topic")), row.getBoolean("urgent"),
				row.getString("case_number"), row.getString("task_id"), state != null && !"OPEN".equals(state),
				row.getString("step_name"), row.getString("step_name_en"), row.getString("title"),
				row.getString("unit_name"), row.getString("by_name"), (dueAt != null) ? dueAt.toInstant() : null,
				Arguments.split(row.getString("arguments")), row.getTimestamp("at").toInstant());
	}

	/**
	 * Whether it asks for something that has been done meanwhile.
	 * @return true if nobody needs to hear it any more
	 */
	public boolean moot() {
		return this.over && (this.topic == Topic.TASK || this.topic == Topic.ADDRESSED)
				&& !"task-copied".equals(this.kind);
	}

	/**
	 * The page it leads to.
	 * @return path of the task, of the case, of the page that the notice names, or of the
	 * messages
	 */
	public String path() {
		if (this.taskId != null) {
			return "/tasks/" + this.taskId;
		}
		return (this.caseNumber != null) ? "/cases/" + this.caseNumber : named();
	}

	/** What a room tells may name a page of the house as its last argument. */
	private String named() {
		String last = (this.topic != Topic.LETTER || this.arguments.isEmpty()) ? ""
				: this.arguments.get(this.arguments.size() - 1);
		return PAGE.matcher(last).matches() ? last : "/notices";
	}

}
