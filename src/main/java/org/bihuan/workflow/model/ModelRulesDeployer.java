package org.bihuan.workflow.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Stands before the engine's own deployers: whoever deploys, and by whatever way, is
 * checked, and an exception takes the whole deployment back.
 */
class ModelRulesDeployer implements Deployer {

	private final ModelRules rules;

	ModelRulesDeployer(ModelRules rules) {
		this.rules = rules;
	}

	/**
	 * Checks a deployment that is about to be stored; one that is only read into the
	 * cache again was checked when it came.
	 */
	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			Map<String, byte[]> resources = new LinkedHashMap<>();
			deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
			List<ModelProblem> problems = this.rules.check(resources);
			if (!problems.isEmpty()) {
				throw new ModelRefused(problems);
			}
		}
	}

}
