package org.bihuan.interview;

import java.util.List;

import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Who arranges an interview, and who answers at it.
 */
@Component
class Convening {

	private final People people;

	private final Units units;

	Convening(People people, Units units) {
		this.people = people;
		this.units = units;
	}

	/**
	 * Who arranges it, as a model says it. For the competent authority it says
	 * {@code authority}, so that a case that is handed over takes its interviews along.
	 */
	String by(UnitCode issuer, CaseHeader header) {
		List<String> roles = office(issuer) ? List.of("supervisor", "office-director")
				: List.of("inspector", "section-chief");
		String role = roles.stream()
			.filter((one) -> !this.people.holding(new Group(one, issuer)).isEmpty())
			.findFirst()
			.orElse(roles.get(0));
		return role + "@" + (issuer.equals(header.authority()) ? "authority" : issuer.value());
	}

	/** Who signs the minutes and keeps the promises. */
	Group answering(UnitCode addressee) {
		UnitKind kind = this.units.find(addressee).orElseThrow().kind();
		String role = switch (kind) {
			case AUTHORITY, TOWN -> "authority-leader";
			case OFFICE -> "office-director";
			default -> "principal-leader";
		};
		return new Group(role, addressee);
	}

	private boolean office(UnitCode unit) {
		return this.units.find(unit).orElseThrow().kind() == UnitKind.OFFICE;
	}

}
