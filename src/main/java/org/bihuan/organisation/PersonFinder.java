package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.shared.Words;
import org.bihuan.words.Hits;
import org.bihuan.words.KeptWords;
import org.bihuan.words.Sight;
import org.bihuan.words.WordSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by the words that are kept of their posts, each post by itself: one out of
 * sight is neither shown nor found by.
 */
@Component
class PersonFinder implements PersonSearch {

	private static final KeptWords POSTS = new KeptWords("org_post_words", "org_person o", "w.login = o.login", true,
			"o.login", "o.login", "o.name", null, "o.login");

	private final JdbcClient jdbc;

	private final WordSearch search;

	PersonFinder(JdbcTemplate jdbc) {
		this.jdbc = JdbcClient.create(jdbc);
		this.search = new WordSearch(jdbc, POSTS);
	}

	@Override
	@Transactional(readOnly = true)
	public Hits<Found> find(Words words, Person reader, int limit, @Nullable String cursor) {
		Sight sight = sight(reader);
		return this.search.find(words, sight, limit, cursor).with((logins) -> people(logins, sight));
	}

	private static Sight sight(Person reader) {
		if (reader.holds(Role.ADMIN.code())) {
			return new Sight("(1 = 1)", Map.of(), List.of());
		}
		Scope scope = reader.scope();
		return new Sight("(o.enabled = true and " + scope.unitSql("w.unit_code") + ")", scope.parameters(), List.of());
	}

	private Map<String, Found> people(List<String> logins, Sight sight) {
		Map<String, String> names = new HashMap<>();
		Map<String, List<Post>> posts = new HashMap<>();
		if (!logins.isEmpty()) {
			this.jdbc
				.sql("select o.login, o.name, w.role, w.unit_code, u.name as unit_name from org_person o"
						+ " join org_post_words w on w.login = o.login join org_unit u on u.code = w.unit_code"
						+ " where o.login in (:found) and " + sight.sql() + " order by w.role, w.unit_code")
				.param("found", logins)
				.params(sight.parameters())
				.query((row) -> {
					names.put(row.getString("login"), row.getString("name"));
					posts.computeIfAbsent(row.getString("login"), (login) -> new ArrayList<>())
						.add(new Post(row.getString("role"), row.getString("unit_code"), row.getString("unit_name")));
				});
		}
		Map<String, Found> people = new HashMap<>();
		names.forEach((login, name) -> people.put(login, new Found(login, name, posts.get(login))));
		return people;
	}

}
