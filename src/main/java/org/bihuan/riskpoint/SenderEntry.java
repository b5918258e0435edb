package org.bihuan.riskpoint;

import java.util.Set;

import org.bihuan.frame.NavigationEntry;

import org.springframework.stereotype.Component;

/**
 * Sealed senders of reports in the navigation of those who work tip-offs.
 */
@Component
class SenderEntry implements NavigationEntry {

	@Override
	public String key() {
		return "senders";
	}

	@Override
	public String messageKey() {
		return "riskpoint.senders";
	}

	@Override
	public String path() {
		return "/risk-points/senders";
	}

	@Override
	public Set<String> roles() {
		return Set.of(Senders.ROLE);
	}

	@Override
	public int order() {
		return 31;
	}

}
