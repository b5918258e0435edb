package org.bihuan.bench.load;

import java.util.List;
import java.util.Map;

import org.bihuan.shared.CaseNumber;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Multiplies a few cases that the program has begun. Left out on purpose: the case files'
 * records (their hash chains begin with the first act in a copied case), the words for
 * the search, messages to people. Due moments are spread over the following weeks without
 * changing the terms behind them.
 */
public final class BulkLoader {

	private final ApplicationContext program;

	private final JdbcTemplate jdbc;

	/**
	 * A loader.
	 * @param program the running program
	 * @param jdbc its database; each statement is committed at once
	 */
	public BulkLoader(ApplicationContext program, JdbcTemplate jdbc) {
		this.program = program;
		this.jdbc = jdbc;
	}

	/**
	 * Fills the program's database.
	 * @param size how many open tasks and how many running timers at least
	 * @return rows written by table
	 */
	public Map<String, ?> load(int size) {
		Originals originals = new Originals(this.program, this.jdbc);
		originals.begin();
		int copies = originals.copiesFor(size);
		new Copies(this.jdbc).make(copies);
		// chains that wait for their first record
		this.jdbc
			.update("insert into case_chain (scope, seq, hash) select case_number, 0, repeat('0', 64) from bench_copy");
		return new Multiplication(this.jdbc, Copies.WHOLE).run(new CopiedTables(this.jdbc).all(), copies);
	}

	/**
	 * Fills the engine's history alone.
	 * @param finished a case that has ended
	 * @param size how many rows at least
	 * @return rows written by table
	 */
	public Map<String, ?> loadHistory(CaseNumber finished, int size) {
		new Originals(this.program, this.jdbc).note(List.of(finished));
		Map<CopiedTable, Long> rows = new CopiedTables(this.jdbc).history();
		int copies = (int) (size / rows.values().stream().mapToLong(Long::longValue).sum()) + 1;
		new Copies(this.jdbc).make(copies);
		return new Multiplication(this.jdbc, copies).run(rows, copies);
	}

	/** Notes that nothing more is to be loaded. */
	public void done() {
		this.jdbc.execute("create table bench_done (at datetime)");
	}

	/**
	 * Whether the database was filled before.
	 * @return true if so
	 */
	public boolean isDone() {
		return !this.jdbc.queryForList("show tables like 'bench_done'").isEmpty();
	}

	/**
	 * Looks whether the tables agree and works one copied case to its end.
	 * @throws IllegalStateException if they do not
	 */
	public void check() {
		new Agreement(this.jdbc).check();
		new CopiedCase(this.program, this.jdbc).workToTheEnd();
	}

}
