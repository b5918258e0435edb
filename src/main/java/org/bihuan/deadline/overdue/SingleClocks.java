package org.bihuan.deadline.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.SeenClock;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds clocks that somebody has chosen, as they stand now: two statements and one
 * decision, whatever their number.
 */
@Repository
class SingleClocks {

	private static final Set<String> COUNTING = Set.of("RUNNING", "MISSED");

	private final JdbcClient jdbc;

	private final BoardRows rows;

	private final Harms harms;

	SingleClocks(JdbcClient jdbc, BoardRows rows, Harms harms) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.harms = harms;
	}

	List<SeenClock> find(Collection<Long> obligations, Scope scope) {
		if (obligations.isEmpty()) {
			return List.of();
		}
		List<Row> found = this.jdbc.sql("""
				select o.id, o.case_number, o.kind, o.state, o.due_at, f.title, f.unit_name, f.grade,
				case when o.unit = f.unit then 'ENTERPRISE' else 'AUTHORITY' end as debtor
				from ddl_obligation o join case_file f on f.case_number = o.case_number
				where o.id in (:ids) and o.service = false and %s""".formatted(scope.postsSql("f")))
			.param("ids", obligations)
			.params(scope.parameters())
			.query(SingleClocks::read)
			.list();
		Map<Long, OverdueClock> counting = counting(found.stream().filter(Row::counts).toList());
		return found.stream().map((row) -> row.with(counting)).toList();
	}

	private Map<Long, OverdueClock> counting(List<Row> rows) {
		Map<Harmed, Integer> asked = this.harms.of(rows.stream().map(Row::harmed).toList());
		List<Place> places = rows.stream()
			.map((row) -> new Place(asked.get(row.harmed()), row.dueAt(), row.seen().obligation()))
			.toList();
		return this.rows.at(places).stream().collect(Collectors.toMap(OverdueClock::obligation, Function.identity()));
	}

	private static Row read(ResultSet row, int index) throws SQLException {
		String state = row.getString("state");
		return new Row(
				new SeenClock(row.getLong("id"), new CaseNumber(row.getString("case_number")), row.getString("title"),
						row.getString("unit_name"), row.getString("kind"), state.toLowerCase(Locale.ROOT), null),
				COUNTING.contains(state), WallTime.moment(row, "due_at"),
				new Harmed(row.getString("kind"), row.getString("grade"), row.getString("debtor")));
	}

	/**
	 * A clock that was found.
	 *
	 * @param seen the clock without what the board has of it
	 * @param counts whether it counts
	 * @param dueAt when it is due
	 * @param harmed what decides how harmful it is
	 */
	private record Row(SeenClock seen, boolean counts, Instant dueAt, Harmed harmed) {

		SeenClock with(Map<Long, OverdueClock> counting) {
			return new SeenClock(this.seen.obligation(), this.seen.caseNumber(), this.seen.title(),
					this.seen.unitName(), this.seen.kind(), this.seen.state(), counting.get(this.seen.obligation()));
		}

	}

}
