package org.bihuan.workflow.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/**
 * Where an instance stands, as the engine tells it.
 *
 * @param standing activities in which it waits
 * @param entering activities that it is about to enter or leave by a job
 */
record Tokens(List<ActivityInstance> standing, List<TransitionInstance> entering) {

	static Tokens of(RuntimeService engine, String instance) {
		Tokens tokens = new Tokens(new ArrayList<>(), new ArrayList<>());
		ActivityInstance tree = engine.getActivityInstance(instance);
		if (tree != null) {
			tokens.collect(tree, true);
		}
		return tokens;
	}

	private void collect(ActivityInstance place, boolean root) {
		this.entering.addAll(Arrays.asList(place.getChildTransitionInstances()));
		ActivityInstance[] inside = place.getChildActivityInstances();
		if (!root && inside.length == 0 && place.getChildTransitionInstances().length == 0) {
			this.standing.add(place);
		}
		for (ActivityInstance one : inside) {
			collect(one, false);
		}
	}

	/** Keys of where it stands, each once, sorted. */
	List<String> activities() {
		List<String> keys = new ArrayList<>();
		this.standing.forEach((one) -> keys.add(one.getActivityId()));
		this.entering.forEach((one) -> keys.add(one.getActivityId()));
		return keys.stream().distinct().sorted().toList();
	}

	ProcessInstanceModificationBuilder cancel(ProcessInstanceModificationBuilder act, String activity) {
		ProcessInstanceModificationBuilder cancelling = act;
		for (ActivityInstance one : this.standing) {
			if (one.getActivityId().equals(activity)) {
				cancelling = cancelling.cancelActivityInstance(one.getId());
			}
		}
		for (TransitionInstance one : this.entering) {
			if (one.getActivityId().equals(activity)) {
				cancelling = cancelling.cancelTransitionInstance(one.getId());
			}
		}
		return cancelling;
	}

}
