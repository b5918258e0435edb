package org.bihuan.bench;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/**
 * The same loop with the engine's own commands. It has no forms and keeps no evidence.
 */
final class BareLoop implements Loop {

	private static final Map<String, Map<String, Object>> OUTCOMES = Map.of("confirm-registration",
			Map.of("rejected", false, "duplicate", false), "fix-at-once", Map.of(), "verify",
			Map.of("passed", true, "planFailed", false), "sign-off", Map.of("signedOff", true), "look-back",
			Map.of("recurred", false));

	private final BareEngine bare;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private String task = "";

	BareLoop(BareEngine bare) {
		this.bare = bare;
		this.runtime = bare.engine().getRuntimeService();
		this.tasks = bare.engine().getTaskService();
	}

	@Override
	public String register() {
		String number = "bare-" + UUID.randomUUID();
		this.runtime.startProcessInstanceByKey("hazard-rectification", number, Map.of("listed", false));
		return number;
	}

	@Override
	public void act(String number, String step, String act) {
		switch (act) {
			case "list" -> this.task = this.tasks.createTaskQuery()
				.processInstanceBusinessKey(number)
				.taskCandidateGroup(BareEngine.GROUP)
				.orderByTaskCreateTime()
				.asc()
				.listPage(0, 50)
				.get(0)
				.getId();
			case "claim" -> this.tasks.claim(this.task, "inspector");
			case "complete" -> complete(number, step);
			default -> {
				// forms and evidence are ours
			}
		}
	}

	/** The clock that a step answers ends with it. */
	private void complete(String number, String step) {
		if (step.equals("fix-at-once") || step.equals("look-back")) {
			this.bare.endClock(number);
		}
		this.tasks.complete(this.task, OUTCOMES.get(step));
	}

}
