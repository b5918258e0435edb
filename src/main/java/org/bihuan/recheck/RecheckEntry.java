package org.bihuan.recheck;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Self-closed hazards in the navigation of authorities and the office.
 */
@Component
class RecheckEntry implements NavigationEntry {

	@Override
	public String key() {
		return "rechecks";
	}

	@Override
	public String messageKey() {
		return "recheck.navigation";
	}

	@Override
	public String path() {
		return "/rechecks";
	}

	@Override
	public Set<String> roles() {
		return Set.of("inspector", "section-chief", "authority-leader", "supervisor", "office-director", "auditor");
	}

	@Override
	public int order() {
		return 230;
	}

}
