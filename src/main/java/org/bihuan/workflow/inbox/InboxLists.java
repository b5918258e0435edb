package org.bihuan.workflow.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.InboxRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages and exact counts of a person's lists. Claimable tasks are read group by group
 * from one index each, so that a page costs the same however many tasks wait elsewhere.
 */
@Repository
public class InboxLists {

	private static final int MOST_ROWS = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	InboxLists(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One page with the exact count.
	 * @param filter what to list
	 * @param person whose list
	 * @return the page
	 */
	public Listing<InboxRow> list(InboxFilter filter, Person person) {
		int limit = Math.max(1, Math.min(filter.limit(), MOST_ROWS));
		BoxQuery query = BoxQuery.of(filter, person, this.clock.instant());
		if (query.empty()) {
			return new Listing<>(List.of(), 0, null);
		}
		List<Cursor> places = this.jdbc.sql(query.page(Cursor.parse(filter.cursor()), limit + 1))
			.params(query.parameters())
			.query((row, index) -> new Cursor(row.getTimestamp("moment"), row.getString("task_id")))
			.list();
		List<Cursor> shown = places.subList(0, Math.min(limit, places.size()));
		String next = (places.size() > limit) ? shown.get(limit - 1).text() : null;
		return new Listing<>(rows(shown), count(query), next);
	}

	/**
	 * Exact counts of all lists.
	 * @param person whose lists
	 * @return count by list
	 */
	public Map<Box, Long> counts(Person person) {
		Map<Box, Long> counts = new EnumMap<>(Box.class);
		for (Box box : Box.values()) {
			BoxQuery query = BoxQuery.of(new InboxFilter(box, null, null, null, false, null, 1), person,
					this.clock.instant());
			counts.put(box, query.empty() ? 0L : count(query));
		}
		return counts;
	}

	private long count(BoxQuery query) {
		return this.jdbc.sql(query.count()).params(query.parameters()).query(Long.class).single();
	}

	private List<InboxRow> rows(List<Cursor> places) {
		if (places.isEmpty()) {
			return List.of();
		}
		List<String> ids = places.stream().map(Cursor::taskId).toList();
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

	/**
	 * Which of these tasks a person is kept out of.
	 * @param taskIds tasks
	 * @param login the person
	 * @return those kept out of
	 */
	public List<String> barred(List<String> taskIds, String login) {
		if (taskIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select task_id from wf_inbox_barred where login = :login and task_id in (:ids)")
			.param("login", login)
			.param("ids", taskIds)
			.query(String.class)
			.list();
	}

}
