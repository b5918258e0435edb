package org.bihuan.account;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The four promises in the navigation.
 */
@Component
class PromiseEntry implements NavigationEntry {

	@Override
	public String key() {
		return "promises";
	}

	@Override
	public String messageKey() {
		return "account.promises";
	}

	@Override
	public String path() {
		return "/promises";
	}

	@Override
	public Set<String> roles() {
		return AccountEntry.READERS;
	}

	@Override
	public int order() {
		return 215;
	}

}
