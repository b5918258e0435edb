package org.bihuan.whatif;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who may ask: whoever draws models and whoever approves them. Of a case they see its
 * number and what the table says.
 */
@Component
class WhatIfReaders implements NavigationEntry {

	private static final Set<String> READING = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code());

	private final People people;

	WhatIfReaders(People people) {
		this.people = people;
	}

	Person reader() {
		Person person = this.people.current();
		if (READING.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("whatif.forbidden");
		}
		return person;
	}

	String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

	@Override
	public String key() {
		return "what-if";
	}

	@Override
	public String messageKey() {
		return "whatif.navigation";
	}

	@Override
	public String path() {
		return WhatIfPages.PATH;
	}

	@Override
	public Set<String> roles() {
		return READING;
	}

	@Override
	public int order() {
		return 725;
	}

}
