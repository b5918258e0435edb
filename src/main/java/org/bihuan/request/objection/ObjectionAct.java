package org.bihuan.request.objection;

import java.util.Optional;

import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseAct;

import org.springframework.stereotype.Component;

/**
 * Act {@code objection}: the unit is heard.
 */
@Component
class ObjectionAct implements CaseAct {

	private final Objections objections;

	ObjectionAct(Objections objections) {
		this.objections = objections;
	}

	@Override
	public String key() {
		return "objection";
	}

	@Override
	public String process() {
		return "objection";
	}

	@Override
	public String step() {
		return "file-objection";
	}

	@Override
	public Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		return this.objections.hindrance(number);
	}

	@Override
	public boolean severalAtOnce() {
		return true;
	}

}
