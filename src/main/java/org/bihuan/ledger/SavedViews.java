package org.bihuan.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters and columns that people keep.
 */
@Service
class SavedViews {

	private static final int LONGEST_NAME = 50;

	private static final int LONGEST_QUERY = 2000;

	private static final int MOST = 50;

	private final JdbcClient jdbc;

	SavedViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Views of a person and those that others share with a unit of this person.
	 */
	@Transactional(readOnly = true)
	List<SavedView> of(Person person) {
		Set<String> units = units(person);
		return this.jdbc
			.sql("select * from led_view where owner = :owner or shared_with in (:units) order by name, id limit 100")
			.param("owner", person.login())
			.param("units", units.isEmpty() ? Set.of("") : units)
			.query((row, index) -> new SavedView(row.getString("id"), row.getString("owner"), row.getString("name"),
					row.getString("query"), row.getString("columns_shown"), row.getString("shared_with")))
			.list();
	}

	/**
	 * Keeps a view; one of the same name is replaced.
	 */
	@Transactional
	void keep(Person person, String name, LedgerQuery query, List<LedgerColumn> columns, String shareWith) {
		String plain = name.strip();
		int length = plain.codePointCount(0, plain.length());
		if (plain.isEmpty() || length > LONGEST_NAME || plain.codePoints().anyMatch(Character::isISOControl)) {
			throw new Refusal.Invalid("name", "ledger.view.name", LONGEST_NAME);
		}
		if (!shareWith.isEmpty() && !units(person).contains(shareWith)) {
			throw new Refusal.Forbidden("ledger.view.share");
		}
		String text = query.text();
		if (text.length() > LONGEST_QUERY) {
			throw new Refusal.Invalid("query", "ledger.query");
		}
		this.jdbc.sql("delete from led_view where owner = ? and name = ?").params(person.login(), plain).update();
		if (count(person) >= MOST) {
			throw new Refusal.Conflict("ledger.view.most", MOST);
		}
		this.jdbc
			.sql("insert into led_view (id, owner, name, query, columns_shown, shared_with) values (?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(UUID.randomUUID().toString(), person.login(), plain, text,
					LedgerColumn.write(columns), shareWith.isEmpty() ? null : shareWith))
			.update();
	}

	private long count(Person person) {
		return this.jdbc.sql("select count(*) from led_view where owner = ?")
			.param(person.login())
			.query(Long.class)
			.single();
	}

	@Transactional
	void forget(Person person, String id) {
		int gone = this.jdbc.sql("delete from led_view where id = ? and owner = ?").params(id, person.login()).update();
		if (gone == 0) {
			throw new Refusal.NotFound("ledger.view.unknown");
		}
	}

	@Transactional(readOnly = true)
	List<LedgerColumn> columns(Person person) {
		return LedgerColumn.parse(this.jdbc.sql("select columns_shown from led_columns where login = ?")
			.param(person.login())
			.query(String.class)
			.optional()
			.orElse(null));
	}

	@Transactional
	void columns(Person person, List<LedgerColumn> columns) {
		this.jdbc.sql("delete from led_columns where login = ?").param(person.login()).update();
		this.jdbc.sql("insert into led_columns (login, columns_shown) values (?, ?)")
			.params(person.login(), LedgerColumn.write(columns))
			.update();
	}

	private static Set<String> units(Person person) {
		return person.posts().stream().map((post) -> post.unit().value()).collect(Collectors.toSet());
	}

}
