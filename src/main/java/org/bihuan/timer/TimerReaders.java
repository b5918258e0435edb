package org.bihuan.timer;

import java.util.Map;
import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who sees which timers: whoever's posts put cases in sight those of these cases, an
 * administrator all of them without what their cases are about.
 */
@Component
class TimerReaders {

	private static final Set<String> OF_CASES = Set.of(Role.SUPERVISOR.code(), Role.OFFICE_DIRECTOR.code(),
			Role.MANAGER.code(), Role.AUDITOR.code(), Role.INSPECTOR.code(), Role.SECTION_CHIEF.code(),
			Role.AUTHORITY_LEADER.code(), Role.PRINCIPAL_LEADER.code(), Role.DEPUTY_LEADER.code(),
			Role.SAFETY_OFFICER.code());

	private static final Set<String> OF_HEALTH = Set.of(Role.ADMIN.code(), Role.SUPERVISOR.code(),
			Role.OFFICE_DIRECTOR.code(), Role.MANAGER.code());

	private final People people;

	TimerReaders(People people) {
		this.people = people;
	}

	Person current() {
		Person person = this.people.current();
		if (!seesEngine(person) && !seesCases(person)) {
			throw new Refusal.Forbidden("timer.forbidden");
		}
		return person;
	}

	boolean seesEngine(Person person) {
		return person.holds(Role.ADMIN.code());
	}

	boolean seesCases(Person person) {
		return OF_CASES.stream().anyMatch(person::holds);
	}

	boolean seesHealth(Person person) {
		return OF_HEALTH.stream().anyMatch(person::holds);
	}

	/** What a request asks for: an administrator begins with the engine's list. */
	TimerQuery query(Map<String, String> sent, Person person) {
		boolean engine = seesEngine(person) && !(seesCases(person) && "cases".equals(sent.get("view")));
		if ("engine".equals(sent.get("view")) && !engine) {
			throw new Refusal.Forbidden("timer.forbidden.engine");
		}
		return TimerQuery.of(sent, engine);
	}

	/** What that list is taken from. */
	Scope scope(TimerQuery query, Person person) {
		return query.engine() ? new Scope(person.login(), true, Set.of(), Set.of(), Set.of()) : person.scope();
	}

	Person health() {
		Person person = this.people.current();
		if (!seesHealth(person)) {
			throw new Refusal.Forbidden("timer.forbidden.health");
		}
		return person;
	}

	Person administrator() {
		Person person = this.people.current();
		if (!seesEngine(person)) {
			throw new Refusal.Forbidden("timer.forbidden.act");
		}
		return person;
	}

}
