package org.bihuan.inspection;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Inspections in the navigation of leaders and of those who supervise them.
 */
@Component
class InspectionsEntry implements NavigationEntry {

	@Override
	public String key() {
		return "inspections";
	}

	@Override
	public String messageKey() {
		return "inspection.navigation";
	}

	@Override
	public String path() {
		return "/inspections";
	}

	@Override
	public Set<String> roles() {
		return Set.of("inspector", "section-chief", "authority-leader", "supervisor", "office-director", "manager",
				"auditor", "principal-leader", "deputy-leader", "safety-officer");
	}

	@Override
	public int order() {
		return 215;
	}

}
