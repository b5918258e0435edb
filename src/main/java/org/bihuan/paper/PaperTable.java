package org.bihuan.paper;

import java.util.Objects;
import java.util.Optional;

import org.bihuan.shared.CaseNumber;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of papers.
 */
@Repository
class PaperTable {

	private final JdbcClient jdbc;

	PaperTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The key refuses a second one that lives: whoever comes second begins again. */
	void add(CaseNumber number, long period) {
		try {
			this.jdbc.sql("insert into ppr_paper (case_number, period_id, live_key) values (?, ?, ?)")
				.params(number.value(), period, period)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new OptimisticLockingFailureException("A paper of period " + period + " was begun elsewhere", ex);
		}
	}

	Optional<CaseNumber> live(long period) {
		return this.jdbc.sql("select case_number from ppr_paper where live_key = ?")
			.param(period)
			.query(String.class)
			.optional()
			.map(CaseNumber::new);
	}

	Optional<Long> period(CaseNumber number) {
		return this.jdbc.sql("select period_id from ppr_paper where case_number = ?")
			.param(number.value())
			.query(Long.class)
			.optional();
	}

	void signed(CaseNumber number, long letter) {
		this.jdbc.sql("update ppr_paper set letter_id = ? where case_number = ?")
			.params(letter, number.value())
			.update();
	}

	long letter(CaseNumber number) {
		return Objects.requireNonNull(this.jdbc.sql("select letter_id from ppr_paper where case_number = ?")
			.param(number.value())
			.query(Long.class)
			.single(), "Not signed yet");
	}

	void dropped(CaseNumber number) {
		this.jdbc.sql("update ppr_paper set live_key = null where case_number = ?").param(number.value()).update();
	}

}
