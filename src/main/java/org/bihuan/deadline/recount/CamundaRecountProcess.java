package org.bihuan.deadline.recount;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * A command of the engine around each chunk: what the chunk changes in the engine is
 * written when the chunk commits, not with the timer that happened to call it.
 */
@Component
class CamundaRecountProcess implements Apart {

	private final ProcessEngineConfigurationImpl engine;

	CamundaRecountProcess(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	@Override
	public <T> T run(Supplier<T> work) {
		return this.engine.getCommandExecutorTxRequiresNew().execute((command) -> work.get());
	}

}
