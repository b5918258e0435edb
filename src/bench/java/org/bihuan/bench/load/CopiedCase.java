package org.bihuan.bench.load;

import org.bihuan.hazard.CaseWalk;
import org.bihuan.shared.CaseNumber;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A copied case in the hands of the program.
 */
final class CopiedCase {

	private final ApplicationContext program;

	private final JdbcTemplate jdbc;

	CopiedCase(ApplicationContext program, JdbcTemplate jdbc) {
		this.program = program;
		this.jdbc = jdbc;
	}

	/** From its open measures to the look-back. */
	void workToTheEnd() {
		String number = this.jdbc.queryForObject("""
				select max(c.case_number) from bench_copy c join wf_inbox t on t.case_number = c.case_number
				where t.step = 'rectify-measure' and t.state = 'OPEN' and c.n < ?""", String.class, Copies.WHOLE);
		CaseWalk walk = new CaseWalk(this.program, new CaseNumber(number));
		walk.rectifies();
		walk.applies();
		walk.verifies("pass");
		walk.decides("sign-off", "approve", "approve");
		walk.lookBack("held");
		if (walk.cover().closedAt() == null) {
			throw new IllegalStateException(number + " was worked to its end and is not closed");
		}
	}

}
