package org.bihuan.workflow.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.bihuan.shared.Listing;
import org.bihuan.workflow.CaseAct;
import org.bihuan.workflow.InboxFilter;
import org.bihuan.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases and requests that a person opened, the newest first, one row each: the step at
 * which it stands, or the last one. A place in the list is the case, or the task that
 * filed the request.
 */
@Repository
class StartedCases {

	private static final String CASES = """
			select f.opened_at as moment, concat('C', f.case_number) as place from case_file f
			where f.opened_by = :login and exists (
				select 1 from wf_inbox t where t.case_number = f.case_number%s)""";

	private static final String REQUESTS = """
			select t.done_at as moment, concat('T', t.task_id) as place from wf_inbox t
			where t.assignee = :login and t.state = 'DONE' and t.step in (:requests)%s""";

	private final JdbcClient jdbc;

	private final RowsByTask rows;

	private final ObjectProvider<CaseAct> acts;

	StartedCases(JdbcClient jdbc, RowsByTask rows, ObjectProvider<CaseAct> acts) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.acts = acts;
	}

	Listing<InboxRow> list(InboxFilter filter, String login, int limit, Instant now) {
		Map<String, Object> parameters = parameters(filter, login, now);
		Cursor after = Cursor.parse(filter.cursor());
		String start = "";
		if (after != null) {
			start = " where moment < :moment or (moment = :moment and place < :place)";
			parameters.put("moment", after.moment());
			parameters.put("place", after.taskId());
		}
		List<Cursor> places = this.jdbc
			.sql("select moment, place from (%s) opened%s order by moment desc, place desc limit %d"
				.formatted(parts(filter), start, limit + 1))
			.params(parameters)
			.query((row, index) -> new Cursor(row.getTimestamp("moment"), row.getString("place")))
			.list();
		List<Cursor> shown = places.subList(0, Math.min(limit, places.size()));
		String next = (places.size() > limit) ? shown.get(limit - 1).text() : null;
		return new Listing<>(this.rows.of(present(shown)), count(filter, login, now), next);
	}

	long count(InboxFilter filter, String login, Instant now) {
		return this.jdbc.sql("select count(*) from (%s) opened".formatted(parts(filter)))
			.params(parameters(filter, login, now))
			.query(Long.class)
			.single();
	}

	private String parts(InboxFilter filter) {
		StringBuilder narrowed = new StringBuilder();
		add(narrowed, "t.case_number = :caseNumber", filter.caseNumber());
		add(narrowed, "t.unit = :unit", filter.unit());
		add(narrowed, "t.state = 'OPEN' and t.step = :step", filter.step());
		add(narrowed, "t.state = 'OPEN' and t.due_at < :now", filter.overdue() ? filter : null);
		String cases = CASES.formatted(narrowed);
		return requests().isEmpty() ? cases : cases + "\nunion all\n" + REQUESTS.formatted(narrowed);
	}

	private static void add(StringBuilder conditions, String condition, @Nullable Object given) {
		if (given != null) {
			conditions.append(" and ").append(condition);
		}
	}

	private Map<String, Object> parameters(InboxFilter filter, String login, Instant now) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("login", login);
		parameters.put("caseNumber", filter.caseNumber());
		parameters.put("unit", filter.unit());
		parameters.put("step", filter.step());
		parameters.put("now", Timestamp.from(now));
		parameters.put("requests", requests());
		return parameters;
	}

	private List<String> requests() {
		return this.acts.stream().map(CaseAct::step).distinct().sorted().toList();
	}

	/** The task at which each case or request stands. */
	private List<String> present(List<Cursor> places) {
		if (places.isEmpty()) {
			return List.of();
		}
		List<String> keys = places.stream().map(Cursor::taskId).toList();
		List<Step> steps = this.jdbc.sql("""
				select task_id, case_number, process_key, state, created_at from wf_inbox
				where case_number in (:keys) or case_number in (
					select r.case_number from wf_inbox r where r.task_id in (:keys))
				order by created_at, task_id""")
			.param("keys", keys.stream().map((key) -> key.substring(1)).toList())
			.query((row, index) -> new Step(row.getString("task_id"), row.getString("case_number"),
					row.getString("process_key"), row.getString("state"), row.getTimestamp("created_at").toInstant()))
			.list();
		Map<String, List<Step>> byCase = steps.stream().collect(Collectors.groupingBy(Step::caseNumber));
		Map<String, Step> byTask = new HashMap<>();
		steps.forEach((step) -> byTask.put(step.taskId(), step));
		return keys.stream().map((key) -> present(key, byCase, byTask)).toList();
	}

	private static String present(String key, Map<String, List<Step>> byCase, Map<String, Step> byTask) {
		Step filed = key.startsWith("T") ? byTask.get(key.substring(1)) : null;
		List<Step> all = byCase.get((filed != null) ? filed.caseNumber() : key.substring(1));
		Predicate<Step> ours = (step) -> filed == null
				|| (step.processKey().equals(filed.processKey()) && !step.createdAt().isBefore(filed.createdAt()));
		Optional<Step> open = all.stream().filter(ours).filter(Step::open).findFirst();
		return open.or(() -> all.stream().filter(ours).max(Comparator.comparing(Step::createdAt)))
			.orElseThrow()
			.taskId();
	}

	/**
	 * A task of a case.
	 *
	 * @param taskId the task
	 * @param caseNumber the case
	 * @param processKey its process
	 * @param state how far it is
	 * @param createdAt when it was opened
	 */
	record Step(String taskId, String caseNumber, String processKey, String state, Instant createdAt) {

		boolean open() {
			return "OPEN".equals(this.state);
		}

	}

}
