package org.bihuan.measure.page;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Measures in the navigation, for everyone who sees cases by post.
 */
@Component
class MeasuresEntry implements NavigationEntry {

	@Override
	public String key() {
		return "measures";
	}

	@Override
	public String messageKey() {
		return "measure.navigation";
	}

	@Override
	public String path() {
		return "/measures";
	}

	@Override
	public Set<String> roles() {
		return Set.of("safety-officer", "deputy-leader", "principal-leader", "inspector", "section-chief",
				"authority-leader", "supervisor", "office-director", "manager", "auditor");
	}

	@Override
	public int order() {
		return 225;
	}

}
