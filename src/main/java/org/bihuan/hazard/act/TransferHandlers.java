package org.bihuan.hazard.act;

import java.util.List;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.form.Option;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Steps by which a case goes to another authority.
 */
@Configuration(proxyBeanMethods = false)
class TransferHandlers {

	private static final String REQUEST = "request-transfer";

	private final Asked asked;

	private final CaseFiles caseFiles;

	private final Units units;

	private final People people;

	TransferHandlers(Asked asked, CaseFiles caseFiles, Units units, People people) {
		this.asked = asked;
		this.caseFiles = caseFiles;
		this.units = units;
		this.people = people;
	}

	@Bean
	StepHandler requestTransfer() {
		return new ActStep(REQUEST, (number) -> Map.of(), (number) -> Map.of("authorities", authorities(number)),
				this::requested);
	}

	private List<Option> authorities(CaseNumber number) {
		CaseHeader cover = this.caseFiles.header(number);
		UnitCode district = this.units.find(cover.unit()).orElseThrow().district();
		return this.units.authorities(district)
			.stream()
			.filter((unit) -> !unit.code().equals(cover.authority()))
			.map((unit) -> new Option(unit.code().value(), unit.name()))
			.toList();
	}

	private Map<String, Object> requested(StepContext context, Map<String, Object> values) {
		String to = String.valueOf(values.get("to"));
		Group acceptors = new Group("section-chief", new UnitCode(to));
		if (this.people.holding(acceptors).isEmpty()) {
			throw new Refusal.Invalid("to", "hazard.transfer.nobody");
		}
		return Map.of("transferTo", acceptors.toString(), "newAuthority", to);
	}

	@Bean
	StepHandler acceptTransfer() {
		return new ActStep("accept-transfer", (number) -> this.asked.requested(number, REQUEST));
	}

	@Bean
	StepHandler settleDispute() {
		return new ActStep("settle-dispute", (number) -> Map.of("requested", this.asked.reason(number, REQUEST),
				"refused", this.asked.reason(number, "accept-transfer")));
	}

}
