package org.bihuan.hazard.web;

import java.util.HashSet;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Registration in the navigation of those who may register.
 */
@Component
class RegisterEntry implements NavigationEntry {

	@Override
	public String key() {
		return "register";
	}

	@Override
	public String messageKey() {
		return "hazard.navigation";
	}

	@Override
	public String path() {
		return "/hazards/new";
	}

	@Override
	public Set<String> roles() {
		Set<String> roles = new HashSet<>(Registrar.OF_UNIT);
		roles.add(Registrar.INSPECTOR);
		return roles;
	}

	@Override
	public int order() {
		return 20;
	}

}
