package org.bihuan.notification.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes notices: one statement for all readers, one for all that leaves the house.
 */
@Repository
class NoticeTable {

	// a bare parameter has no type in a select list; concat and cast give it one
	private static final String VALUES = "concat('', :kind), concat('', :topic), %s, nullif(concat('', :number), ''),"
			+ " %s, cast(:dueAt as datetime(6)), nullif(concat('', :by), ''), %s, cast(:at as datetime(6))";

	private static final String TASK = "nullif(concat('', :taskId), '')";

	private static final String TASK_OF_OBLIGATION = "(select o.task_id from ddl_obligation o where o.id = :obligation)";

	private static final String ARGUMENTS = "nullif(concat('', :arguments), '')";

	private static final String MAILS = """
			select concat('mail/', m.notice_key, '/', m.login), 'MAIL', m.login, null, m.kind, m.topic, m.urgent,
				m.case_number, m.task_id, m.due_at, m.by_login,
				case when m.topic = 'ADDRESSED' then null else m.arguments end, m.at, 'WAITING', m.at, 0
			from ntf_message m join ntf_person s on s.login = m.login and s.email is not null
			where m.notice_key = :key
			and not exists (select 1 from ntf_mute x where x.login = m.login and x.topic = m.topic)""";

	private static final String BOTS = "select concat('hook/', :key, '/', w.unit), 'HOOK', null, w.unit, %s, 'WAITING',"
			+ " cast(:at as datetime(6)), 0 from ntf_webhook w where w.enabled = true and %s";

	private final JdbcClient jdbc;

	private final boolean mails;

	NoticeTable(JdbcClient jdbc, @Value("${spring.mail.host:}") String mailServer) {
		this.jdbc = jdbc;
		this.mails = !mailServer.isBlank();
	}

	void write(Entry entry, Addressees to) {
		if (to.nobody()) {
			return;
		}
		Map<String, @Nullable Object> parameters = parameters(entry, to);
		String values = VALUES.formatted(entry.urgent(), (entry.obligation() != null) ? TASK_OF_OBLIGATION : TASK,
				ARGUMENTS);
		this.jdbc
			.sql("insert into ntf_message (notice_key, login, kind, topic, urgent, case_number, task_id, due_at,"
					+ " by_login, arguments, at, unread) select concat('', :key), r.login, " + values + ", true from ("
					+ to.people() + ") r")
			.params(parameters)
			.update();
		List<String> leaving = new ArrayList<>();
		if (this.mails) {
			leaving.add(MAILS);
		}
		if (to.units() != null) {
			leaving.add(BOTS.formatted(values, to.units()));
		}
		if (!leaving.isEmpty()) {
			this.jdbc
				.sql("insert into ntf_outbox (outbox_key, channel, login, unit, kind, topic, urgent, case_number,"
						+ " task_id, due_at, by_login, arguments, at, state, next_at, attempts) "
						+ String.join(" union all ", leaving))
				.params(parameters)
				.update();
		}
	}

	private static Map<String, @Nullable Object> parameters(Entry entry, Addressees to) {
		Map<String, @Nullable Object> parameters = new HashMap<>(to.parameters());
		parameters.put("key", entry.key());
		parameters.put("kind", entry.kind());
		parameters.put("topic", entry.topic().name());
		parameters.put("number", (entry.caseNumber() != null) ? entry.caseNumber().value() : null);
		parameters.put("taskId", entry.taskId());
		parameters.put("obligation", entry.obligation());
		parameters.put("dueAt", (entry.dueAt() != null) ? Timestamp.from(entry.dueAt()) : null);
		parameters.put("by", entry.by());
		parameters.put("arguments", entry.arguments());
		parameters.put("at", Timestamp.from(entry.at()));
		return parameters;
	}

	/** A task is over: nobody needs to read that it waits. */
	void settle(String taskId) {
		this.jdbc
			.sql("update ntf_message set unread = false where task_id = ? and unread = true"
					+ " and topic in ('TASK', 'ADDRESSED') and kind <> 'task-copied'")
			.param(taskId)
			.update();
	}

	boolean read(long id, String login, Instant at) {
		return this.jdbc
			.sql("update ntf_message set unread = false, read_at = coalesce(read_at, ?) where id = ? and login = ?")
			.params(Timestamp.from(at), id, login)
			.update() == 1;
	}

	void readAll(String login, long upTo, Instant at) {
		this.jdbc
			.sql("update ntf_message set unread = false, read_at = ? where login = ? and unread = true and id <= ?")
			.params(Timestamp.from(at), login, upTo)
			.update();
	}

}
