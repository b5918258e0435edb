package org.bihuan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

/**
 * Gathers the rows of one person. A post of one's own needs no stand-in for it.
 */
final class PersonDraft {

	private final String login;

	private String name = "";

	private final Set<Group> own = new HashSet<>();

	private final Map<Group, Map<String, Boolean>> standings = new LinkedHashMap<>();

	PersonDraft(String login) {
		this.login = login;
	}

	void add(ResultSet row) throws SQLException {
		this.name = row.getString("name");
		if (row.getString("role") == null) {
			return;
		}
		Group post = new Group(row.getString("role"), new UnitCode(row.getString("unit_code")));
		String person = row.getString("stands_for");
		if (person == null) {
			this.own.add(post);
		}
		else {
			this.standings.computeIfAbsent(post, (one) -> new LinkedHashMap<>())
				.merge(person, row.getString("document") != null, Boolean::logicalOr);
		}
	}

	Person person() {
		this.standings.keySet().removeAll(this.own);
		Set<Group> posts = new HashSet<>(this.own);
		posts.addAll(this.standings.keySet());
		Set<Standing> given = new HashSet<>();
		this.standings.forEach((post, people) -> people
			.forEach((person, documented) -> given.add(new Standing(post, person, documented))));
		return new Person(this.login, this.name, Set.copyOf(posts), Set.copyOf(given));
	}

}
