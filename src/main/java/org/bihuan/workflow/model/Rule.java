package org.bihuan.workflow.model;

/**
 * A family of rules over a process model.
 */
interface Rule {

	void check(Model model, Problems problems);

}
