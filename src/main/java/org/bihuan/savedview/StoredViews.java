package org.bihuan.savedview;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps filters as rows.
 */
@Service
class StoredViews implements SavedViews {

	private static final int LONGEST_NAME = 50;

	private static final int LONGEST_QUERY = 2000;

	private static final int MOST = 50;

	private final JdbcClient jdbc;

	StoredViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<SavedView> of(String list, Person person) {
		List<String> units = units(person);
		return this.jdbc.sql("""
				select * from svw_view where list_path = :list and (owner = :owner or shared_with in (:units))
				order by name, id limit 100""")
			.param("list", list)
			.param("owner", person.login())
			.param("units", units.isEmpty() ? List.of("") : units)
			.query((row, index) -> new SavedView(row.getString("id"), row.getString("list_path"),
					row.getString("owner"), row.getString("name"), row.getString("query"),
					row.getString("columns_shown"), row.getString("shared_with")))
			.list();
	}

	@Override
	public List<String> units(Person person) {
		return person.posts().stream().map((post) -> post.unit().value()).distinct().sorted().toList();
	}

	@Override
	@Transactional
	public void keep(Person person, ViewDraft draft) {
		String plain = draft.name().strip();
		int length = plain.codePointCount(0, plain.length());
		if (plain.isEmpty() || length > LONGEST_NAME || plain.codePoints().anyMatch(Character::isISOControl)) {
			throw new Refusal.Invalid("name", "savedview.name", LONGEST_NAME);
		}
		if (!draft.shareWith().isEmpty() && !units(person).contains(draft.shareWith())) {
			throw new Refusal.Forbidden("savedview.share");
		}
		if (draft.query().length() > LONGEST_QUERY) {
			throw new Refusal.Invalid("query", "savedview.query");
		}
		this.jdbc.sql("delete from svw_view where list_path = ? and owner = ? and name = ?")
			.params(draft.list(), person.login(), plain)
			.update();
		if (count(draft.list(), person) >= MOST) {
			throw new Refusal.Conflict("savedview.most", MOST);
		}
		this.jdbc.sql("""
				insert into svw_view (id, list_path, owner, name, query, columns_shown, shared_with)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(UUID.randomUUID().toString(), draft.list(), person.login(), plain, draft.query(),
					draft.columns(), draft.shareWith().isEmpty() ? null : draft.shareWith()))
			.update();
	}

	private long count(String list, Person person) {
		return this.jdbc.sql("select count(*) from svw_view where list_path = ? and owner = ?")
			.params(list, person.login())
			.query(Long.class)
			.single();
	}

	@Override
	@Transactional
	public void forget(String list, Person person, String id) {
		int gone = this.jdbc.sql("delete from svw_view where id = ? and list_path = ? and owner = ?")
			.params(id, list, person.login())
			.update();
		if (gone == 0) {
			throw new Refusal.NotFound("savedview.unknown");
		}
	}

}
