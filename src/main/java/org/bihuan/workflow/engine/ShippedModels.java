package org.bihuan.workflow.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.bihuan.casefile.Sha256;
import org.bihuan.workflow.PublishedFiles;
import org.bihuan.workflow.ShippedFiles;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys what the program brings as one deployment, before the first request, when it
 * brings something else than the last one did. All or nothing is deployed, so that a
 * model always finds its forms in its own deployment. What was published here stands
 * before it: a new program never takes it back.
 */
@Component
class ShippedModels implements SmartInitializingSingleton {

	private static final String NAME = "shipped";

	private final RepositoryService repository;

	private final ShippedFiles shipped;

	private final ObjectProvider<PublishedFiles> published;

	ShippedModels(RepositoryService repository, ShippedFiles shipped, ObjectProvider<PublishedFiles> published) {
		this.repository = repository;
		this.shipped = shipped;
		this.published = published;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Map<String, byte[]> files = this.shipped.all();
		String source = hash(files);
		if (deployed(source)) {
			return;
		}
		this.published.ifAvailable((here) -> files.putAll(here.inForce()));
		// two nodes that start together ask at the same time: the second finds its
		// files there
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(NAME)
			.source(source)
			.enableDuplicateFiltering(false);
		files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
		deployment.deploy();
	}

	private boolean deployed(String source) {
		return this.repository.createDeploymentQuery()
			.deploymentName(NAME)
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.anyMatch((newest) -> source.equals(newest.getSource()));
	}

	private static String hash(Map<String, byte[]> files) {
		Map<String, String> hashes = new TreeMap<>();
		files.forEach((path, content) -> hashes.put(path, Sha256.of(content)));
		return Sha256.of(hashes.toString().getBytes(StandardCharsets.UTF_8));
	}

}
