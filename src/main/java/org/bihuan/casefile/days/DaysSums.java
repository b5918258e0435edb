package org.bihuan.casefile.days;

import java.util.List;

import org.bihuan.kept.KeptCount;
import org.bihuan.kept.KeptCount.Part;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts cases: what the sums say, less what has changed since, and what it has become.
 * One statement, so that all three are of one moment.
 */
@Repository
class DaysSums {

	private static final String COLUMNS = "c.kind, c.opened_year, c.unit, c.authority, c.lead_authority, c.town,"
			+ " c.sector, c.grade";

	private static final String EVENTS = "(select 'OPENED' as event, c.opened_day as on_day, " + COLUMNS
			+ " from %1$s c union all select c.ended_as, c.ended_day, " + COLUMNS
			+ " from %1$s c where c.ended_day is not null) s";

	private static final String SUMS = "case_day_sum s";

	private static final String SEEN = EVENTS.formatted("case_day");

	private static final String CHANGED = EVENTS.formatted("(select d.* from case_day d join case_file f"
			+ " on f.case_number = d.case_number and f.days_stale = true)");

	private static final String UNSEEN = EVENTS.formatted("(" + SeenCase.UNSEEN + ")");

	private static final List<String> NAMES = List.of("word", "event", "bucket");

	private static final String ALIKE = "s.kind, s.on_day, s.event, s.opened_year, s.authority, s.lead_authority,"
			+ " s.town, s.sector, s.grade";

	private final JdbcClient jdbc;

	DaysSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts by event and two more things.
	 * @param word SQL of the first, a text
	 * @param bucket SQL of the second, a text
	 * @param narrowing what is counted
	 */
	List<Count> by(String word, String bucket, Narrowing narrowing) {
		List<String> words = List.of(word, "s.event", bucket);
		String where = narrowing.sql();
		Part kept = narrowing.byUnit() ? new Part(words, "count(*)", SEEN, where)
				: new Part(words, "sum(s.cases)", SUMS, where);
		return this.jdbc
			.sql(KeptCount.sql(NAMES, kept, new Part(words, "-count(*)", CHANGED, where),
					new Part(words, "count(*)", UNSEEN, where)))
			.params(narrowing.parameters())
			.query((row, index) -> new Count(row.getString("word"), row.getString("event"), row.getString("bucket"),
					row.getLong(KeptCount.COUNTED)))
			.list();
	}

	/** How many sums differ from the covers, what waits for the round aside. */
	int differences() {
		return this.jdbc
			.sql("select count(*) from (select 1 from (select " + ALIKE + ", 1 as cases from "
					+ EVENTS.formatted("(" + SeenCase.COVERS + " where f.days_stale = false)") + " union all select "
					+ ALIKE + ", -s.cases from " + SUMS + " union all select " + ALIKE + ", 1 from " + CHANGED + ") s"
					+ " group by " + ALIKE + " having sum(s.cases) <> 0) wrong")
			.query(Integer.class)
			.single();
	}

	/**
	 * Cases that are alike.
	 *
	 * @param word the first thing they were counted by
	 * @param event what happened to them
	 * @param bucket the second thing
	 * @param cases how many
	 */
	record Count(String word, String event, String bucket, long cases) {

		/** What they do to the stock. */
		long change() {
			return "OPENED".equals(this.event) ? this.cases : -this.cases;
		}

	}

}
