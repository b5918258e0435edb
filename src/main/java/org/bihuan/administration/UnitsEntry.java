package org.bihuan.administration;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * The register of units in the navigation of administrators.
 */
@Component("unitsEntryNavigation")
class UnitsEntry implements NavigationEntry {

	@Override
	public String key() {
		return "register-of-units";
	}

	@Override
	public String messageKey() {
		return "administration.units.navigation";
	}

	@Override
	public String path() {
		return "/administration/units";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Role.ADMIN.code());
	}

	@Override
	public int order() {
		return 920;
	}

}
