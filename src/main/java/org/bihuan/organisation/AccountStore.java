package org.bihuan.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Accounts as rows: lists of them and single changes.
 */
@Repository
class AccountStore {

	private final JdbcClient jdbc;

	private final District district;

	private final PostWords words;

	AccountStore(JdbcClient jdbc, District district, PostWords words) {
		this.jdbc = jdbc;
		this.district = district;
		this.words = words;
	}

	long count(AccountFilter filter, Instant now) {
		Map<String, Object> parameters = new HashMap<>();
		String where = where(filter, now, parameters);
		return this.jdbc.sql("select count(*) from org_person p where " + where)
			.params(parameters)
			.query(Long.class)
			.single();
	}

	List<String> logins(AccountFilter filter, @Nullable String after, int limit, Instant now) {
		Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
		String where = where(filter, now, parameters);
		if (after != null) {
			where += " and p.login > :after";
			parameters.put("after", after);
		}
		return this.jdbc.sql("select p.login from org_person p where " + where + " order by p.login limit :limit")
			.params(parameters)
			.query(String.class)
			.list();
	}

	private static String where(AccountFilter filter, Instant now, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder("1 = 1");
		if (filter.text() != null) {
			where.append(" and (lower(p.login) like :text escape '!' or lower(p.name) like :text escape '!')");
			parameters.put("text", "%" + filter.text().strip().toLowerCase().replaceAll("[!%_]", "!$0") + "%");
		}
		if (filter.unit() != null || filter.role() != null) {
			where.append(" and exists (select 1 from org_post t where t.login = p.login");
			post(where, parameters, "t.unit_code", "unit", filter.unit());
			post(where, parameters, "t.role", "role", filter.role());
			where.append(")");
		}
		if (filter.state() != null) {
			where.append(switch (filter.state()) {
				case ENABLED -> " and p.enabled = true";
				case DISABLED -> " and p.enabled = false";
				case LOCKED -> " and p.locked_until > :now";
			});
			if (filter.state() == AccountFilter.State.LOCKED) {
				parameters.put("now", Timestamp.from(now));
			}
		}
		return where.toString();
	}

	private static void post(StringBuilder where, Map<String, Object> parameters, String column, String name,
			@Nullable String value) {
		if (value != null) {
			where.append(" and ").append(column).append(" = :").append(name);
			parameters.put(name, value);
		}
	}

	List<AccountView> find(List<String> logins, Instant now) {
		if (logins.isEmpty()) {
			return List.of();
		}
		Map<String, AccountView> found = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.login, p.name, p.enabled, p.locked_until, p.first_password, p.first_password_until,
				t.role, t.unit_code
				from org_person p left join org_post t on t.login = p.login
				where p.login in (:logins) order by p.login, t.role, t.unit_code""")
			.param("logins", logins)
			.query((row) -> {
				Timestamp until = row.getTimestamp("locked_until");
				boolean locked = until != null && until.toInstant().isAfter(now);
				Timestamp end = row.getTimestamp("first_password_until");
				AccountView view = new AccountView(row.getString("login"), row.getString("name"), new ArrayList<>(),
						row.getBoolean("enabled"), locked ? until.toInstant() : null, row.getBoolean("first_password"),
						(end != null) ? end.toInstant() : null);
				found.putIfAbsent(view.login(), view);
				if (row.getString("role") != null) {
					found.get(view.login())
						.posts()
						.add(new Group(row.getString("role"), new UnitCode(row.getString("unit_code"))));
				}
			});
		return List.copyOf(found.values());
	}

	void insert(NewAccount account, String hash, Instant until) {
		this.jdbc.sql("""
				insert into org_person (login, name, password_hash, enabled, first_password, first_password_until)
				values (?, ?, ?, true, true, ?)""")
			.params(account.login(), account.name().strip(), hash, Timestamp.from(until))
			.update();
		account.posts().forEach((post) -> addPost(account.login(), post));
	}

	void addPost(String login, Group post) {
		this.jdbc.sql("insert into org_post (login, role, unit_code) values (?, ?, ?)")
			.params(login, post.role(), post.unit().value())
			.update();
		this.words.write(List.of(login));
	}

	boolean removePost(String login, Group post) {
		return this.jdbc.sql("delete from org_post where login = ? and role = ? and unit_code = ?")
			.params(login, post.role(), post.unit().value())
			.update() == 1;
	}

	void rename(String login, String name) {
		this.jdbc.sql("update org_person set name = ? where login = ?").params(name, login).update();
		this.words.write(List.of(login));
	}

	boolean enabled(String login, boolean enabled) {
		return this.jdbc.sql("update org_person set enabled = ? where login = ? and enabled <> ?")
			.params(enabled, login, enabled)
			.update() == 1;
	}

	void firstPassword(String login, String hash, Instant until) {
		this.jdbc.sql("""
				update org_person set password_hash = ?, first_password = true, first_password_until = ?
				where login = ?""").params(hash, Timestamp.from(until), login).update();
	}

	void ownPassword(String login, String hash) {
		this.jdbc.sql("""
				update org_person set password_hash = ?, first_password = false, first_password_until = null
				where login = ?""").params(hash, login).update();
	}

	boolean unlock(String login, Instant now) {
		return this.jdbc
			.sql("update org_person set failures = 0, locked_until = null where login = ? and locked_until > ?")
			.params(login, Timestamp.from(now))
			.update() == 1;
	}

	/**
	 * Enabled administrators. Those who take one away queue at the district's row, so
	 * that two do not take each other.
	 */
	List<String> lockAdministrators() {
		this.jdbc.sql("select code from org_unit where code = ? for update")
			.param(this.district.code().value())
			.query(String.class)
			.list();
		return administrators();
	}

	List<String> administrators() {
		return this.jdbc.sql("""
				select p.login from org_person p where p.enabled = true and p.login in
				(select t.login from org_post t where t.role = 'admin')""").query(String.class).list();
	}

}
