package org.bihuan.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitDesk;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Whose dossier a person may open. Whoever may not is answered as if there were no such
 * unit or authority.
 */
@Component
class Doors {

	private static final Set<UnitKind> AUTHORITIES = Set.of(UnitKind.AUTHORITY, UnitKind.TOWN, UnitKind.OFFICE);

	private final Units units;

	private final UnitDesk register;

	Doors(Units units, UnitDesk register) {
		this.units = units;
		this.register = register;
	}

	/**
	 * An enterprise that a person's posts put in sight; that somebody merely works there
	 * or keeps the register does not.
	 */
	UnitView unit(String code, Person person) {
		UnitCode wanted = new UnitCode(code);
		return this.units.inScope(List.of(wanted), person.scope())
			.stream()
			.findFirst()
			.flatMap(this.units::find)
			.filter((unit) -> unit.kind() == UnitKind.ENTERPRISE)
			.orElseThrow(() -> new Refusal.NotFound("dossier.unit.unknown", code));
	}

	UnitView authority(String code, Person person) {
		UnitCode wanted = new UnitCode(code);
		if (!person.looksAfter(wanted)) {
			throw unknown(code);
		}
		return this.units.find(wanted)
			.filter((unit) -> AUTHORITIES.contains(unit.kind()))
			.orElseThrow(() -> unknown(code));
	}

	/** Authorities, towns and the office whose work a person may look at. */
	List<UnitView> authorities(Person person) {
		return Arrays.stream(UnitKind.values())
			.filter(AUTHORITIES::contains)
			.flatMap((kind) -> this.register.all(kind).stream())
			.filter((unit) -> person.looksAfter(unit.code()))
			.toList();
	}

	private static Refusal unknown(String code) {
		return new Refusal.NotFound("dossier.authority.unknown", code);
	}

}
