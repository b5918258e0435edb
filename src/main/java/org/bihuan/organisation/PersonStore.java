package org.bihuan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Rows of people and posts. Rights are read anew each time, in one statement: a cache
 * would keep stale ones on another node.
 */
@Repository
class PersonStore {

	private static final String SELECT = """
			select p.login, p.name, t.role, t.unit_code
			from org_person p left join org_post t on t.login = p.login
			where %s order by p.login""";

	private static final String BY_GROUP = SELECT
		.formatted("p.enabled and p.login in (select h.login from org_post h where h.role = ? and h.unit_code = ?)");

	private final JdbcTemplate jdbc;

	PersonStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Person> find(String login) {
		return people(SELECT.formatted("p.login = ?"), login).stream().findFirst();
	}

	Optional<Person> findEnabled(String login) {
		return people(SELECT.formatted("p.enabled and p.login = ?"), login).stream().findFirst();
	}

	List<Person> holding(Group group) {
		return people(BY_GROUP, group.role(), group.unit().value());
	}

	private List<Person> people(String sql, Object... arguments) {
		Map<String, Person> people = new LinkedHashMap<>();
		this.jdbc.query(sql, (row) -> {
			Person person = people.computeIfAbsent(row.getString("login"), (login) -> named(login, row));
			if (row.getString("role") != null) {
				person.posts().add(new Group(row.getString("role"), new UnitCode(row.getString("unit_code"))));
			}
		}, arguments);
		return people.values()
			.stream()
			.map((person) -> new Person(person.login(), person.name(), Set.copyOf(person.posts())))
			.toList();
	}

	private static Person named(String login, ResultSet row) {
		try {
			return new Person(login, row.getString("name"), new HashSet<>());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Optional<Account> account(String login) {
		return this.jdbc
			.query("select login, password_hash, enabled, failures, locked_until from org_person where login = ?",
					(row, number) -> account(row), login)
			.stream()
			.findFirst();
	}

	private static Account account(ResultSet row) throws SQLException {
		Timestamp until = row.getTimestamp("locked_until");
		return new Account(row.getString("login"), row.getString("password_hash"), row.getBoolean("enabled"),
				row.getInt("failures"), (until != null) ? until.toInstant() : null);
	}

	void countFailure(String login) {
		this.jdbc.update("update org_person set failures = failures + 1 where login = ?", login);
	}

	boolean lock(String login, int atFailures, Instant until) {
		return this.jdbc.update(
				"update org_person set failures = 0, locked_until = ? where login = ? and failures >= ?",
				Timestamp.from(until), login, atFailures) == 1;
	}

	void forgetFailures(String login) {
		this.jdbc.update("update org_person set failures = 0, locked_until = null where login = ?", login);
	}

	Set<String> logins() {
		return new HashSet<>(this.jdbc.queryForList("select login from org_person", String.class));
	}

	void add(List<Person> people, String passwordHash) {
		List<Object[]> posts = new ArrayList<>();
		for (Person person : people) {
			person.posts()
				.forEach((post) -> posts.add(new Object[] { person.login(), post.role(), post.unit().value() }));
		}
		this.jdbc.batchUpdate("insert into org_person (login, name, password_hash, enabled) values (?, ?, ?, true)",
				people.stream().map((person) -> new Object[] { person.login(), person.name(), passwordHash }).toList());
		this.jdbc.batchUpdate("insert into org_post (login, role, unit_code) values (?, ?, ?)", posts);
	}

}
