package org.bihuan.workflow;

import java.util.Map;

import org.bihuan.form.Form;
import org.bihuan.shared.CaseNumber;

/**
 * The forms that a case has met, each in the version it was filled in, drawn ones among
 * them.
 */
public interface StepForms {

	/**
	 * Forms of the steps of a case.
	 * @param number the case
	 * @return form by key of the step
	 */
	Map<String, Form> ofCase(CaseNumber number);

}
