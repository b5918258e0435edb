package org.bihuan.search;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterSearch;
import org.bihuan.letter.LetterState;
import org.bihuan.organisation.PersonSearch;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.words.Hit;
import org.bihuan.words.Hits;
import org.bihuan.words.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What was found; kinds that were not asked for are left out.
 *
 * @param q what was looked for
 * @param cases cases
 * @param letters letters
 * @param units units
 * @param people people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Found(String q, @Nullable Group<Case> cases, @Nullable Group<Letter> letters, @Nullable Group<Unit> units,
		@Nullable Group<Somebody> people) {

	/**
	 * Things of one kind: what was most likely meant, then the newest.
	 *
	 * @param items a page of them
	 * @param total how many there are, exact up to a thousand
	 * @param more whether there are more; the newest are then found
	 * @param next cursor of the next page; null on the last one
	 * @param <T> the kind
	 */
	@JsonInclude
	record Group<T>(List<T> items, long total, boolean more, @Nullable String next) {

		static <R, T> Group<T> of(Hits<R> hits, Function<Hit<R>, T> item) {
			return new Group<>(hits.items().stream().map(item).toList(), hits.total(), hits.more(), hits.next());
		}

	}

	/**
	 * A case.
	 *
	 * @param caseNumber its number
	 * @param title one line
	 * @param unit the unit
	 * @param unitName its name
	 * @param grade grade
	 * @param state state
	 * @param excerpt where the words stand in what was found and filed
	 * @param marked its title in pieces
	 */
	record Case(CaseNumber caseNumber, String title, UnitCode unit, String unitName, String grade, String state,
			List<Piece> excerpt, @JsonIgnore List<Piece> marked) {

		static Case of(Hit<CaseHeader> hit) {
			CaseHeader cover = hit.item();
			return new Case(cover.number(), cover.title(), cover.unit(), cover.unitName(), cover.grade(), cover.state(),
					hit.excerpt(), hit.title());
		}

	}

	/**
	 * An issued letter.
	 *
	 * @param id identifier
	 * @param number number as printed; null if it has none
	 * @param kind kind
	 * @param state how it stands
	 * @param title its title
	 * @param issuerName whose letter it is
	 * @param addresseeName whom it is to
	 * @param caseNumber its case
	 * @param issuedAt when it was issued
	 * @param excerpt where the words stand in its text
	 * @param marked its title in pieces
	 */
	record Letter(long id, @Nullable String number, LetterKind kind, LetterState state, String title, String issuerName,
			String addresseeName, String caseNumber, Instant issuedAt, List<Piece> excerpt,
			@JsonIgnore List<Piece> marked) {

		static Letter of(Hit<LetterSearch.Found> hit) {
			LetterSearch.Found letter = hit.item();
			return new Letter(letter.id(), letter.number(), letter.kind(), letter.state(), letter.title(),
					letter.issuerName(), letter.addresseeName(), letter.caseNumber(), letter.issuedAt(), hit.excerpt(),
					hit.title());
		}

	}

	/**
	 * A unit.
	 *
	 * @param code its code
	 * @param name its name
	 * @param kind what it is
	 * @param excerpt where the words stand in names it had before
	 * @param marked its name in pieces
	 */
	record Unit(UnitCode code, String name, UnitKind kind, List<Piece> excerpt, @JsonIgnore List<Piece> marked) {

		static Unit of(Hit<UnitView> hit) {
			UnitView unit = hit.item();
			return new Unit(unit.code(), unit.name(), unit.kind(), hit.excerpt(), hit.title());
		}

	}

	/**
	 * A person.
	 *
	 * @param login the account's name
	 * @param name the person's name
	 * @param posts posts in the reader's sight
	 * @param marked the name in pieces
	 */
	record Somebody(String login, String name, List<PersonSearch.Post> posts, @JsonIgnore List<Piece> marked) {

		static Somebody of(Hit<PersonSearch.Found> hit) {
			PersonSearch.Found person = hit.item();
			return new Somebody(person.login(), person.name(), person.posts(), hit.title());
		}

	}

}
