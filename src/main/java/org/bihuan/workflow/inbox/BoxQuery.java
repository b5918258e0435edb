package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.Standing;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.jspecify.annotations.Nullable;

/**
 * The statement behind one list: parts that are joined by {@code union}, each giving
 * {@code moment} and {@code task_id} of its rows.
 */
final class BoxQuery {

	/**
	 * For a range MySQL fetches hundreds of rows ahead, whatever the limit. The beginning
	 * of a group is no range.
	 */
	private static final String FROM_ITS_BEGINNING = "/*+ NO_RANGE_OPTIMIZATION(g) */ ";

	private static final String NOT_IN_PERSON = """
			and not exists (select 1 from wf_inbox p where p.task_id = g.task_id and p.in_person = 1)""";

	private final boolean descending;

	private final String moment;

	private final List<String> parts = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private BoxQuery(String moment, boolean descending) {
		this.moment = moment;
		this.descending = descending;
	}

	static BoxQuery of(InboxFilter filter, Person person, Instant now) {
		BoxQuery query = switch (filter.list()) {
			case CLAIMABLE -> claimable(person);
			case MINE -> owned("OPEN", "coalesce(t.due_at, timestamp '9999-01-01 00:00:00')", false);
			case DONE -> owned("DONE", "t.done_at", true);
			case COPIED -> copied();
			case STARTED -> throw new IllegalArgumentException("Cases have a statement of their own");
		};
		query.parameters.put("login", person.login());
		query.narrow(filter, now);
		return query;
	}

	private static BoxQuery claimable(Person person) {
		BoxQuery query = new BoxQuery("g.due_order", false);
		for (String group : person.posts().stream().filter(person::owns).map(Object::toString).sorted().toList()) {
			query.group(group, "= :login", "");
		}
		List<Standing> standings = person.standings()
			.stream()
			.sorted(Comparator.comparing((one) -> one.post() + " " + one.person()))
			.toList();
		for (Standing standing : standings) {
			String absent = "absent" + query.parts.size();
			query.parameters.put(absent, standing.person());
			query.group(standing.post().toString(), "in (:login, :%s)".formatted(absent),
					standing.documented() ? "" : NOT_IN_PERSON);
		}
		return query;
	}

	private void group(String group, String barred, String more) {
		String parameter = "group" + this.parts.size();
		this.parts.add("""
				from wf_inbox_group g%%s
				where g.group_key = :%s and g.claimable = 1 and not exists (
					select 1 from wf_inbox_barred b where b.task_id = g.task_id and b.login %s)%s"""
			.formatted(parameter, barred, more));
		this.parameters.put(parameter, group);
	}

	private static BoxQuery copied() {
		BoxQuery query = new BoxQuery("c.sent_at", true);
		query.parts.add("from wf_copy c join wf_inbox t on t.task_id = c.task_id%s\nwhere c.sent_to = :login");
		return query;
	}

	/**
	 * The first of one's own tasks and of those to be claimed: overdue legal clocks, then
	 * whichever is due first, then major hazards.
	 * @param person whose tasks
	 * @param now when
	 * @return the statement; it gives {@code task_id}
	 */
	static BoxQuery next(Person person, Instant now) {
		BoxQuery query = claimable(person);
		query.parts.replaceAll((part) -> part.formatted(" join wf_inbox t on t.task_id = g.task_id"));
		query.parts.add("from wf_inbox t where t.assignee = :login and t.state = 'OPEN'");
		query.parameters.put("login", person.login());
		query.parameters.put("now", Timestamp.from(now));
		return query;
	}

	String first() {
		return this.parts.stream()
			.map((part) -> "select t.task_id, t.due_at, t.obligation, t.grade " + part)
			.collect(Collectors.joining("\nunion\n", "select task_id from (\n", """

					) waiting order by case when obligation is not null and due_at < :now then 0 else 1 end,
					coalesce(due_at, timestamp '9999-01-01 00:00:00'), case when grade = 'MAJOR' then 0 else 1 end,
					task_id limit 1"""));
	}

	private static BoxQuery owned(String state, String moment, boolean descending) {
		BoxQuery query = new BoxQuery(moment, descending);
		query.parts.add("from wf_inbox t%%s\nwhere t.assignee = :login and t.state = '%s'".formatted(state));
		return query;
	}

	private void narrow(InboxFilter filter, Instant now) {
		StringBuilder conditions = new StringBuilder();
		add(conditions, "t.case_number = :caseNumber", "caseNumber", filter.caseNumber());
		add(conditions, "t.unit = :unit", "unit", filter.unit());
		add(conditions, "t.step = :step", "step", filter.step());
		add(conditions, "t.due_at < :now", "now", filter.overdue() ? Timestamp.from(now) : null);
		String join = (filter.list() == Box.CLAIMABLE && !conditions.isEmpty())
				? " join wf_inbox t on t.task_id = g.task_id" : "";
		this.parts.replaceAll((part) -> part.formatted(join) + conditions);
	}

	private void add(StringBuilder conditions, String condition, String name, @Nullable Object value) {
		if (value != null) {
			conditions.append(" and ").append(condition);
			this.parameters.put(name, value);
		}
	}

	/**
	 * Whether nothing can match: a person without any post has no claimable list.
	 * @return true if there is no part to read
	 */
	boolean empty() {
		return this.parts.isEmpty();
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	String page(@Nullable Cursor after, int limit) {
		String order = this.descending ? " desc" : "";
		String start = "";
		if (after != null) {
			String beyond = this.descending ? "<" : ">";
			start = " and (%1$s %2$s :moment or (%1$s = :moment and %3$s %2$s :taskId))".formatted(this.moment, beyond,
					id());
			this.parameters.put("moment", after.moment());
			this.parameters.put("taskId", after.taskId());
		}
		String bound = " order by moment%1$s, task_id%1$s limit %2$d".formatted(order, limit);
		String suffix = start + bound;
		String hint = (after == null && ofGroups()) ? FROM_ITS_BEGINNING : "";
		return this.parts.stream()
			.map((part) -> "(select %s%s as moment, %s as task_id %s%s)".formatted(hint, this.moment, id(), part,
					suffix))
			.collect(Collectors.joining("\nunion\n", "select moment, task_id from (\n", "\n) page" + bound));
	}

	String count() {
		return this.parts.stream()
			.map((part) -> "select %s as task_id %s".formatted(id(), part))
			.collect(Collectors.joining("\nunion\n", "select count(*) from (\n", "\n) counted"));
	}

	private String id() {
		return ofGroups() ? "g.task_id" : "t.task_id";
	}

	private boolean ofGroups() {
		return this.moment.startsWith("g.");
	}

}
