package org.bihuan.workflow.inbox;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final RowsByTask rows;

	private final StartedCases started;

	private final Clock clock;

	InboxLists(JdbcClient jdbc, RowsByTask rows, StartedCases started, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.started = started;
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
		if (filter.list() == Box.STARTED) {
			return this.started.list(filter, person.login(), limit, this.clock.instant());
		}
		BoxQuery query = BoxQuery.of(filter, person, this.clock.instant());
		if (query.empty()) {
			return new Listing<>(List.of(), 0, null);
		}
		Cursor from = Cursor.parse(filter.cursor());
		List<Cursor> places = this.jdbc.sql(query.page(from, limit + 1))
			.params(query.parameters())
			.query((row, index) -> new Cursor(row.getTimestamp("moment"), row.getString("task_id")))
			.list();
		List<Cursor> shown = places.subList(0, Math.min(limit, places.size()));
		String next = (places.size() > limit) ? shown.get(limit - 1).text() : null;
		boolean all = from == null && next == null;
		return new Listing<>(this.rows.of(shown.stream().map(Cursor::taskId).toList()),
				all ? shown.size() : count(query), next);
	}

	/**
	 * Exact counts of all lists.
	 * @param person whose lists
	 * @return count by list
	 */
	public Map<Box, Long> counts(Person person) {
		Map<Box, Long> counts = new EnumMap<>(Box.class);
		for (Box box : Box.values()) {
			InboxFilter all = new InboxFilter(box, null, null, null, false, null, 1);
			counts.put(box, count(all, person));
		}
		return counts;
	}

	/**
	 * The next task by legal risk.
	 * @param person whose tasks
	 * @return the first of one's own tasks and of those to be claimed
	 */
	public Optional<InboxRow> next(Person person) {
		BoxQuery query = BoxQuery.next(person, this.clock.instant());
		List<String> first = this.jdbc.sql(query.first()).params(query.parameters()).query(String.class).list();
		return first.isEmpty() ? Optional.empty() : Optional.of(this.rows.of(first).get(0));
	}

	private long count(InboxFilter filter, Person person) {
		if (filter.list() == Box.STARTED) {
			return this.started.count(filter, person.login(), this.clock.instant());
		}
		BoxQuery query = BoxQuery.of(filter, person, this.clock.instant());
		return query.empty() ? 0L : count(query);
	}

	private long count(BoxQuery query) {
		return this.jdbc.sql(query.count()).params(query.parameters()).query(Long.class).single();
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
