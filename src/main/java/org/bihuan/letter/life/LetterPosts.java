package org.bihuan.letter.life;

import org.bihuan.organisation.People;
import org.bihuan.organisation.UnitKind;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;

import org.springframework.stereotype.Component;

/**
 * Whose hands a letter goes through at its issuer and its addressee.
 */
@Component
class LetterPosts {

	private static final String INSPECTOR = "inspector";

	private final Units units;

	private final People people;

	LetterPosts(Units units, People people) {
		this.units = units;
		this.people = people;
	}

	String name(UnitCode unit) {
		return view(unit).name();
	}

	/** Towns have no clerk: their inspectors write. */
	Group clerk(UnitCode issuer) {
		return new Group((view(issuer).kind() == UnitKind.TOWN) ? INSPECTOR : "letter-clerk", issuer);
	}

	Group chief(UnitCode issuer) {
		return new Group("section-chief", issuer);
	}

	Group signer(UnitCode issuer) {
		return new Group((view(issuer).kind() == UnitKind.OFFICE) ? "office-director" : "authority-leader", issuer);
	}

	Group receiver(UnitCode addressee) {
		String role = switch (view(addressee).kind()) {
			case ENTERPRISE -> "principal-leader";
			case OFFICE -> "supervisor";
			default -> INSPECTOR;
		};
		return new Group(role, addressee);
	}

	/** Whether anybody at the addressee can confirm receipt here. */
	boolean reachable(UnitCode addressee) {
		return !this.people.holding(receiver(addressee)).isEmpty();
	}

	private UnitView view(UnitCode unit) {
		return this.units.find(unit).orElseThrow(() -> new Refusal.NotFound("letter.refused.unit", unit.value()));
	}

}
