package org.bihuan.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.WallTime;
import org.bihuan.whatif.Replay.Outcome;
import org.bihuan.whatif.WhatIf.Counts;
import org.bihuan.whatif.WhatIf.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Questions as rows, and the decisions that would come out otherwise.
 */
@Repository
class WhatIfTable {

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	WhatIfTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(WhatIf asked) {
		Subject subject = asked.subject();
		this.jdbc.sql("""
				insert into wif_run (id, table_key, title, draft_id, draft_version, hash, span_from, span_to, asked_by,
					asked_at, state, work_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(asked.id(), subject.table(), subject.title(), subject.draft(), subject.version(), subject.hash(),
					asked.from(), asked.to(), asked.askedBy(), WallTime.of(asked.askedAt()), asked.state().name(),
					asked.workId())
			.update();
	}

	Optional<WhatIf> find(String id) {
		return this.jdbc.sql("select * from wif_run where id = ?")
			.param(id)
			.query((row, index) -> read(row))
			.optional();
	}

	List<WhatIf> newest() {
		return this.jdbc.sql("select * from wif_run order by asked_at desc, id desc limit ?")
			.param(SHOWN)
			.query((row, index) -> read(row))
			.list();
	}

	boolean runs(String id) {
		return find(id).filter((asked) -> asked.state() == WhatIfState.RUNNING).isPresent();
	}

	/** Ends a question, unless it has ended. */
	boolean end(String id, WhatIfState state) {
		return this.jdbc.sql("update wif_run set state = ? where id = ? and state = 'RUNNING'")
			.params(state.name(), id)
			.update() == 1;
	}

	void counts(String id, Counts counts) {
		this.jdbc
			.sql("update wif_run set replayed = ?, different = ?, from_recorded = ?, without_inputs = ?,"
					+ " refused = ?, missing = ?, clocks = ? where id = ?")
			.params(counts.replayed(), counts.different(), counts.fromRecorded(), counts.withoutInputs(),
					counts.refused(), counts.missing(), counts.clocks(), id)
			.update();
	}

	void item(String id, long seq, Evaluation evaluation, Outcome outcome) {
		Answers.Pair said = Answers.said(outcome.now(), outcome.after());
		this.jdbc
			.sql("insert into wif_item (run_id, seq, case_number, decided_at, said_before, said_after)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(id, seq, evaluation.caseNumber().value(), WallTime.of(evaluation.at()), said.before(), said.after())
			.update();
	}

	List<Item> items(String id, long after, int limit) {
		return this.jdbc
			.sql("select seq, case_number, decided_at, said_before, said_after from wif_item"
					+ " where run_id = ? and seq > ? order by seq limit ?")
			.params(id, after, limit)
			.query((row, index) -> new Item(row.getLong("seq"), row.getString("case_number"),
					WallTime.moment(row, "decided_at"), row.getString("said_before"), row.getString("said_after")))
			.list();
	}

	/** How many change in which way, the most frequent first. */
	List<Move> moves(String id) {
		return this.jdbc
			.sql("select said_before, said_after, count(*) as times from wif_item where run_id = ?"
					+ " group by said_before, said_after order by times desc, said_before, said_after limit ?")
			.params(id, SHOWN)
			.query((row, index) -> new Move(row.getString(1), row.getString(2), row.getLong(3)))
			.list();
	}

	private static WhatIf read(ResultSet row) throws SQLException {
		Subject subject = new Subject(row.getString("table_key"), row.getString("title"), row.getString("draft_id"),
				number(row), row.getString("hash"));
		return new WhatIf(row.getString("id"), subject, row.getObject("span_from", LocalDate.class),
				row.getObject("span_to", LocalDate.class), row.getString("asked_by"), WallTime.moment(row, "asked_at"),
				WhatIfState.valueOf(row.getString("state")), row.getString("work_id"), counted(row));
	}

	private static @Nullable Integer number(ResultSet row) throws SQLException {
		int version = row.getInt("draft_version");
		return row.wasNull() ? null : version;
	}

	private static @Nullable Counts counted(ResultSet row) throws SQLException {
		String missing = row.getString("missing");
		return (missing != null)
				? new Counts(row.getLong("replayed"), row.getLong("different"), row.getLong("from_recorded"),
						row.getLong("without_inputs"), row.getLong("refused"), missing, row.getLong("clocks"))
				: null;
	}

	/**
	 * A decision that would come out otherwise.
	 *
	 * @param seq its place in the list
	 * @param caseNumber the case
	 * @param at when it was decided
	 * @param before what the table in force says
	 * @param after what the changed table says
	 */
	record Item(long seq, String caseNumber, Instant at, String before, String after) {
	}

	/**
	 * A way in which decisions change.
	 *
	 * @param before what the table in force says
	 * @param after what the changed table says
	 * @param times how many
	 */
	record Move(String before, String after, long times) {
	}

}
