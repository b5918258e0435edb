package org.bihuan.notification.webhook;

import java.util.HashSet;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Role;

import org.springframework.stereotype.Component;

/**
 * The unit's bot in the navigation of those who settle it.
 */
@Component
class WebhookEntry implements NavigationEntry {

	@Override
	public String key() {
		return "webhook";
	}

	@Override
	public String messageKey() {
		return "notice.webhook.title";
	}

	@Override
	public String path() {
		return "/notices/webhook";
	}

	@Override
	public Set<String> roles() {
		Set<String> roles = new HashSet<>(Webhooks.LEADERS);
		roles.add(Role.ADMIN.code());
		return roles;
	}

	@Override
	public int order() {
		return 800;
	}

}
