package org.bihuan.account;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Enforcement inspections in the navigation.
 */
@Component
class EnforcementEntry implements NavigationEntry {

	@Override
	public String key() {
		return "enforcement";
	}

	@Override
	public String messageKey() {
		return "account.enforcement";
	}

	@Override
	public String path() {
		return "/enforcement";
	}

	@Override
	public Set<String> roles() {
		return AccountEntry.READERS;
	}

	@Override
	public int order() {
		return 228;
	}

}
