package org.bihuan.riskpoint;

import java.util.OptionalLong;
import java.util.Set;

import org.bihuan.frame.NavigationEntry;
import org.bihuan.organisation.Person;

import org.springframework.stereotype.Component;

/**
 * Risk points in the navigation, with the reports on which the person can decide.
 */
@Component
class RiskPointEntry implements NavigationEntry {

	private final Reports reports;

	RiskPointEntry(Reports reports) {
		this.reports = reports;
	}

	@Override
	public String key() {
		return "risk-points";
	}

	@Override
	public String messageKey() {
		return "riskpoint.navigation";
	}

	@Override
	public String path() {
		return "/risk-points";
	}

	@Override
	public Set<String> roles() {
		return Set.of("worker", "safety-officer", "deputy-leader", "principal-leader", "inspector", "section-chief",
				"authority-leader", "supervisor", "office-director", "manager", "auditor");
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public OptionalLong count(Person person) {
		return Deciders.may(person) ? OptionalLong.of(this.reports.count(person)) : OptionalLong.empty();
	}

}
