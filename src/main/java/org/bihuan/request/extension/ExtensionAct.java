package org.bihuan.request.extension;

import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;

import org.springframework.stereotype.Component;

/**
 * Act {@code extension}: the unit's safety officer asks for more time, or its principal
 * leader where it has none.
 */
@Component
class ExtensionAct implements CaseAct {

	private static final String SAFETY_OFFICER = "safety-officer";

	private final Extensions extensions;

	private final CaseFiles caseFiles;

	private final People people;

	ExtensionAct(Extensions extensions, CaseFiles caseFiles, People people) {
		this.extensions = extensions;
		this.caseFiles = caseFiles;
		this.people = people;
	}

	@Override
	public String key() {
		return "extension";
	}

	@Override
	public String process() {
		return "deadline-extension";
	}

	@Override
	public String step() {
		return "request-extension";
	}

	@Override
	public Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		return this.extensions.hindrance(number);
	}

	@Override
	public Map<String, Object> variables(CaseNumber number) {
		boolean officer = !this.people.holding(new Group(SAFETY_OFFICER, this.caseFiles.header(number).unit()))
			.isEmpty();
		return Map.of("requestedBy", (officer ? SAFETY_OFFICER : "principal-leader") + "@unit");
	}

}
