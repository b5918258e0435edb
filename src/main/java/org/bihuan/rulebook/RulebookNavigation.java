package org.bihuan.rulebook;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The three pages in the navigation, each for whoever may read it.
 */
@Configuration(proxyBeanMethods = false)
class RulebookNavigation {

	@Bean
	NavigationEntry calendarEntry() {
		return new Entry("calendar", "rulebook.calendar", "/rulebook/calendar", Keepers.OF_CALENDAR, 810);
	}

	@Bean
	NavigationEntry documentsEntry() {
		return new Entry("documents", "rulebook.documents", "/rulebook/documents", Keepers.OF_DOCUMENTS, 820);
	}

	@Bean
	NavigationEntry clocksEntry() {
		return new Entry("clocks", "rulebook.clocks", "/rulebook/clocks", Keepers.OF_CLOCKS, 830);
	}

	/**
	 * An entry.
	 *
	 * @param key its key
	 * @param messageKey key of its text
	 * @param path where it leads
	 * @param roles who sees it
	 * @param order its place
	 */
	private record Entry(String key, String messageKey, String path, Set<String> roles,
			int order) implements NavigationEntry {
	}

}
