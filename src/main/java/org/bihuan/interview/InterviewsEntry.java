package org.bihuan.interview;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Interviews in the navigation of those who arrange them, of those who are called to them
 * and of those who supervise.
 */
@Component
class InterviewsEntry implements NavigationEntry {

	@Override
	public String key() {
		return "interviews";
	}

	@Override
	public String messageKey() {
		return "interview.navigation";
	}

	@Override
	public String path() {
		return "/interviews";
	}

	@Override
	public Set<String> roles() {
		return Set.of("inspector", "section-chief", "authority-leader", "supervisor", "office-director", "manager",
				"auditor", "principal-leader", "deputy-leader", "safety-officer");
	}

	@Override
	public int order() {
		return 226;
	}

}
