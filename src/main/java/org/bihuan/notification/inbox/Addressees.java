package org.bihuan.notification.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, as the database finds them: a group of fifty costs what a group of one
 * does.
 *
 * @param people statement that yields {@code login}
 * @param units condition on {@code w.unit} for bots; null for no bot
 * @param parameters values of both
 */
record Addressees(String people, @Nullable String units, Map<String, Object> parameters) {

	private static final String TASK = """
			select p.login from wf_inbox t join wf_inbox_group g on g.task_id = t.task_id
			join org_post p on p.role = substring(g.group_key, 1, locate('@', g.group_key) - 1)
				and p.unit_code = substring(g.group_key, locate('@', g.group_key) + 1)
			join org_person q on q.login = p.login and q.enabled = true
			where t.task_id = :task and t.assignee is null and not exists (select 1 from wf_inbox_barred b
				where b.task_id = t.task_id and b.login = p.login)
			union select t.assignee from wf_inbox t where t.task_id = :task and t.assignee is not null""";

	private static final String TASK_UNITS = "w.unit in (select substring(g.group_key, locate('@', g.group_key) + 1)"
			+ " from wf_inbox_group g where g.task_id = :task)";

	private static final String LEADERS = """
			select distinct p.login from org_unit u join org_post p on p.unit_code = u.code
				and (u.kind = 'ENTERPRISE' and p.role in ('principal-leader', 'deputy-leader')
				or u.kind <> 'ENTERPRISE' and p.role = 'section-chief')
			join org_person q on q.login = p.login and q.enabled = true where u.code = :leadersOf""";

	/** Those who may do an open task: its groups' people, or who holds it. */
	static Addressees ofTask(String taskId) {
		return new Addressees(TASK, TASK_UNITS, Map.of("task", taskId));
	}

	/** Those who answer for a unit. */
	static Addressees leadersOf(UnitCode unit) {
		return new Addressees(LEADERS, "w.unit = :leadersOf", Map.of("leadersOf", unit.value()));
	}

	static Addressees named(Set<String> logins, Set<Group> groups) {
		List<String> people = new ArrayList<>();
		Map<String, Object> parameters = new HashMap<>();
		if (!logins.isEmpty()) {
			people.add("select q.login from org_person q where q.enabled = true and q.login in (:logins)");
			parameters.put("logins", logins);
		}
		for (Group group : groups) {
			int place = people.size();
			people.add("select p.login from org_post p join org_person q on q.login = p.login and q.enabled = true"
					+ " where p.role = :role%1$d and p.unit_code = :unit%1$d".formatted(place));
			parameters.put("role" + place, group.role());
			parameters.put("unit" + place, group.unit().value());
		}
		if (!groups.isEmpty()) {
			parameters.put("units", groups.stream().map((group) -> group.unit().value()).distinct().toList());
		}
		return new Addressees(String.join(" union ", people), groups.isEmpty() ? null : "w.unit in (:units)",
				parameters);
	}

	boolean nobody() {
		return this.people.isEmpty();
	}

}
