package org.bihuan.administration;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * The accounts in the navigation of administrators.
 */
@Component("peopleEntryNavigation")
class PeopleEntry implements NavigationEntry {

	@Override
	public String key() {
		return "people";
	}

	@Override
	public String messageKey() {
		return "administration.people.navigation";
	}

	@Override
	public String path() {
		return "/administration/people";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Role.ADMIN.code());
	}

	@Override
	public int order() {
		return 910;
	}

}
