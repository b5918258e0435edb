package org.bihuan.deadline.overdue;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the rows of a page: for each post that shows something as many as the page may
 * need, by an index in the page's own order; and what the round has not seen yet. One
 * statement, so that no clock is in it twice or missing.
 */
@Repository
class BoardPlaces {

	/**
	 * The rung is read along because it is wide: MySQL fetches rows ahead into a buffer
	 * of 128 KB, thousands of narrow ones before it gives the first, some dozens of wide
	 * ones.
	 */
	private static final String STRETCH = """
			(select %ss.obligation_id, s.harm, s.due_at, s.rung, '' as harmed from ddl_board s
			where %s and not exists (
			select 1 from ddl_obligation o where o.id = s.obligation_id and o.board_stale = true)
			order by s.harm desc, s.due_at, s.obligation_id limit %d)""";

	/**
	 * For a range MySQL fetches hundreds of rows ahead, whatever the limit. The beginning
	 * of a list is no range.
	 */
	private static final String FROM_ITS_BEGINNING = "/*+ NO_RANGE_OPTIMIZATION(s) */ ";

	private static final String UNSEEN = "(select s.obligation_id, 0 as harm, s.due_at, s.rung, " + Harmed.SQL
			+ " as harmed from (" + Standing.UNSEEN + ") s where %s)";

	private static final String REST = " and s.harm = :afterHarm and s.due_at >= :afterDue"
			+ " and (s.due_at > :afterDue or s.obligation_id > :afterId)";

	private final JdbcClient jdbc;

	private final Harms harms;

	BoardPlaces(JdbcClient jdbc, Harms harms) {
		this.jdbc = jdbc;
		this.harms = harms;
	}

	/** The first ones after a place, in order. */
	List<Place> find(Narrowing narrowing, Scope scope, @Nullable Place after, int limit) {
		Map<String, Object> parameters = new HashMap<>(narrowing.parameters());
		List<String> parts = new ArrayList<>();
		for (String post : posts(scope, parameters)) {
			parts.addAll(stretches(narrowing.filter() + " and " + post, after, limit));
		}
		if (after != null) {
			parameters.put("afterHarm", after.harm());
			parameters.put("afterDue", Timestamp.from(after.dueAt()));
			parameters.put("afterId", after.obligation());
		}
		parts.add(UNSEEN.formatted(narrowing.sql()));
		List<Found> found = this.jdbc.sql(String.join(" union all ", parts))
			.params(parameters)
			.query((row, index) -> new Found(
					new Place(row.getInt("harm"), WallTime.moment(row, "due_at"), row.getLong("obligation_id")),
					row.getString("harmed")))
			.list();
		Map<Harmed, Integer> asked = this.harms
			.of(found.stream().map(Found::harmed).filter(Harmed::isTold).map(Harmed::parse).toList());
		return found.stream()
			.map((one) -> one.place(asked))
			.filter((place) -> place.isAfter(after))
			.distinct()
			.sorted()
			.limit(limit)
			.toList();
	}

	/**
	 * The stretches of an index in which stands what comes after a place: the rest of its
	 * degree of harm, and the lesser degrees.
	 */
	private static List<String> stretches(String where, @Nullable Place after, int limit) {
		if (after == null) {
			return List.of(STRETCH.formatted(FROM_ITS_BEGINNING, where, limit));
		}
		List<String> stretches = new ArrayList<>();
		stretches.add(STRETCH.formatted("", where + REST, limit));
		for (int harm = after.harm() - 1; harm >= Harms.LEAST; harm--) {
			stretches.add(STRETCH.formatted(FROM_ITS_BEGINNING, where + " and s.harm = " + harm, limit));
		}
		return stretches;
	}

	/** A condition for each column and value by which the posts show something. */
	private static List<String> posts(Scope scope, Map<String, Object> parameters) {
		if (scope.district()) {
			return List.of("1 = 1");
		}
		List<String> posts = new ArrayList<>();
		for (String unit : scope.units()) {
			posts.add("s.unit = " + parameter(unit, parameters));
		}
		for (String authority : scope.authorities()) {
			String value = parameter(authority, parameters);
			posts.addAll(List.of("s.authority = " + value, "s.lead_authority = " + value, "s.town = " + value));
		}
		return posts;
	}

	private static String parameter(String value, Map<String, Object> parameters) {
		String name = "post" + parameters.size();
		parameters.put(name, value);
		return ":" + name;
	}

	/**
	 * A row that was found.
	 *
	 * @param place where it stands, as far as it is known
	 * @param harmed what decides its harm; empty if that is known
	 */
	private record Found(Place place, String harmed) {

		Place place(Map<Harmed, Integer> harms) {
			return this.harmed.isEmpty() ? this.place
					: new Place(harms.get(Harmed.parse(this.harmed)), this.place.dueAt(), this.place.obligation());
		}

	}

}
