package org.bihuan.worklist.page;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Stand-ins in the navigation.
 */
@Component
class StandInEntry implements NavigationEntry {

	@Override
	public String key() {
		return "stand-ins";
	}

	@Override
	public String messageKey() {
		return "worklist.standIn.navigation";
	}

	@Override
	public String path() {
		return "/stand-ins";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 80;
	}

}
