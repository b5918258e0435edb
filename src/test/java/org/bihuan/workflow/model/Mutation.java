package org.bihuan.workflow.model;

/**
 * One change to the valid model, and what must be said of it.
 *
 * @param what what the change tries
 * @param from text of the valid model
 * @param to what stands there instead
 * @param elementId element that the refusal names; empty if the file as a whole
 * @param rule rule that the refusal names
 */
record Mutation(String what, String from, String to, String elementId, String rule) {

	String apply(String base) {
		int at = base.indexOf(this.from);
		if (at < 0) {
			throw new IllegalStateException("The valid model does not hold: " + this.from);
		}
		return base.substring(0, at) + this.to + base.substring(at + this.from.length());
	}

	boolean isNamedBy(ModelProblem problem) {
		String id = (problem.elementId() != null) ? problem.elementId() : "";
		return problem.rule().equals(this.rule) && id.equals(this.elementId);
	}

	@Override
	public String toString() {
		return this.what;
	}

}
