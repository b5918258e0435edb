package org.bihuan.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * New versions of the shipped model of hazards, with all forms.
 *
 * @param repository where they are deployed
 */
public record ChangedModels(RepositoryService repository) {

	/** Key of the process. */
	public static final String PROCESS = "hazard-rectification";

	private static final String MODEL = "bpmn/hazard-rectification.bpmn";

	/**
	 * Deploys a text.
	 * @param change what is made of the shipped one
	 * @return its version
	 */
	public int deploy(UnaryOperator<String> change) {
		DeploymentBuilder builder = this.repository.createDeployment().name("changed");
		try {
			builder.addString(MODEL, change.apply(text(new ClassPathResource(MODEL))));
			for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
				builder.addString("forms/" + form.getFilename(), text(form));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		builder.deploy();
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(PROCESS)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

}
