package org.bihuan.workflow.step;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bihuan.form.Form;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.StepForms;
import org.bihuan.workflow.inbox.CaseModels;

import org.springframework.stereotype.Component;

/**
 * Reads the forms of a case by the versions of the models its tasks belong to.
 */
@Component
class CaseForms implements StepForms {

	private final CaseModels cases;

	private final StepModels models;

	CaseForms(CaseModels cases, StepModels models) {
		this.cases = cases;
		this.models = models;
	}

	@Override
	public Map<String, Form> ofCase(CaseNumber number) {
		Map<String, Form> forms = new LinkedHashMap<>();
		this.cases.definitions(number)
			.forEach((step, definition) -> forms.put(step, this.models.form(definition, step)));
		return forms;
	}

}
