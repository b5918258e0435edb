package org.bihuan.riskpoint;

import java.util.Set;

import org.bihuan.organisation.Person;

/**
 * Who decides on reports: the keepers of a unit's register, and inspectors.
 */
final class Deciders {

	private static final Set<String> ROLES = Set.of("safety-officer", "deputy-leader", "inspector");

	private Deciders() {
	}

	static boolean may(Person person) {
		return ROLES.stream().anyMatch(person::holds);
	}

}
