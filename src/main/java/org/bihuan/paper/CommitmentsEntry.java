package org.bihuan.paper;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The way of the workers to what their leader has promised them.
 */
@Component
class CommitmentsEntry implements NavigationEntry {

	@Override
	public String key() {
		return "commitments";
	}

	@Override
	public String messageKey() {
		return "paper.navigation";
	}

	@Override
	public String path() {
		return "/letters?kind=COMMITMENT";
	}

	@Override
	public Set<String> roles() {
		return Set.of("worker");
	}

	@Override
	public int order() {
		return 261;
	}

}
