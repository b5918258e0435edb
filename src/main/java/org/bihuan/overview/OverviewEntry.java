package org.bihuan.overview;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.deadline.OverdueClocks;
import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * The board of clocks in the navigation, with how many have run out.
 */
@Component
class OverviewEntry implements NavigationEntry {

	/**
	 * Roles whose posts put units in sight: who reads a district, an authority's part of
	 * it, or a unit.
	 */
	static final Set<String> READERS = Set.of("supervisor", "office-director", "manager", "auditor", "inspector",
			"section-chief", "authority-leader", "principal-leader", "deputy-leader", "safety-officer");

	private final OverdueClocks clocks;

	OverviewEntry(OverdueClocks clocks) {
		this.clocks = clocks;
	}

	@Override
	public String key() {
		return "overdue";
	}

	@Override
	public String messageKey() {
		return "overview.navigation";
	}

	@Override
	public String path() {
		return OverviewQuery.PATH;
	}

	@Override
	public Set<String> roles() {
		return READERS;
	}

	@Override
	public int order() {
		return 190;
	}

	@Override
	public OptionalLong count(Person person) {
		return OptionalLong.of(this.clocks.count(OverviewQuery.of(Map.of()).filter(null, 1), person.scope()));
	}

}
