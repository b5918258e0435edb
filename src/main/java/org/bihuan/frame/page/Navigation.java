package org.bihuan.frame.page;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a person finds in the navigation: only what the person may do.
 */
@Component
class Navigation {

	private final ObjectProvider<NavigationEntry> entries;

	Navigation(ObjectProvider<NavigationEntry> entries) {
		this.entries = entries;
	}

	List<NavigationItem> of(Person person) {
		return this.entries.stream()
			.filter((entry) -> entry.roles().isEmpty() || entry.roles().stream().anyMatch(person::holds))
			.sorted(Comparator.comparingInt(NavigationEntry::order))
			.map((entry) -> item(entry, person))
			.toList();
	}

	private static NavigationItem item(NavigationEntry entry, Person person) {
		OptionalLong count = entry.count(person);
		return new NavigationItem(entry.key(), entry.messageKey(), entry.path(),
				count.isPresent() ? count.getAsLong() : null);
	}

}
