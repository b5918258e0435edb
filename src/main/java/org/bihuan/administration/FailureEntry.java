package org.bihuan.administration;

import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;
import org.bihuan.workflow.FailedWork;

import org.springframework.stereotype.Component;

/**
 * What the product could not do by itself in the navigation of administrators, counted.
 */
@Component
class FailureEntry implements NavigationEntry {

	private final FailedWork work;

	FailureEntry(FailedWork work) {
		this.work = work;
	}

	@Override
	public String key() {
		return "failures";
	}

	@Override
	public String messageKey() {
		return "administration.failures.navigation";
	}

	@Override
	public String path() {
		return FailurePages.PATH;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Role.ADMIN.code());
	}

	@Override
	public int order() {
		return 905;
	}

	@Override
	public OptionalLong count(Person person) {
		long failed = this.work.count();
		return (failed > 0) ? OptionalLong.of(failed) : OptionalLong.empty();
	}

}
