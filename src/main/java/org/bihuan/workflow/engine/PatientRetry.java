package org.bihuan.workflow.engine;

import org.bihuan.workflow.whole.Collision;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;

/**
 * A job that has only met another transaction keeps all its tries. The engine by itself
 * spares those that met its own locks, and not those that met ours or a deadlock of the
 * database: five of them in a row would leave an incident that is nobody's fault.
 */
class PatientRetry extends DefaultJobRetryCmd {

	PatientRetry(String job, Throwable failure) {
		super(job, failure);
	}

	@Override
	protected boolean shouldDecrementRetriesFor(Throwable failure) {
		return !Collision.is(failure);
	}

}
