package org.bihuan.duty.page;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Duties in the navigation of those who owe them and of those who look after them.
 */
@Component
class DutiesEntry implements NavigationEntry {

	@Override
	public String key() {
		return "duties";
	}

	@Override
	public String messageKey() {
		return "duty.navigation";
	}

	@Override
	public String path() {
		return "/duties";
	}

	@Override
	public Set<String> roles() {
		return Set.of("worker", "safety-officer", "deputy-leader", "principal-leader", "inspector", "section-chief",
				"authority-leader", "supervisor", "office-director", "manager", "auditor");
	}

	@Override
	public int order() {
		return 30;
	}

}
