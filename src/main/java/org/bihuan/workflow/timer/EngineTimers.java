package org.bihuan.workflow.timer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.TimerFailed;
import org.bihuan.workflow.Timers;
import org.bihuan.workflow.whole.Collision;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Timers by the engine's own tables.
 */
@Service
@Transactional(readOnly = true)
class EngineTimers implements Timers {

	private final TimerTable table;

	private final ProcessEngineConfigurationImpl engine;

	EngineTimers(TimerTable table, @Lazy ProcessEngineConfigurationImpl engine) {
		this.table = table;
		this.engine = engine;
	}

	@Override
	public Set<String> processes() {
		return this.table.processes();
	}

	@Override
	public Listing<Timer> page(TimerFilter filter, Scope scope, @Nullable Place after, int limit) {
		return new Listing<>(this.table.page(filter, scope, after, limit), this.table.count(filter, scope), null);
	}

	@Override
	public Map<String, Timer> ofInstances(Collection<String> instances) {
		return this.table.ofInstances(instances)
			.stream()
			.collect(Collectors.toMap((timer) -> String.valueOf(timer.instance()), Function.identity(),
					(one, other) -> one.dueAt().isAfter(other.dueAt()) ? other : one));
	}

	@Override
	public Optional<Timer> find(String id) {
		return this.table.find(id);
	}

	/**
	 * As the executor does it, without what follows there if it fails: an attempt by hand
	 * costs no try.
	 */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void ring(String id) {
		try {
			this.engine.getCommandExecutorTxRequired().execute(new ExecuteJobsCmd(id, new JobFailureCollector(id)));
		}
		catch (NullValueException ex) {
			if (this.table.find(id).isPresent()) {
				throw new TimerFailed(ex);
			}
			throw new Refusal.Conflict("workflow.failure.gone");
		}
		catch (RuntimeException ex) {
			if (Collision.is(ex)) {
				throw ex;
			}
			throw new TimerFailed(ex);
		}
	}

}
