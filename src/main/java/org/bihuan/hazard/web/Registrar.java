package org.bihuan.hazard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bihuan.hazard.HazardSource;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a person is offered when registering; whether it is allowed the register decides.
 */
@Component
class Registrar {

	static final Set<String> OF_UNIT = Set.of("worker", "safety-officer", "deputy-leader", "principal-leader");

	static final String INSPECTOR = "inspector";

	private static final int MOST_UNITS = 50;

	private final Units units;

	Registrar(Units units) {
		this.units = units;
	}

	/**
	 * Units to choose from: the own ones, or those of the inspector's authority or town.
	 * @param person who registers
	 * @param text part of name or code, for inspectors; null or blank for all
	 * @return at most 50 units
	 */
	List<UnitView> units(Person person, @Nullable String text) {
		if (person.holds(INSPECTOR)) {
			return this.units.enterprises(person, text, MOST_UNITS).items();
		}
		return person.posts()
			.stream()
			.filter((post) -> OF_UNIT.contains(post.role()))
			.map(Group::unit)
			.distinct()
			.flatMap((code) -> this.units.find(code).stream())
			.toList();
	}

	/**
	 * The unit, if the person sees it or may register there: an inspector also where the
	 * authority is competent for a sector that binds any unit.
	 * @param person who asks
	 * @param code code of the unit
	 * @return the unit, or empty
	 */
	Optional<UnitView> unit(Person person, UnitCode code) {
		return this.units.find(code, person)
			.or(() -> this.units.find(code)
				.filter((unit) -> this.units.sectorsOf(unit)
					.stream()
					.map((sector) -> this.units.competentAuthority(unit, sector))
					.anyMatch((authority) -> person.holds(INSPECTOR, authority))));
	}

	List<HazardSource> sources(Person person) {
		boolean ofUnit = OF_UNIT.stream().anyMatch(person::holds);
		List<HazardSource> sources = new ArrayList<>();
		for (HazardSource source : HazardSource.values()) {
			if (source.selfFound() ? ofUnit : person.holds(INSPECTOR)) {
				sources.add(source);
			}
		}
		return sources;
	}

}
