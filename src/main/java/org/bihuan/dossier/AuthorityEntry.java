package org.bihuan.dossier;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Work of authorities in the navigation of those who decide there or look after all.
 */
@Component
class AuthorityEntry implements NavigationEntry {

	@Override
	public String key() {
		return "authorities";
	}

	@Override
	public String messageKey() {
		return "dossier.navigation";
	}

	@Override
	public String path() {
		return AuthorityPages.PATH;
	}

	@Override
	public Set<String> roles() {
		return Set.of("section-chief", "authority-leader", "supervisor", "office-director", "manager");
	}

	@Override
	public int order() {
		return 195;
	}

}
