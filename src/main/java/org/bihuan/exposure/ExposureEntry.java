package org.bihuan.exposure;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Exposures in the navigation.
 */
@Component
class ExposureEntry implements NavigationEntry {

	@Override
	public String key() {
		return "exposures";
	}

	@Override
	public String messageKey() {
		return "exposure.navigation";
	}

	@Override
	public String path() {
		return "/exposures";
	}

	@Override
	public Set<String> roles() {
		return Set.of("inspector", "section-chief", "authority-leader", "supervisor", "office-director", "manager",
				"auditor", "principal-leader", "safety-officer", "deputy-leader");
	}

	@Override
	public int order() {
		return 241;
	}

}
