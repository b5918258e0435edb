package org.bihuan.duty.target;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Projects, sites and events in the navigation of those who keep them.
 */
@Component
class TargetsEntry implements NavigationEntry {

	@Override
	public String key() {
		return "duty-targets";
	}

	@Override
	public String messageKey() {
		return "dutytarget.navigation";
	}

	@Override
	public String path() {
		return "/duty-targets";
	}

	@Override
	public Set<String> roles() {
		return TargetRegister.KEEPERS;
	}

	@Override
	public int order() {
		return 218;
	}

}
