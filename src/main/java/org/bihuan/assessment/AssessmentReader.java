package org.bihuan.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who reads which sheets, and of which year.
 */
@Component
class AssessmentReader {

	private static final int FIRST_YEAR = 2000;

	private static final int CHOICE = 5;

	private static final int ROWS = 50;

	private final People people;

	private final Units units;

	private final Clock clock;

	AssessmentReader(People people, Units units, Clock clock) {
		this.people = people;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The reader.
	 * @return a person who reads sheets
	 * @throws Refusal.Forbidden if no post of the person reads any
	 */
	Person person() {
		Person person = this.people.current();
		if (AssessmentEntry.READERS.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("assessment.forbidden");
		}
		return person;
	}

	/**
	 * A unit in the reader's sight.
	 * @param code its code
	 * @return the unit
	 * @throws Refusal.NotFound if it is not the reader's to see
	 */
	UnitView unit(String code) {
		return this.units.find(new UnitCode(code), person())
			.orElseThrow(() -> new Refusal.NotFound("assessment.unit", code));
	}

	Scope alone(UnitView unit) {
		return new Scope(person().login(), false, Set.of(unit.code().value()), Set.of(), Set.of());
	}

	int thisYear() {
		return LocalDate.now(this.clock.withZone(Zone.SHANGHAI)).getYear();
	}

	/**
	 * The year that is asked for.
	 * @param asked as it was sent; null or blank for the running one
	 * @return the year
	 * @throws Refusal.Unreadable if there is no such year or it has not begun
	 */
	int year(@Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return thisYear();
		}
		int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : 0;
		if (year < FIRST_YEAR || year > thisYear()) {
			throw new Refusal.Unreadable("assessment.year.unknown", asked);
		}
		return year;
	}

	List<Integer> years(int year) {
		return IntStream.concat(IntStream.of(year), IntStream.range(0, CHOICE).map((back) -> thisYear() - back))
			.distinct()
			.map((one) -> -one)
			.sorted()
			.map((one) -> -one)
			.boxed()
			.toList();
	}

	static <T> Listing<T> page(List<T> all, @Nullable String cursor) {
		int start = (cursor == null || cursor.isBlank()) ? 0 : start(cursor, all.size());
		int end = Math.min(start + ROWS, all.size());
		return new Listing<>(all.subList(start, end), all.size(), (end < all.size()) ? String.valueOf(end) : null);
	}

	private static int start(String cursor, int size) {
		if (!cursor.matches("\\d{1,9}")) {
			throw new Refusal.Unreadable("assessment.cursor", cursor);
		}
		return Math.min(Integer.parseInt(cursor), size);
	}

}
