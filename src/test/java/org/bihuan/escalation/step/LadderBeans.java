package org.bihuan.escalation.step;

import java.util.HashMap;
import java.util.Map;

import org.bihuan.escalation.ladder.LadderProcess;
import org.bihuan.escalation.ladder.LadderWork;
import org.bihuan.workflow.Decisions;
import org.bihuan.workflow.decision.DecideStep;
import org.bihuan.workflow.step.BareSteps;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * The beans of the ladder's process for tests of the room's other packages.
 */
public final class LadderBeans {

	private LadderBeans() {
	}

	/**
	 * Beans that ask the room itself.
	 * @param work the room
	 * @param decisions the tables
	 * @return bean by name
	 */
	public static Map<Object, Object> of(LadderWork work, Decisions decisions) {
		LadderSteps steps = new LadderSteps(work);
		Map<Object, Object> beans = new HashMap<>();
		beans.put("address", BareSteps.address());
		beans.put("decide", new DecideStep(decisions));
		beans.put("ladderLook", steps.ladderLook());
		beans.put("ladderProposed", steps.ladderProposed());
		beans.put("ladderWaits", steps.ladderWaits());
		beans.put("ladderEnded", steps.ladderEnded());
		return beans;
	}

	/**
	 * The process on an engine.
	 * @param engine the engine
	 * @return the process
	 */
	public static LadderProcess process(ProcessEngine engine) {
		return new CamundaLadderProcess(engine.getRuntimeService(), engine.getTaskService());
	}

}
