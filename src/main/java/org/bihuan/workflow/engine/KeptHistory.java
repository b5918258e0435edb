package org.bihuan.workflow.engine;

import java.util.Date;
import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/**
 * Tells the history of a process that has ended when it may go. At the level of
 * activities there is one of processes, activities and tasks: the engine would update
 * thirteen more tables in which nothing is kept, at the end of each clock too.
 */
class KeptHistory extends CacheAwareHistoryEventProducer {

	private static final Set<String> BESIDE_PROCESSES = Set.of(HistoricActivityInstanceEventEntity.class.getName(),
			HistoricTaskInstanceEventEntity.class.getName());

	@Override
	protected void addRemovalTimeToHistoricProcessInstances(String rootInstance, Date at) {
		if (!ofActivities()) {
			super.addRemovalTimeToHistoricProcessInstances(rootInstance, at);
			return;
		}
		Context.getCommandContext()
			.getHistoricProcessInstanceManager()
			.addRemovalTimeToProcessInstancesByRootProcessInstanceId(rootInstance, at, null, BESIDE_PROCESSES);
	}

	@Override
	protected void addRemovalTimeToHistoricDecisions(String rootInstance, Date at) {
		if (!ofActivities()) {
			super.addRemovalTimeToHistoricDecisions(rootInstance, at);
		}
	}

	private static boolean ofActivities() {
		return HistoryLevel.HISTORY_LEVEL_ACTIVITY.equals(Context.getProcessEngineConfiguration().getHistoryLevel());
	}

}
