package org.bihuan.worklist.page;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;
import org.bihuan.workflow.InboxFilter.Box;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * The work list in the navigation, with what can be claimed and what is mine.
 */
@Component
class TasksEntry implements NavigationEntry {

	private final Tasks tasks;

	TasksEntry(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public String key() {
		return "tasks";
	}

	@Override
	public String messageKey() {
		return "worklist.navigation";
	}

	@Override
	public String path() {
		return "/tasks";
	}

	@Override
	public Set<String> roles() {
		return Set.of();
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public OptionalLong count(Person person) {
		Map<Box, Long> counts = this.tasks.counts(person);
		return OptionalLong.of(counts.get(Box.CLAIMABLE) + counts.get(Box.MINE));
	}

}
