package org.bihuan.migration;

import java.util.Set;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who may do what: who draws models plans, somebody else who approves releases starts. Of
 * cases they see the number and where the process stands, nothing of what it is about.
 */
@Component
class MigrationReaders {

	static final Set<String> READING = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code(),
			Role.ADMIN.code());

	private static final Set<String> CHANGING = Set.of(Role.RELEASE_APPROVER.code(), Role.ADMIN.code());

	private final People people;

	MigrationReaders(People people) {
		this.people = people;
	}

	Person reader() {
		return holding(READING, "migration.forbidden");
	}

	Person planner() {
		return holding(Set.of(Role.PROCESS_DESIGNER.code()), "migration.forbidden.plan");
	}

	Person approver() {
		return holding(Set.of(Role.RELEASE_APPROVER.code()), "migration.forbidden.run");
	}

	Person changer() {
		return holding(CHANGING, "migration.forbidden.change");
	}

	private Person holding(Set<String> roles, String refusal) {
		Person person = this.people.current();
		if (roles.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden(refusal);
		}
		return person;
	}

	String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

}
