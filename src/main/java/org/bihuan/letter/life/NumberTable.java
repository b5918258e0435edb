package org.bihuan.letter.life;

import java.util.Optional;

import org.bihuan.letter.LetterKind;
import org.bihuan.shared.UnitCode;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of letters: consecutive for an issuer, a year and a kind. A number is taken in
 * the transaction of issue and goes back with it.
 */
@Repository
class NumberTable {

	private static final String WHERE = " where issuer = ? and issue_year = ? and kind = ?";

	private final JdbcClient jdbc;

	private final TransactionTemplate apart;

	NumberTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Makes room for the numbers of a year and of the next one, long before the first of
	 * them is taken: many may sign what was drafted in the old year.
	 */
	void prepare(UnitCode issuer, int year, LetterKind kind) {
		for (int any = year; any <= year + 1; any++) {
			long known = this.jdbc.sql("select count(*) from ltr_counter" + WHERE)
				.params(issuer.value(), any, kind.name())
				.query(Long.class)
				.single();
			if (known == 0) {
				create(issuer, any, kind);
			}
		}
	}

	/**
	 * In a transaction of its own: whoever comes at the same time waits for a moment
	 * only.
	 */
	private void create(UnitCode issuer, int year, LetterKind kind) {
		try {
			this.apart.executeWithoutResult((status) -> this.jdbc
				.sql("insert into ltr_counter (issuer, issue_year, kind, last_number) values (?, ?, ?, 0)")
				.params(issuer.value(), year, kind.name())
				.update());
		}
		catch (DuplicateKeyException ex) {
			// Somebody was faster: the row is there, which is all that was wanted.
			return;
		}
	}

	/** The next number; whoever comes next waits for this transaction's end. */
	int next(UnitCode issuer, int year, LetterKind kind) {
		if (add(issuer, year, kind) == 0) {
			create(issuer, year, kind);
			add(issuer, year, kind);
		}
		return this.jdbc.sql("select last_number from ltr_counter" + WHERE)
			.params(issuer.value(), year, kind.name())
			.query(Integer.class)
			.single();
	}

	private int add(UnitCode issuer, int year, LetterKind kind) {
		return this.jdbc.sql("update ltr_counter set last_number = last_number + 1" + WHERE)
			.params(issuer.value(), year, kind.name())
			.update();
	}

	/** How an issuer is called in numbers; empty if it has no word of its own. */
	Optional<String> word(UnitCode issuer) {
		return this.jdbc.sql("select word from ltr_issuer_word where issuer = ?")
			.param(issuer.value())
			.query(String.class)
			.optional();
	}

	/** How a kind is called in numbers; papers of enterprises have no such word. */
	Optional<String> word(LetterKind kind) {
		return this.jdbc.sql("select word from ltr_kind_word where kind = ?")
			.param(kind.name())
			.query(String.class)
			.optional();
	}

}
