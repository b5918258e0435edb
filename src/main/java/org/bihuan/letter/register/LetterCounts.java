package org.bihuan.letter.register;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.LetterSums;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the register in the reader's sight, one statement a question.
 */
@Repository
@Transactional(readOnly = true)
class LetterCounts implements LetterSums {

	private final JdbcClient jdbc;

	LetterCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<LetterState, Long> to(UnitCode addressee, Person reader) {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		by("state", "addressee", addressee, reader)
			.forEach((state, count) -> counts.put(LetterState.valueOf(state), count));
		return counts;
	}

	@Override
	public Map<LetterKind, Long> from(UnitCode issuer, Person reader) {
		Map<LetterKind, Long> counts = new EnumMap<>(LetterKind.class);
		by("kind", "issuer", issuer, reader).forEach((kind, count) -> counts.put(LetterKind.valueOf(kind), count));
		return counts;
	}

	private Map<String, Long> by(String column, String end, UnitCode unit, Person reader) {
		LetterSight sight = LetterSight.of(reader);
		Map<String, Long> counts = new HashMap<>();
		this.jdbc
			.sql("select l.%1$s, count(*) from ltr_letter l where l.%2$s = :unit and %3$s group by l.%1$s"
				.formatted(column, end, sight.sql()))
			.param("unit", unit.value())
			.params(sight.parameters())
			.query((row) -> {
				counts.put(row.getString(1), row.getLong(2));
			});
		return counts;
	}

}
