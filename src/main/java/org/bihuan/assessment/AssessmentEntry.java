package org.bihuan.assessment;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The assessment in the navigation.
 */
@Component
class AssessmentEntry implements NavigationEntry {

	static final Set<String> READERS = Set.of("inspector", "section-chief", "authority-leader", "supervisor",
			"office-director", "manager", "auditor", "principal-leader", "safety-officer", "deputy-leader");

	@Override
	public String key() {
		return "assessment";
	}

	@Override
	public String messageKey() {
		return "assessment.navigation";
	}

	@Override
	public String path() {
		return "/assessment";
	}

	@Override
	public Set<String> roles() {
		return READERS;
	}

	@Override
	public int order() {
		return 229;
	}

}
