package org.bihuan.casepage;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The way to the list of cases, for everyone: the scope decides what is in it.
 */
@Component
class CasesNavigation implements NavigationEntry {

	@Override
	public String key() {
		return "cases";
	}

	@Override
	public String messageKey() {
		return "casepage.navigation";
	}

	@Override
	public String path() {
		return "/cases";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 200;
	}

}
