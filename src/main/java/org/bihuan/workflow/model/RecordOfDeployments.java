package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.casefile.AuditTrail;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets the audit chain know of every deployment of the engine.
 */
@Component
class RecordOfDeployments extends AbstractCamundaConfiguration {

	private final ObjectProvider<AuditTrail> trail;

	RecordOfDeployments(ObjectProvider<AuditTrail> trail) {
		this.trail = trail;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		List<Deployer> deployers = new ArrayList<>();
		if (engine.getCustomPreDeployers() != null) {
			deployers.addAll(engine.getCustomPreDeployers());
		}
		deployers.add(new DeploymentRecorder(this.trail));
		engine.setCustomPreDeployers(deployers);
	}

}
