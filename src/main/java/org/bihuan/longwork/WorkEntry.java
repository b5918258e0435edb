package org.bihuan.longwork;

import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * The way to one's long work, with the number of what runs.
 */
@Component
class WorkEntry implements NavigationEntry {

	private final WorkStore store;

	WorkEntry(WorkStore store) {
		this.store = store;
	}

	@Override
	public String key() {
		return "work";
	}

	@Override
	public String messageKey() {
		return "longwork.navigation";
	}

	@Override
	public String path() {
		return "/long-work";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 900;
	}

	@Override
	public OptionalLong count(Person person) {
		long open = this.store.open(person.login());
		return (open > 0) ? OptionalLong.of(open) : OptionalLong.empty();
	}

}
