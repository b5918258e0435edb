package org.bihuan.archive;

import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * The way to holds and removals, with what is due.
 */
@Component
class RetentionEntry implements NavigationEntry {

	private final Retention retention;

	RetentionEntry(Retention retention) {
		this.retention = retention;
	}

	@Override
	public String key() {
		return "retention";
	}

	@Override
	public String messageKey() {
		return "archive.navigation";
	}

	@Override
	public String path() {
		return "/retention";
	}

	@Override
	public Set<String> roles() {
		return Set.of("auditor", "office-director");
	}

	@Override
	public int order() {
		return 800;
	}

	@Override
	public OptionalLong count(Person person) {
		return OptionalLong.of(this.retention.dueCount(person));
	}

}
