package org.bihuan.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * are read anew each time, in one statement: a cache would keep stale ones on another
 * node.
 */
@Repository
class PersonStore {

	private static final String OWN = """
			select p.login, p.name, t.role, t.unit_code, null as stands_for, null as document
			from org_person p %1$s left join org_post t on t.login = p.login
			where %2$s""";

	private static final String STANDING = """
			select p.login, p.name, t.role, t.unit_code, s.person as stands_for, s.document
			from org_person p %1$s
			join org_stand_in s on s.deputy = p.login and s.ended_at is null and s.from_day <= ? and s.to_day >= ?
			join org_person a on a.login = s.person and a.enabled
			join org_post t on t.login = s.person and t.role = s.role and t.unit_code = s.unit_code
			where %2$s""";

	private static final String HOLDERS = "join org_post h on h.login = p.login and h.role = ? and h.unit_code = ?";

	private static final String DEPUTIES = """
			join org_stand_in d on d.deputy = p.login and d.role = ? and d.unit_code = ?
			and d.ended_at is null and d.from_day <= ? and d.to_day >= ?""";

	private static final Among EVERYBODY = new Among("", List.of());

	private final JdbcTemplate jdbc;

	private final Clock clock;

	PersonStore(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Person> find(String login) {
		return people("p.login = ?", List.of(login), EVERYBODY).stream().findFirst();
	}

	Optional<Person> findEnabled(String login) {
		return people("p.enabled and p.login = ?", List.of(login), EVERYBODY).stream().findFirst();
	}

	List<Person> holding(Group group) {
		Object role = group.role();
		Object unit = group.unit().value();
		return people("p.enabled", List.of(), new Among(HOLDERS, List.of(role, unit)),
				new Among(DEPUTIES, List.of(role, unit, today(), today())))
			.stream()
			.filter((person) -> person.posts().contains(group))
			.toList();
	}

	List<Person> at(UnitCode unit) {
		return people("p.enabled", List.of(),
				new Among("join org_post h on h.login = p.login and h.unit_code = ?", List.of(unit.value())));
	}

	/**
	 * A part of the statement for each way to be among them: a database joins these by
	 * their indexes, and would read everybody for one join with all ways.
	 */
	private List<Person> people(String where, List<?> asked, Among... ways) {
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		for (Among way : ways) {
			parts.add(OWN.formatted(way.join(), where));
			arguments.addAll(way.joined());
			arguments.addAll(asked);
			parts.add(STANDING.formatted(way.join(), where));
			arguments.addAll(way.joined());
			arguments.addAll(List.of(today(), today()));
			arguments.addAll(asked);
		}
		Map<String, PersonDraft> people = new LinkedHashMap<>();
		this.jdbc.query(String.join("\nunion\n", parts) + "\norder by login, stands_for", (row) -> {
			people.computeIfAbsent(row.getString("login"), PersonDraft::new).add(row);
		}, arguments.toArray());
		return people.values().stream().map(PersonDraft::person).toList();
	}

	private Date today() {
		return Date.valueOf(LocalDate.now(this.clock.withZone(Zone.SHANGHAI)));
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

	/**
	 * A way in which people are among those asked for.
	 *
	 * @param join how their rows are found
	 * @param joined its arguments
	 */
	private record Among(String join, List<?> joined) {
	}

}
