package org.bihuan.ledger;

import java.util.List;

import org.bihuan.organisation.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Columns that people chose for themselves.
 */
@Service
class LedgerColumns {

	private final JdbcClient jdbc;

	LedgerColumns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	List<LedgerColumn> of(Person person) {
		return LedgerColumn.parse(this.jdbc.sql("select columns_shown from led_columns where login = ?")
			.param(person.login())
			.query(String.class)
			.optional()
			.orElse(null));
	}

	@Transactional
	void keep(Person person, List<LedgerColumn> columns) {
		this.jdbc.sql("delete from led_columns where login = ?").param(person.login()).update();
		this.jdbc.sql("insert into led_columns (login, columns_shown) values (?, ?)")
			.params(person.login(), LedgerColumn.write(columns))
			.update();
	}

}
