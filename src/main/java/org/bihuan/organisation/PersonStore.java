package org.bihuan.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Rows of people and posts, own ones and those of stand-ins that are valid today. Rights
 * are read anew each time, a person's in one statement: a cache would keep stale ones on
 * another node.
 */
@Repository
class PersonStore {

	private static final String OWN = """
			select p.login, p.name, t.role, t.unit_code, null as stands_for, null as document
			from %1$s left join org_post t on t.login = p.login
			where %2$s""";

	private static final String STANDING = """

			union all
			select p.login, p.name, t.role, t.unit_code, s.person as stands_for, s.document
			from %1$s
			join org_stand_in s on s.deputy = p.login and s.ended_at is null and s.from_day <= ? and s.to_day >= ?
			join org_person a on a.login = s.person and a.enabled
			join org_post t on t.login = s.person and t.role = s.role and t.unit_code = s.unit_code
			where %2$s""";

	private static final String SELECT = OWN + STANDING + "\norder by login, stands_for";

	private static final String EVERYBODY = "org_person p";

	/**
	 * Few, and found first: asked whether they are among these, everybody would be read.
	 */
	private static final String HOLDERS = """
			(select h.login from org_post h where h.role = ? and h.unit_code = ?
			union select d.deputy from org_stand_in d where d.role = ? and d.unit_code = ?
			and d.ended_at is null and d.from_day <= ? and d.to_day >= ?) f join org_person p on p.login = f.login""";

	private final JdbcTemplate jdbc;

	private final PostWords words;

	private final Clock clock;

	PersonStore(JdbcTemplate jdbc, PostWords words, Clock clock) {
		this.jdbc = jdbc;
		this.words = words;
		this.clock = clock;
	}

	Optional<Person> find(String login) {
		return people("p.login = ?", login).stream().findFirst();
	}

	Optional<Person> findEnabled(String login) {
		return people("p.enabled and p.login = ?", login).stream().findFirst();
	}

	Map<String, String> names(Set<String> logins) {
		Map<String, String> names = new HashMap<>();
		if (!logins.isEmpty()) {
			this.jdbc.query("select login, name from org_person where login in (%s)"
				.formatted(String.join(", ", Collections.nCopies(logins.size(), "?"))), (row) -> {
					names.put(row.getString(1), row.getString(2));
				}, logins.toArray());
		}
		return names;
	}

	List<Person> holding(Group group) {
		Object role = group.role();
		Object unit = group.unit().value();
		return people(HOLDERS, List.of(role, unit, role, unit, today(), today()), "p.enabled", List.of()).stream()
			.filter((person) -> person.posts().contains(group))
			.toList();
	}

	List<Person> at(UnitCode unit) {
		return among(this.jdbc.queryForList("select distinct login from org_post where unit_code = ?", String.class,
				unit.value()));
	}

	/**
	 * Those of them who may still enter. Joined into the statement that finds them, they
	 * would be looked for among everybody.
	 */
	private List<Person> among(List<String> logins) {
		return logins.isEmpty() ? List.of() : people(
				"p.enabled and p.login in (%s)".formatted("?" + ", ?".repeat(logins.size() - 1)), logins.toArray());
	}

	private List<Person> people(String where, Object... asked) {
		return people(EVERYBODY, List.of(), where, List.of(asked));
	}

	private List<Person> people(String from, List<Object> among, String where, List<Object> asked) {
		List<Object> arguments = new ArrayList<>(among);
		arguments.addAll(asked);
		arguments.addAll(among);
		arguments.addAll(List.of(today(), today()));
		arguments.addAll(asked);
		Map<String, PersonDraft> people = new LinkedHashMap<>();
		this.jdbc.query(SELECT.formatted(from, where), (row) -> {
			people.computeIfAbsent(row.getString("login"), PersonDraft::new).add(row);
		}, arguments.toArray());
		return people.values().stream().map(PersonDraft::person).toList();
	}

	private Date today() {
		return Date.valueOf(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)));
	}

	Optional<Account> account(String login) {
		return this.jdbc.query("""
				select p.login, p.password_hash, p.enabled, p.failures, p.locked_until, p.first_password,
				p.first_password_until,
				f.login is not null as second_factor
				from org_person p left join org_second_factor f on f.login = p.login
				where p.login = ?""", (row, number) -> account(row), login).stream().findFirst();
	}

	private static Account account(ResultSet row) throws SQLException {
		Timestamp until = row.getTimestamp("locked_until");
		Timestamp end = row.getTimestamp("first_password_until");
		return new Account(row.getString("login"), row.getString("password_hash"), row.getBoolean("enabled"),
				row.getInt("failures"), (until != null) ? until.toInstant() : null, row.getBoolean("second_factor"),
				row.getBoolean("first_password"), (end != null) ? end.toInstant() : null);
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

	void renewHash(String login, String before, String after) {
		this.jdbc.update("update org_person set password_hash = ? where login = ? and password_hash = ?", after, login,
				before);
	}

	/** Has to be replaced at the first login, whenever that is. */
	void firstPassword(String login) {
		this.jdbc.update("update org_person set first_password = true where login = ?", login);
	}

	boolean disable(String login) {
		return this.jdbc.update("update org_person set enabled = false where login = ? and enabled", login) == 1;
	}

	long holding(String role) {
		Long count = this.jdbc.queryForObject("""
				select count(*) from org_person p join org_post t on t.login = p.login
				where p.enabled and t.role = ?""", Long.class, role);
		return (count != null) ? count : 0;
	}

	void move(Group post, String from, String to) {
		String role = post.role();
		String unit = post.unit().value();
		this.jdbc.update("delete from org_post where login in (?, ?) and role = ? and unit_code = ?", from, to, role,
				unit);
		this.jdbc.update("insert into org_post (login, role, unit_code) values (?, ?, ?)", to, role, unit);
		this.words.write(List.of(to));
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
		this.words.write(people.stream().map(Person::login).toList());
	}

}
