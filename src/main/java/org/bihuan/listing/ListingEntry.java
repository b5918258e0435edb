package org.bihuan.listing;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Listed cases in the navigation.
 */
@Component
class ListingEntry implements NavigationEntry {

	@Override
	public String key() {
		return "listings";
	}

	@Override
	public String messageKey() {
		return "listing.navigation";
	}

	@Override
	public String path() {
		return "/listings";
	}

	@Override
	public Set<String> roles() {
		return Set.of("inspector", "section-chief", "authority-leader", "supervisor", "office-director", "manager",
				"auditor", "principal-leader", "safety-officer", "deputy-leader");
	}

	@Override
	public int order() {
		return 240;
	}

}
