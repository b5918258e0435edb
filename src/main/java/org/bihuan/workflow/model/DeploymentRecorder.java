package org.bihuan.workflow.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.AuditTrail;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Keeps every deployment in the audit chain {@code deployment}: who deployed it, and the
 * hash of each file, in the transaction that stores it.
 */
class DeploymentRecorder implements Deployer {

	private final ObjectProvider<AuditTrail> trail;

	DeploymentRecorder(ObjectProvider<AuditTrail> trail) {
		this.trail = trail;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			Map<String, String> hashes = new TreeMap<>();
			deployment.getResources().forEach((name, resource) -> hashes.put(name, hash(resource.getBytes())));
			this.trail.getObject()
				.record("deployment", actor(), String.valueOf(deployment.getName()), "deployed",
						Map.of("sha256", hashes));
		}
	}

	private static String actor() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null) ? person.getName() : "system";
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

}
