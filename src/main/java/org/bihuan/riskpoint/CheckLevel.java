package org.bihuan.riskpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.bihuan.duty.Frequency;
import org.bihuan.organisation.Person;
import org.bihuan.shared.UnitCode;

/**
 * Who in a unit checks, and how often: teams each day, departments each week, leaders
 * each month.
 */
enum CheckLevel {

	/** Teams. */
	TEAM("hazard-check-team", Frequency.DAILY, Set.of("worker")),
	/** Departments. */
	DEPARTMENT("hazard-check-department", Frequency.WEEKLY, Set.of("safety-officer", "deputy-leader")),
	/** Leaders. */
	LEADER("hazard-check-leader", Frequency.MONTHLY, Set.of("principal-leader"));

	private final String duty;

	private final Frequency frequency;

	private final Set<String> roles;

	CheckLevel(String duty, Frequency frequency, Set<String> roles) {
		this.duty = duty;
		this.frequency = frequency;
		this.roles = roles;
	}

	Frequency frequency() {
		return this.frequency;
	}

	/**
	 * The duty that these checks meet.
	 * @return its code
	 */
	String duty() {
		return this.duty;
	}

	boolean checkedBy(String role) {
		return this.roles.contains(role);
	}

	/**
	 * Levels at which somebody checks in a unit.
	 * @param person the person
	 * @param unit the unit
	 * @return levels; empty if the person does not work there
	 */
	static List<CheckLevel> of(Person person, UnitCode unit) {
		return Arrays.stream(values())
			.filter((level) -> level.roles.stream().anyMatch((role) -> person.holds(role, unit)))
			.toList();
	}

}
