package org.bihuan.timer;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * Timers in the navigation of administrators; who reads cases comes from the board of
 * overdue clocks.
 */
@Component
class TimerEntry implements NavigationEntry {

	@Override
	public String key() {
		return "timers";
	}

	@Override
	public String messageKey() {
		return "timer.navigation";
	}

	@Override
	public String path() {
		return TimerQuery.PATH;
	}

	@Override
	public Set<String> roles() {
		return Set.of(Role.ADMIN.code());
	}

	@Override
	public int order() {
		return 903;
	}

}
