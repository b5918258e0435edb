package org.bihuan.casefile.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of heads.
 */
@Repository
class Heads {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final TransactionTemplate apart;

	Heads(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	Optional<Head> lock(String scope) {
		return this.jdbc.sql("select seq, hash from case_chain where scope = ? for update")
			.param(scope)
			.query((row, number) -> new Head(scope, row.getLong("seq"), row.getString("hash")))
			.optional();
	}

	List<Head> lockAll(List<String> scopes) {
		return scopes.isEmpty() ? List.of()
				: this.jdbc
					.sql("select scope, seq, hash from case_chain where scope in (:scopes) order by scope for update")
					.param("scopes", scopes)
					.query((row, number) -> new Head(row.getString(1), row.getLong(2), row.getString(3)))
					.list();
	}

	Map<String, String> hashes(Collection<String> scopes) {
		Map<String, String> hashes = new HashMap<>();
		if (!scopes.isEmpty()) {
			this.jdbc.sql("select scope, hash from case_chain where scope in (:scopes)")
				.param("scopes", scopes)
				.query((row) -> {
					hashes.put(row.getString(1), row.getString(2));
				});
		}
		return hashes;
	}

	// A transaction of its own: whoever loses the race must not keep the lock that a
	// refused insert leaves behind, or two losers wait for each other.
	Head lockOrCreate(String scope) {
		return lock(scope).orElseGet(() -> {
			create(scope);
			return lock(scope).orElseThrow();
		});
	}

	private void create(String scope) {
		try {
			this.apart.executeWithoutResult((status) -> insert(Head.empty(scope)));
		}
		catch (DuplicateKeyException ex) {
			// Somebody was faster: the row is there, which is all that was wanted.
			return;
		}
	}

	void insert(Head head) {
		this.jdbc.sql("insert into case_chain (scope, seq, hash) values (?, ?, ?)")
			.params(head.scope(), head.seq(), head.hash())
			.update();
	}

	void update(List<Head> heads) {
		this.batches.batchUpdate("update case_chain set seq = ?, hash = ?, words_stale = true where scope = ?",
				heads.stream().map((head) -> new Object[] { head.seq(), head.hash(), head.scope() }).toList());
	}

}
