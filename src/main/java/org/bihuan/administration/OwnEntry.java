package org.bihuan.administration;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The own account in everyone's navigation.
 */
@Component("ownEntryNavigation")
class OwnEntry implements NavigationEntry {

	@Override
	public String key() {
		return "me";
	}

	@Override
	public String messageKey() {
		return "administration.me.navigation";
	}

	@Override
	public String path() {
		return "/me";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 990;
	}

}
