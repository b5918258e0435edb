package org.bihuan.casefile;

import java.time.Clock;
import java.time.Year;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out case numbers: one count per prefix, district and year of Shanghai.
 */
@Component
class CaseNumbers {

	private static final String WHERE = " where prefix = ? and district = ? and number_year = ?";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate apart;

	CaseNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	CaseNumber next(String prefix, UnitCode district) {
		Count count = new Count(prefix, district.value().replaceFirst("^D-", ""),
				Year.now(this.clock.withZone(Zone.SHANGHAI)).getValue());
		return new CaseNumber("%s-%s-%d-%d".formatted(prefix, count.district(), count.year(), take(count)));
	}

	private long take(Count count) {
		if (add(count) == 0) {
			create(count);
			add(count);
		}
		return this.jdbc.sql("select next_number - 1 from case_number_counter" + WHERE)
			.params(count.prefix(), count.district(), count.year())
			.query(Long.class)
			.single();
	}

	// The update is the lock: who comes next waits for this transaction's end.
	private int add(Count count) {
		return this.jdbc.sql("update case_number_counter set next_number = next_number + 1" + WHERE)
			.params(count.prefix(), count.district(), count.year())
			.update();
	}

	private void create(Count count) {
		try {
			this.apart.executeWithoutResult((status) -> this.jdbc
				.sql("insert into case_number_counter (prefix, district, number_year, next_number) values (?, ?, ?, 1)")
				.params(count.prefix(), count.district(), count.year())
				.update());
		}
		catch (DuplicateKeyException ex) {
			// Somebody was faster: the row is there, which is all that was wanted.
			return;
		}
	}

	private record Count(String prefix, String district, int year) {
	}

}
