package org.bihuan.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.shared.Words;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Words by which people are found at each of their posts: login, name, what the post is
 * called in both languages, code and name of the unit.
 */
@Repository
class PostWords {

	private final NamedParameterJdbcTemplate jdbc;

	private final MessageSource messages;

	PostWords(JdbcTemplate jdbc, MessageSource messages) {
		this.jdbc = new NamedParameterJdbcTemplate(jdbc);
		this.messages = messages;
	}

	/** Writes anew what accounts and posts say. */
	void write(Collection<String> logins) {
		if (logins.isEmpty()) {
			return;
		}
		Map<String, Collection<String>> some = Map.of("logins", logins);
		List<Object[]> rows = this.jdbc.query("""
				select t.login, t.role, t.unit_code, p.name, u.name from org_post t
				join org_person p on p.login = t.login join org_unit u on u.code = t.unit_code
				where t.login in (:logins)""", some, (row, index) -> row(row.getString(1), row.getString(2),
				row.getString(3), row.getString(4), row.getString(5)));
		this.jdbc.update("delete from org_post_words where login in (:logins)", some);
		this.jdbc.getJdbcTemplate()
			.batchUpdate("insert into org_post_words (login, role, unit_code, words) values (?, ?, ?, ?)", rows);
	}

	/** For a unit that is called otherwise from now on. */
	void at(String unit) {
		write(this.jdbc.queryForList("select distinct login from org_post where unit_code = :unit",
				Map.of("unit", unit), String.class));
	}

	private Object[] row(String login, String role, String unit, String name, String unitName) {
		return new Object[] { login, role, unit,
				Words.stored(login, name, called(role, Locale.CHINESE), called(role, Locale.ENGLISH), unit, unitName) };
	}

	private String called(String role, Locale locale) {
		return String.valueOf(this.messages.getMessage("role." + role, null, role, locale));
	}

}
