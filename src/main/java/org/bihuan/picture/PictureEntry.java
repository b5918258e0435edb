package org.bihuan.picture;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The pictures in the navigation of everybody to whom a post shows cases.
 */
@Component
class PictureEntry implements NavigationEntry {

	@Override
	public String key() {
		return "pictures";
	}

	@Override
	public String messageKey() {
		return "picture.navigation";
	}

	@Override
	public String path() {
		return "/pictures";
	}

	@Override
	public Set<String> roles() {
		return Set.of("inspector", "section-chief", "authority-leader", "supervisor", "office-director", "manager",
				"auditor", "principal-leader", "safety-officer", "deputy-leader");
	}

	@Override
	public int order() {
		return 202;
	}

}
