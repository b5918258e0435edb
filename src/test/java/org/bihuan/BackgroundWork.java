package org.bihuan;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The jobs that a program under test does in the background.
 */
record BackgroundWork(JobExecutor executor, ThreadPoolExecutor threads) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(5);

	static BackgroundWork of(ApplicationContext program) {
		ProcessEngine engine = program.getBean(ProcessEngine.class);
		return new BackgroundWork(
				((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor(),
				program.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class).getThreadPoolExecutor());
	}

	void goOn() {
		this.executor.start();
	}

	/** No job is taken any more, and those that were taken are done. */
	void standStill() {
		this.executor.shutdown();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (this.threads.getActiveCount() > 0 || !this.threads.getQueue().isEmpty()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("A job does not end: " + this.threads);
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

}
