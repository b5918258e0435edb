package org.bihuan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who reads which reports.
 */
@Component
class ReportAccess {

	private static final int MOST = 200;

	private final People people;

	private final Units units;

	private final Clock clock;

	ReportAccess(People people, Units units, Clock clock) {
		this.people = people;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The reader.
	 * @return a person who reads reports
	 * @throws Refusal.Forbidden if no post of the person reads any, or none has a unit
	 */
	Person person() {
		Person person = this.people.current();
		if (!reads(person)) {
			throw new Refusal.Forbidden("report.forbidden");
		}
		Scope scope = person.scope();
		if (!scope.district() && scope.authorities().isEmpty() && scope.units().isEmpty()) {
			throw new Refusal.Forbidden("report.scope.empty");
		}
		return person;
	}

	static boolean reads(Person person) {
		return ReportsEntry.READERS.stream().anyMatch(person::holds);
	}

	LocalDate today() {
		return now().toLocalDate();
	}

	LocalDateTime now() {
		return Objects.requireNonNull(WallTime.of(this.clock.instant()));
	}

	/**
	 * What an address asks for.
	 * @param asked year, part and for whom, as they were sent
	 * @return the question in the reader's scope
	 * @throws Refusal.Unreadable if there is no such period or it has not begun
	 * @throws Refusal.NotFound if there is no such unit, or it is not the reader's
	 */
	Question question(ReportAsked asked) {
		Person person = person();
		ReportPeriod period = ReportPeriod.of(asked, today());
		return new Question(period, whom(asked.whom(), person), person.scope(), now());
	}

	/**
	 * For whom a report is asked.
	 * @param code as it was sent; null or blank for everything that the reader sees
	 * @param person the reader
	 * @return the authority, the town, or everything
	 * @throws Refusal.NotFound if there is no such unit, or it is not the reader's
	 */
	Whom whom(@Nullable String code, Person person) {
		if (code == null || code.isBlank() || code.strip().equals(Whom.ALL)) {
			return Whom.EVERYTHING;
		}
		String asked = code.strip();
		if (!asked.matches("[\\w-]{1,64}") || !Whom.open(asked, person.scope())) {
			throw new Refusal.NotFound("report.whom.unknown", asked);
		}
		return this.units.find(new UnitCode(asked))
			.map(ReportAccess::whom)
			.orElseThrow(() -> new Refusal.NotFound("report.whom.unknown", asked));
	}

	private static @Nullable Whom whom(UnitView unit) {
		return (unit.kind() == UnitKind.AUTHORITY || unit.kind() == UnitKind.TOWN)
				? new Whom(unit.code().value(), unit.kind(), unit.name()) : null;
	}

	/** For whom the reader may ask, without everything, by name. */
	List<Whom> choices(Person person) {
		List<Whom> choices = new ArrayList<>();
		if (person.scope().district()) {
			Stream.of(UnitKind.AUTHORITY, UnitKind.TOWN)
				.flatMap((kind) -> this.units.list(person, null, kind, MOST, null).items().stream())
				.map(ReportAccess::whom)
				.filter(Objects::nonNull)
				.forEach(choices::add);
		}
		else {
			this.units.names(person.scope().authorities().stream().map(UnitCode::new).toList())
				.forEach((code, name) -> choices.add(new Whom(code.value(), UnitKind.AUTHORITY, name)));
		}
		choices.sort(Comparator.comparing(Whom::code));
		return choices;
	}

}
