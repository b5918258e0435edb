package org.bihuan.workflow.fence;

import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks the fence before each look for jobs, the first one included: whoever starts or
 * stops the executor cannot pass it.
 */
@Component
@Order
class FencedExecutor extends AbstractCamundaConfiguration {

	private final ClockFence fence;

	FencedExecutor(ClockFence fence) {
		this.fence = fence;
	}

	@Override
	public void postInit(SpringProcessEngineConfiguration engine) {
		JobExecutor executor = engine.getJobExecutor();
		AcquireJobsCommandFactory all = new DefaultAcquireJobsCommandFactory(executor);
		// between two looks it waits for a moment of the node's clock, which may be set
		// back meanwhile
		this.fence.whenRight(executor::jobWasAdded);
		executor.setAcquireJobsCmdFactory(
				(most) -> this.fence.isRight() ? all.getCommand(most) : (context) -> new AcquiredJobs(0));
	}

}
