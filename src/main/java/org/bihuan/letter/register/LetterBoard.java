package org.bihuan.letter.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the register in the order of the numbers, letters without one last.
 */
@Repository
class LetterBoard {

	private static final String FROM = " from ltr_letter l left join ltr_issue i on i.letter_id = l.id where ";

	private static final String ORDER = " order by case when i.seq is null then 1 else 0 end, i.issue_year desc,"
			+ " l.issuer, l.kind, i.seq, l.id";

	private final JdbcClient jdbc;

	LetterBoard(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Listing<LetterRow> list(LetterQuery query, Person person, @Nullable String cursor, int limit) {
		int offset = offset(cursor);
		List<LetterRow> rows = rows(query, person, offset, limit + 1);
		boolean more = rows.size() > limit;
		return new Listing<>(more ? rows.subList(0, limit) : rows, count(query, person),
				more ? String.valueOf(offset + limit) : null);
	}

	List<LetterRow> rows(LetterQuery query, Person person, int offset, int limit) {
		LetterSight sight = LetterSight.of(person);
		return this.jdbc
			.sql("select l.*, i.sha256" + FROM + sight.sql() + " and " + query.sql() + ORDER + " limit " + limit
					+ " offset " + offset)
			.params(parameters(query, sight))
			.query((row, index) -> read(row))
			.list();
	}

	long count(LetterQuery query, Person person) {
		LetterSight sight = LetterSight.of(person);
		return this.jdbc.sql("select count(*)" + FROM + sight.sql() + " and " + query.sql())
			.params(parameters(query, sight))
			.query(Long.class)
			.single();
	}

	/** The letter, if it is in the person's sight. */
	Optional<LetterRow> find(long id, Person person) {
		LetterSight sight = LetterSight.of(person);
		return this.jdbc.sql("select l.*, i.sha256" + FROM + "l.id = :id and " + sight.sql())
			.param("id", id)
			.params(sight.parameters())
			.query((row, index) -> read(row))
			.optional();
	}

	/** The letter, if it is issued, whoever asks. */
	Optional<LetterRow> issued(long id) {
		return this.jdbc.sql("select l.*, i.sha256" + FROM + "l.id = ? and l.issued_at is not null")
			.param(id)
			.query((row, index) -> read(row))
			.optional();
	}

	/** Issuers, years and kinds whose numbers are not complete; there are none. */
	List<String> gaps(Person person) {
		LetterSight sight = LetterSight.of(person);
		return this.jdbc.sql("""
				select c.issuer, c.issue_year, c.kind from ltr_counter c where c.last_number <>
				(select count(*) from ltr_issue i where i.issuer = c.issuer and i.issue_year = c.issue_year
				and i.kind = c.kind)""")
			.query((row, index) -> new String[] { row.getString(1), row.getString(2), row.getString(3) })
			.list()
			.stream()
			.filter((gap) -> sight.everything() || sight.own().contains(gap[0]))
			.map((gap) -> String.join(" ", gap))
			.toList();
	}

	/** Issuers of letters in sight, name by code. */
	Map<String, String> issuers(Person person) {
		LetterSight sight = LetterSight.of(person);
		Map<String, String> issuers = new TreeMap<>();
		this.jdbc.sql("select distinct l.issuer, l.issuer_name" + FROM + sight.sql())
			.params(sight.parameters())
			.query((row) -> {
				issuers.put(row.getString(1), row.getString(2));
			});
		return issuers;
	}

	private static int offset(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return 0;
		}
		if (!cursor.matches("[0-9]{1,8}")) {
			throw new Refusal.Unreadable("letter.refused.filter", "cursor");
		}
		return Integer.parseInt(cursor);
	}

	private static Map<String, Object> parameters(LetterQuery query, LetterSight sight) {
		Map<String, Object> parameters = new HashMap<>(query.parameters());
		parameters.putAll(sight.parameters());
		return parameters;
	}

	private static LetterRow read(ResultSet row) throws SQLException {
		Timestamp issuedAt = row.getTimestamp("issued_at");
		return new LetterRow(row.getLong("id"), row.getString("number"), LetterKind.valueOf(row.getString("kind")),
				LetterState.valueOf(row.getString("state")), row.getString("issuer"), row.getString("issuer_name"),
				row.getString("addressee"), row.getString("addressee_name"), row.getString("case_number"),
				(issuedAt != null) ? issuedAt.toInstant() : null, row.getString("sha256"), row.getString("reason"));
	}

}
