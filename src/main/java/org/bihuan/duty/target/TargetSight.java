package org.bihuan.duty.target;

import java.util.Comparator;
import java.util.Optional;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Whose projects, sites and events somebody looks at.
 */
@Component
class TargetSight {

	private final Units units;

	TargetSight(Units units) {
		this.units = units;
	}

	/**
	 * The unit asked for, if it is in sight; otherwise the own one.
	 * @param asked code of a unit; null or blank for the own one
	 * @param person who looks
	 * @return the unit
	 * @throws Refusal.NotFound if there is none in sight
	 */
	UnitView unit(@Nullable String asked, Person person) {
		Optional<UnitView> found = (asked != null && !asked.isBlank()) ? this.units.find(new UnitCode(asked), person)
				: person.posts()
					.stream()
					.filter((post) -> TargetRegister.KEEPERS.contains(post.role()))
					.map(Group::unit)
					.min(Comparator.comparing(UnitCode::value))
					.flatMap(this.units::find);
		return found.orElseThrow(() -> new Refusal.NotFound("dutytarget.unknown"));
	}

}
