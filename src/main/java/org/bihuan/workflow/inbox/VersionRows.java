package org.bihuan.workflow.inbox;

import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Brings open tasks up to another version of their model.
 */
@Repository
public class VersionRows {

	private final JdbcClient jdbc;

	VersionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Says of an open task what the version says.
	 * @param taskId the task
	 * @param version what the version says of it
	 * @param barred logins kept out
	 */
	public void follow(String taskId, Version version, Collection<String> barred) {
		this.jdbc.sql("""
				update wf_inbox set definition_id = ?, step = ?, step_name = ?, step_name_en = ?, not_by = ?,
					in_person = ? where task_id = ? and state = 'OPEN'""")
			.params(Arrays.asList(version.definitionId(), version.step(), version.name(), version.nameEn(),
					version.notBy(), version.inPerson() ? 1 : 0, taskId))
			.update();
		this.jdbc.sql("delete from wf_inbox_barred where task_id = ?").param(taskId).update();
		for (String login : barred) {
			this.jdbc.sql("insert into wf_inbox_barred (task_id, login) values (?, ?)").params(taskId, login).update();
		}
	}

	/**
	 * What a version of a model says of a step.
	 *
	 * @param definitionId the version
	 * @param step key of the step
	 * @param name Chinese name
	 * @param nameEn English name
	 * @param notBy steps whose doers are kept out; null for none
	 * @param inPerson whether it is a duty in person
	 */
	public record Version(String definitionId, String step, String name, String nameEn, @Nullable String notBy,
			boolean inPerson) {
	}

}
