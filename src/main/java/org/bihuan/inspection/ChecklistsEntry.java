package org.bihuan.inspection;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Checklists in the navigation of those who keep them.
 */
@Component
class ChecklistsEntry implements NavigationEntry {

	@Override
	public String key() {
		return "inspection-checklists";
	}

	@Override
	public String messageKey() {
		return "inspection.list.navigation";
	}

	@Override
	public String path() {
		return "/inspection-checklists";
	}

	@Override
	public Set<String> roles() {
		return Checklists.KEEPERS;
	}

	@Override
	public int order() {
		return 216;
	}

}
