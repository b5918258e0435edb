package org.bihuan.notification.outbox;

import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * The outbox in the navigation of administrators, with what was given up.
 */
@Component
class OutboxEntry implements NavigationEntry {

	private final OutboxHealth health;

	OutboxEntry(OutboxHealth health) {
		this.health = health;
	}

	@Override
	public String key() {
		return "outbox";
	}

	@Override
	public String messageKey() {
		return "notice.outbox.navigation";
	}

	@Override
	public String path() {
		return "/notices/outbox";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Role.ADMIN.code());
	}

	@Override
	public int order() {
		return 900;
	}

	@Override
	public OptionalLong count(Person person) {
		long dead = this.health.dead();
		return (dead > 0) ? OptionalLong.of(dead) : OptionalLong.empty();
	}

}
