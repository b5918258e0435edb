package org.bihuan.whatif;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.bihuan.Databases;
import org.bihuan.casefile.CaseRows;
import org.bihuan.casefile.RecordedDecisions;
import org.bihuan.longwork.WorkProgress;
import org.bihuan.shared.FieldProblem;
import org.bihuan.whatif.WhatIf.Counts;
import org.bihuan.whatif.WhatIf.Subject;
import org.bihuan.whatif.WhatIfDesk.Days;
import org.bihuan.workflow.ChangedTable;
import org.bihuan.workflow.DecisionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand decisions of two thousand cases. In force a rank counts from 4, in the
 * changed table from 3.
 */
class ManyDecisionsTests {

	private static final int CASES = 2_000;

	private static final int EACH = 5;

	private static final String TABLE = "escalation-path";

	private static final Days DAYS = new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

	private HikariDataSource pool;

	private WhatIfTable rows;

	private WhatIfRun run;

	@BeforeEach
	void open() {
		this.pool = Databases.fresh(true);
		JdbcTemplate jdbc = new JdbcTemplate(this.pool);
		List<Object[]> covers = new ArrayList<>();
		List<Object[]> entries = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			String number = "YH-demo-2026-%05d".formatted(i);
			covers.add(new Object[] { number });
			for (int seq = 1; seq <= EACH; seq++) {
				entries.add(new Object[] { number, seq, """
						{"row":"r","inputs":{"rank":%d},"outputs":{"high":false},"document":"P-0","place":""}"""
					.formatted((i + seq) % 10) });
			}
		}
		jdbc.batchUpdate("""
				insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, district, title,
				grade, state, opened_at, opened_by) values (?, 'E-1', '演示', 'trade', 'A-1', 'A-1', 'D-demo', '隐患',
				'GENERAL', 'RECTIFYING', timestamp '2026-03-02 10:00:00', 'boss')""", covers);
		jdbc.batchUpdate(
				"""
						insert into case_entry (scope, seq, kind, happened_at, actor, subject, content, algorithm, previous_hash,
						hash) values (?, ?, 'DECISION', timestamp '2026-03-03 10:00:00', 'system', 'escalation-path', ?, 'SHA-256',
						'', '')""",
				entries);
		JdbcClient client = JdbcClient.create(this.pool);
		JdbcTransactionManager transactions = new JdbcTransactionManager(this.pool);
		this.rows = new WhatIfTable(client);
		this.rows.add(new WhatIf("q", new Subject(TABLE, TABLE, null, null, "0".repeat(64)), DAYS.from(), DAYS.to(),
				"designer", Instant.EPOCH, WhatIfState.RUNNING, "w", null));
		RecordedDecisions records = CaseRows.decisions(client);
		this.run = new WhatIfRun("q", TABLE, DAYS.span(), records,
				new Replay(new From(3), List.of("P-0"), (inputs) -> rows(inputs, 4)),
				new ClockReplay(List.of(), this.rows, new ClockTable(client), transactions), this.rows,
				new TransactionTemplate(transactions));
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	@Test
	void eachIsReplayedAndProgressTellsHowFarItIs() {
		Told told = new Told();
		this.run.run(told);
		Counts counts = this.rows.find("q").orElseThrow().counts();
		assertThat(counts).isNotNull();
		assertThat(counts.replayed()).isEqualTo(CASES * EACH);
		assertThat(counts.different()).isEqualTo(CASES * EACH / 10);
		assertThat(this.rows.items("q", 0, CASES * EACH)).hasSize(CASES * EACH / 10);
		assertThat(told.total).containsExactly((long) CASES);
		assertThat(told.done)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 10).mapToObj((i) -> i * 200L).toList());
		assertThat(told.said).containsExactly("whatif.said");
	}

	private static List<DecisionRow> rows(Map<String, Object> inputs, int from) {
		boolean high = ((Number) inputs.get("rank")).intValue() >= from;
		return List.of(new DecisionRow("r", Map.of("high", high), "P-0", ""));
	}

	private record From(int rank) implements ChangedTable {

		@Override
		public Set<String> inputs() {
			return Set.of("rank");
		}

		@Override
		public List<DecisionRow> rows(Map<String, Object> inputs, List<String> documents) {
			return ManyDecisionsTests.rows(inputs, this.rank);
		}

	}

	private static final class Told implements WorkProgress {

		private final List<Long> total = new ArrayList<>();

		private final List<Long> done = new ArrayList<>();

		private final List<String> said = new ArrayList<>();

		@Override
		public void total(long total) {
			this.total.add(total);
		}

		@Override
		public void done(long done) {
			this.done.add(done);
		}

		@Override
		public void bad(long row, List<FieldProblem> problems) {
			throw new AssertionError(problems);
		}

		@Override
		public long badRows() {
			return 0;
		}

		@Override
		public void say(String messageKey, Object... arguments) {
			this.said.add(messageKey);
		}

		@Override
		public OutputStream result(String fileName, String mediaType) {
			throw new AssertionError(fileName);
		}

	}

}
