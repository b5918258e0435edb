package org.bihuan.workflow.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.casefile.Sha256;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DeployedModel;
import org.bihuan.workflow.DeployedModels;
import org.bihuan.workflow.ModelOutlines;
import org.bihuan.workflow.ProcessOutline;
import org.bihuan.workflow.ShippedFiles;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The newest models among the engine's deployments. What was deployed never changes, so
 * each deployment is read once.
 */
@Component
class EngineModels implements DeployedModels {

	private static final Pattern FORM = Pattern.compile("(?:.*/)?([a-z][a-z0-9-]*)\\.form");

	private final RepositoryService repository;

	private final ModelOutlines outlines;

	private final Map<String, List<String>> namesByDeployment = new ConcurrentHashMap<>();

	private final ShippedFiles shipped;

	private final Map<String, String> hashes = new ConcurrentHashMap<>();

	/** Read when they are first asked for. */
	private volatile Map<String, String> shippedHashes = Map.of();

	private final Map<String, Optional<ProcessOutline>> processes = new ConcurrentHashMap<>();

	EngineModels(@Lazy RepositoryService repository, ModelOutlines outlines, ShippedFiles shipped) {
		this.repository = repository;
		this.outlines = outlines;
		this.shipped = shipped;
	}

	@Override
	public List<DeployedModel> all() {
		return places().stream().map(Place::model).toList();
	}

	@Override
	public Optional<DeployedModel> find(String kind, String key) {
		return place(kind, key).map(Place::model);
	}

	@Override
	public String text(String kind, String key) {
		return place(kind, key).map((place) -> read(place.deployment, place.resource))
			.orElseThrow(() -> new Refusal.NotFound("workflow.model.unknown", kind, key));
	}

	private Optional<Place> place(String kind, String key) {
		return switch (kind) {
			case "bpmn" -> Optional.ofNullable(this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(key)
				.latestVersion()
				.singleResult()).map((process) -> place(kind, process, deployment(process)));
			case "dmn" -> Optional.ofNullable(this.repository.createDecisionDefinitionQuery()
				.decisionDefinitionKey(key)
				.latestVersion()
				.singleResult()).map((decision) -> place(kind, decision, deployment(decision)));
			default -> places().stream()
				.filter((place) -> place.model.kind().equals(kind) && place.model.key().equals(key))
				.findFirst();
		};
	}

	private Map<String, Deployment> deployment(ResourceDefinition definition) {
		String id = definition.getDeploymentId();
		return Map.of(id, this.repository.createDeploymentQuery().deploymentId(id).singleResult());
	}

	private List<Place> places() {
		List<Deployment> deployments = this.repository.createDeploymentQuery().orderByDeploymentTime().asc().list();
		Map<String, Deployment> byId = new HashMap<>();
		deployments.forEach((deployment) -> byId.put(deployment.getId(), deployment));
		List<Place> places = new ArrayList<>();
		this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.forEach((process) -> places.add(place("bpmn", process, byId)));
		Map<String, ProcessOutline.Step> steps = stepsByForm(places);
		this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionKey()
			.asc()
			.list()
			.forEach((decision) -> places.add(place("dmn", decision, byId)));
		places.addAll(forms(deployments, steps));
		return places;
	}

	private Place place(String kind, ResourceDefinition definition, Map<String, Deployment> deployments) {
		Deployment deployment = deployments.get(definition.getDeploymentId());
		String name = (definition.getName() != null) ? definition.getName() : definition.getKey();
		return place(deployment, definition.getResourceName(), kind, definition.getKey(), name,
				definition.getVersion());
	}

	private Place place(Deployment deployment, String resource, String kind, String key, String name, int version) {
		String hash = this.hashes.computeIfAbsent(deployment.getId() + "/" + resource,
				(place) -> Sha256.of(read(deployment.getId(), resource).getBytes(StandardCharsets.UTF_8)));
		return new Place(deployment.getId(), resource, new DeployedModel(kind, key, name, version,
				shipped(resource, hash), deployment.getDeploymentTime().toInstant(), hash));
	}

	/** A form is called like the step that it is for. */
	private Map<String, ProcessOutline.Step> stepsByForm(List<Place> processes) {
		Map<String, ProcessOutline.Step> steps = new HashMap<>();
		processes.stream()
			.flatMap((place) -> this.processes
				.computeIfAbsent(place.deployment + "/" + place.resource,
						(key) -> this.outlines.process(read(place.deployment, place.resource)))
				.stream())
			.flatMap((process) -> process.steps().stream())
			.forEach((step) -> steps.putIfAbsent(step.form(), step));
		return steps;
	}

	private List<Place> forms(List<Deployment> deployments, Map<String, ProcessOutline.Step> steps) {
		Map<String, Resource> newest = new TreeMap<>();
		deployments.forEach((deployment) -> names(deployment.getId()).forEach((resource) -> {
			Matcher matcher = FORM.matcher(resource);
			if (matcher.matches()) {
				newest.merge(matcher.group(1), new Resource(deployment, resource, 1), Resource::after);
			}
		}));
		return newest.entrySet()
			.stream()
			.map((entry) -> place(entry.getValue().deployment, entry.getValue().name, "form", entry.getKey(),
					steps.containsKey(entry.getKey()) ? steps.get(entry.getKey()).name() : entry.getKey(),
					entry.getValue().version))
			.toList();
	}

	private List<String> names(String deployment) {
		return this.namesByDeployment.computeIfAbsent(deployment, this.repository::getDeploymentResourceNames);
	}

	private String read(String deployment, String resource) {
		try (InputStream content = this.repository.getResourceAsStream(deployment, resource)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One deployment may hold what came with the program beside what was released here.
	 */
	private boolean shipped(String resource, String hash) {
		if (this.shippedHashes.isEmpty()) {
			Map<String, String> read = new HashMap<>();
			this.shipped.all().forEach((path, content) -> read.put(path, Sha256.of(content)));
			this.shippedHashes = Map.copyOf(read);
		}
		return hash.equals(this.shippedHashes.get(resource));
	}

	/**
	 * A file of a deployment.
	 *
	 * @param deployment the deployment
	 * @param name name of the file
	 * @param version how many deployments up to this one have a file for the same key
	 */
	private record Resource(Deployment deployment, String name, int version) {

		private static Resource after(Resource older, Resource newer) {
			return new Resource(newer.deployment, newer.name, older.version + 1);
		}

	}

	/**
	 * Where a model lies.
	 *
	 * @param deployment identifier of the deployment
	 * @param resource name of the file in it
	 * @param model what is told of it
	 */
	private record Place(String deployment, String resource, DeployedModel model) {
	}

}
