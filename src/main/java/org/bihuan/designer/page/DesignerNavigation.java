package org.bihuan.designer.page;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The workshop in the navigation.
 */
@Component
class DesignerNavigation implements NavigationEntry {

	@Override
	public String key() {
		return "designer";
	}

	@Override
	public String messageKey() {
		return "designer.navigation";
	}

	@Override
	public String path() {
		return "/designer";
	}

	@Override
	public Set<String> roles() {
		return Designers.READERS;
	}

	@Override
	public int order() {
		return 700;
	}

}
