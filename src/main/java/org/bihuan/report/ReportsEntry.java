package org.bihuan.report;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The reports in the navigation of everybody to whom a post shows cases.
 */
@Component
class ReportsEntry implements NavigationEntry {

	static final Set<String> READERS = Set.of("inspector", "section-chief", "authority-leader", "supervisor",
			"office-director", "manager", "auditor", "principal-leader", "safety-officer", "deputy-leader");

	@Override
	public String key() {
		return "reports";
	}

	@Override
	public String messageKey() {
		return "report.navigation";
	}

	@Override
	public String path() {
		return "/reports";
	}

	@Override
	public Set<String> roles() {
		return READERS;
	}

	@Override
	public int order() {
		return 227;
	}

}
