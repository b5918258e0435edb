package org.bihuan.workflow.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A deployment that breaks a rule; nothing of it is stored.
 */
public class ModelRefused extends RuntimeException {

	private static final int MOST_IN_MESSAGE = 20;

	private final transient List<ModelProblem> problems;

	public ModelRefused(List<ModelProblem> problems) {
		super(problems.stream().limit(MOST_IN_MESSAGE).map(ModelProblem::toString).collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Why.
	 * @return at least one problem
	 */
	public List<ModelProblem> problems() {
		return this.problems;
	}

}
