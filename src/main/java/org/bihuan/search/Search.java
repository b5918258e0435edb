package org.bihuan.search;

import java.util.function.ToIntFunction;

import org.bihuan.casefile.CaseSearch;
import org.bihuan.letter.LetterSearch;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.PersonSearch;
import org.bihuan.organisation.UnitSearch;
import org.bihuan.search.Found.Group;
import org.bihuan.shared.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the rooms for what they have.
 */
@Component
class Search {

	/** Things of a page. */
	static final int ROWS = 20;

	private final CaseSearch cases;

	private final LetterSearch letters;

	private final UnitSearch units;

	private final PersonSearch people;

	Search(CaseSearch cases, LetterSearch letters, UnitSearch units, PersonSearch people) {
		this.cases = cases;
		this.letters = letters;
		this.units = units;
		this.people = people;
	}

	/**
	 * Looks for words.
	 * @param person who looks
	 * @param question what was asked
	 * @return a page of the kind that was asked for, or the first one of each
	 * @throws org.bihuan.shared.Refusal.Unreadable if it asks for too much
	 */
	Found find(Person person, Question question) {
		question.refusal().ifPresent((refusal) -> {
			throw refusal;
		});
		return find(person, question, (kind) -> question.asks(kind) ? ROWS : 0);
	}

	/**
	 * Looks for words.
	 * @param person who looks
	 * @param question what was asked
	 * @param rows how many things of a kind are shown; 0 leaves the kind out
	 * @return what was found
	 */
	Found find(Person person, Question question, ToIntFunction<Kind> rows) {
		Words words = question.words();
		return new Found(question.text(), group(question, Kind.CASES, rows,
				(limit, cursor) -> Group.of(this.cases.find(words, person.scope(), limit, cursor), Found.Case::of)),
				group(question, Kind.LETTERS, rows,
						(limit, cursor) -> Group.of(this.letters.find(words, person, limit, cursor), Found.Letter::of)),
				group(question, Kind.UNITS, rows,
						(limit, cursor) -> Group.of(this.units.find(words, person, limit, cursor), Found.Unit::of)),
				group(question, Kind.PEOPLE, rows, (limit, cursor) -> Group
					.of(this.people.find(words, person, limit, cursor), Found.Somebody::of)));
	}

	private static <T> @Nullable Group<T> group(Question question, Kind kind, ToIntFunction<Kind> rows,
			Asking<T> asking) {
		int limit = rows.applyAsInt(kind);
		return (limit > 0) ? asking.find(limit, (question.kind() == kind) ? question.cursor() : null) : null;
	}

	/** One room. */
	private interface Asking<T> {

		Group<T> find(int limit, @Nullable String cursor);

	}

}
