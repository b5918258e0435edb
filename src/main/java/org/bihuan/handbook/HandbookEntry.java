package org.bihuan.handbook;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The handbook in everybody's navigation.
 */
@Component
class HandbookEntry implements NavigationEntry {

	@Override
	public String key() {
		return "handbook";
	}

	@Override
	public String messageKey() {
		return "handbook.navigation";
	}

	@Override
	public String path() {
		return "/handbook";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 900;
	}

}
