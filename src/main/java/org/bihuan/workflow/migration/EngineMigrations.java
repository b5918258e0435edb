package org.bihuan.workflow.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseRecord;
import org.bihuan.casefile.EntryKind;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Migrations;
import org.bihuan.workflow.MoveRefused;
import org.bihuan.workflow.migration.MappedPlans.Path;
import org.bihuan.workflow.step.FollowedVersion;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves instances by the engine, one at a time.
 */
@Service
class EngineMigrations implements Migrations {

	private final DeployedVersions versions;

	private final RunningInstances instances;

	private final MappedPlans plans;

	private final RuntimeService engine;

	private final FollowedVersion steps;

	private final CaseFiles caseFiles;

	EngineMigrations(DeployedVersions versions, RunningInstances instances, MappedPlans plans,
			@Lazy RuntimeService engine, FollowedVersion steps, CaseFiles caseFiles) {
		this.versions = versions;
		this.instances = instances;
		this.plans = plans;
		this.engine = engine;
		this.steps = steps;
		this.caseFiles = caseFiles;
	}

	@Override
	public Estimate estimate(Route route) {
		Path path = path(route);
		List<String> refused = refused(path);
		Drawing reached = this.versions.drawing(path.to());
		Map<String, Long> standing = this.instances.standing(path.from());
		Map<String, Long> waiting = this.instances.waiting(path.from());
		waiting.keySet().removeAll(standing.keySet());
		Map<String, String> targets = this.plans.targets(path);
		List<Place> places = new ArrayList<>();
		standing.forEach((activity, count) -> places
			.add(place(activity, PlaceKind.STANDS, count, path, reached, targets.get(activity))));
		around(standing, path.source()).forEach((activity, count) -> places
			.add(place(activity, Drawing.isAroundSeveral(activity) ? PlaceKind.SEVERAL : PlaceKind.SURROUNDS, count,
					path, reached, targets.get(activity))));
		waiting.forEach((activity, count) -> places
			.add(place(activity, PlaceKind.WAITS, count, path, reached, targets.get(activity))));
		long all = this.instances.all(path.from()).size();
		return new Estimate(all, all - this.instances.at(path.from(), undecided(places, standing, path.source())),
				places, refused);
	}

	private List<String> refused(Path path) {
		try {
			this.plans.plan(path);
			return List.of();
		}
		catch (MoveRefused ex) {
			return String.valueOf(ex.getMessage()).lines().toList();
		}
	}

	private static Place place(String activity, PlaceKind kind, long count, Path path, Drawing reached,
			@Nullable String target) {
		return new Place(activity, path.source().name(activity), kind, count, target,
				reached.like(path.source(), activity));
	}

	private static Map<String, Long> around(Map<String, Long> standing, Drawing drawing) {
		Map<String, Long> around = new LinkedHashMap<>();
		standing.forEach((activity, count) -> drawing.around(activity)
			.forEach((scope) -> around.merge(scope, count, Math::max)));
		return around;
	}

	/** Where instances stand whose own place, or what opens it several times, is open. */
	private static Collection<String> undecided(List<Place> places, Map<String, Long> standing, Drawing drawing) {
		Set<String> open = new LinkedHashSet<>();
		places.stream().filter(Place::isOpen).map(Place::activity).forEach(open::add);
		standing.keySet()
			.stream()
			.filter((activity) -> drawing.around(activity).stream().anyMatch(open::contains))
			.forEach(open::add);
		return open;
	}

	@Override
	public List<Running> running(String process, int version) {
		return this.instances.all(this.versions.find(process, version).getId());
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean move(Route route, String instance, String reason, String by) {
		Path path = path(route);
		ProcessInstance running = this.engine.createProcessInstanceQuery()
			.processInstanceId(instance)
			.processDefinitionId(path.from())
			.singleResult();
		if (running == null) {
			return false;
		}
		this.plans.execute(this.plans.plan(path), instance);
		this.steps.follow(instance);
		if (running.getBusinessKey() != null) {
			record(new CaseNumber(running.getBusinessKey()), route, reason, by);
		}
		return true;
	}

	private void record(CaseNumber number, Route route, String reason, String by) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("processName", DeployedVersions.named(this.versions.find(route.process(), route.to())));
		content.put("from", String.valueOf(route.from()));
		content.put("to", String.valueOf(route.to()));
		content.put("mapping", route.mapping());
		content.put("reason", reason);
		this.caseFiles
			.recordAll(List.of(new CaseRecord(number, EntryKind.TASK, by, route.process(), "migrated", content)));
	}

	private Path path(Route route) {
		ProcessDefinition from = this.versions.find(route.process(), route.from());
		ProcessDefinition to = this.versions.find(route.process(), route.to());
		if (from.getId().equals(to.getId())) {
			throw new Refusal.Invalid("to", "workflow.version.same");
		}
		return new Path(from.getId(), to.getId(), this.versions.drawing(from.getId()), route.mapping());
	}

}
