package org.bihuan.scenario;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Who has scenarios played, and their entry in the navigation: whoever draws models, and
 * whoever releases them.
 */
@Component
class ScenarioReaders implements NavigationEntry {

	private static final Set<String> ROLES = Set.of(Role.PROCESS_DESIGNER.code(), Role.RELEASE_APPROVER.code());

	private final People people;

	ScenarioReaders(People people) {
		this.people = people;
	}

	Person one() {
		Person person = this.people.current();
		if (ROLES.stream().noneMatch(person::holds)) {
			throw new Refusal.Forbidden("scenario.forbidden");
		}
		return person;
	}

	@Override
	public String key() {
		return "scenarios";
	}

	@Override
	public String messageKey() {
		return "scenario.navigation";
	}

	@Override
	public String path() {
		return "/scenarios";
	}

	@Override
	public Set<String> roles() {
		return ROLES;
	}

	@Override
	public int order() {
		return 720;
	}

}
