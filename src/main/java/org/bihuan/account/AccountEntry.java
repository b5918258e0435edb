package org.bihuan.account;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Accounts of duties in the navigation.
 */
@Component
class AccountEntry implements NavigationEntry {

	static final Set<String> READERS = Set.of("inspector", "section-chief", "authority-leader", "supervisor",
			"office-director", "manager", "auditor", "principal-leader", "safety-officer", "deputy-leader");

	@Override
	public String key() {
		return "accounts";
	}

	@Override
	public String messageKey() {
		return "account.navigation";
	}

	@Override
	public String path() {
		return "/accounts";
	}

	@Override
	public Set<String> roles() {
		return READERS;
	}

	@Override
	public int order() {
		return 214;
	}

}
