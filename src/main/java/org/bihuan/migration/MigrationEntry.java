package org.bihuan.migration;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * The way to versions and what is moved between them.
 */
@Component
class MigrationEntry implements NavigationEntry {

	@Override
	public String key() {
		return "migrations";
	}

	@Override
	public String messageKey() {
		return "migration.navigation";
	}

	@Override
	public String path() {
		return MigrationPages.PATH;
	}

	@Override
	public Set<String> roles() {
		return MigrationReaders.READING;
	}

	@Override
	public int order() {
		return 740;
	}

}
