package org.bihuan.intake;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Imports in the navigation of those who may bring a table.
 */
@Component
class IntakeEntry implements NavigationEntry {

	@Override
	public String key() {
		return "imports";
	}

	@Override
	public String messageKey() {
		return "intake.navigation";
	}

	@Override
	public String path() {
		return "/imports";
	}

	@Override
	public Set<String> roles() {
		return Set.of("admin", "safety-officer", "deputy-leader", "inspector");
	}

	@Override
	public int order() {
		return 210;
	}

}
