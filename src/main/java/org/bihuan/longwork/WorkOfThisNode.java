package org.bihuan.longwork;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does work on a few threads of this node and beats while it does.
 */
@Component
class WorkOfThisNode implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(WorkOfThisNode.class);

	private static final int BEAT_SECONDS = 2;

	private static final int QUEUE = 50;

	private final WorkEnd ends;

	private final Map<String, RunningWork> running = new ConcurrentHashMap<>();

	private final ThreadPoolExecutor threads;

	private final ScheduledExecutorService heart;

	WorkOfThisNode(WorkEnd ends, @Value("${bihuan.longwork.threads:2}") int threads) {
		this.ends = ends;
		this.threads = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE));
		this.heart = Executors.newSingleThreadScheduledExecutor();
		this.heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
	}

	void begin(RunningWork work) {
		this.running.put(work.id(), work);
		try {
			this.threads.execute(() -> run(work));
		}
		catch (RejectedExecutionException ex) {
			finish(work, () -> this.ends.failed(work, WorkState.FAILED, "longwork.busy", List.of()));
		}
	}

	void await(String id, Duration patience) {
		RunningWork work = this.running.get(id);
		if (work == null) {
			return;
		}
		try {
			work.end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			log.debug("Work {} goes on", id);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The end of work never fails", ex);
		}
	}

	private void run(RunningWork work) {
		finish(work, () -> {
			try {
				work.run();
				this.ends.done(work);
			}
			catch (Refusal.Invalid ex) {
				FieldProblem first = ex.problems().get(0);
				this.ends.failed(work, WorkState.FAILED, first.messageKey(), Arguments.texts(first.arguments()));
			}
			catch (Refusal ex) {
				this.ends.failed(work, WorkState.FAILED, ex.messageKey(), Arguments.texts(ex.arguments()));
			}
		});
	}

	private void finish(RunningWork work, End end) {
		try {
			end.write();
		}
		catch (IOException | RuntimeException ex) {
			broken(work, ex);
		}
		finally {
			this.running.remove(work.id());
			forget(work);
			work.end().complete(null);
		}
	}

	private void broken(RunningWork work, Exception ex) {
		if (this.threads.isShutdown()) {
			log.info("Work {} is interrupted by the end of this node", work.id());
			return;
		}
		String fault = UUID.randomUUID().toString();
		log.error("Fault {} in work {}", fault, work.id(), ex);
		this.ends.failed(work, WorkState.FAILED, "longwork.fault", List.of(fault));
	}

	private static void forget(RunningWork work) {
		ResultFile file = work.result();
		try {
			if (file != null) {
				file.delete();
			}
		}
		catch (IOException ex) {
			log.warn("A file of work {} stays behind", work.id(), ex);
		}
	}

	private void beat() {
		for (RunningWork work : this.running.values()) {
			try {
				if (work.state().open()) {
					this.ends.beat(work);
				}
			}
			catch (DataAccessException | TransactionException ex) {
				// The next beat tries again; until then the work looks as old as it is.
				log.warn("No beat of work {}", work.id(), ex);
			}
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.heart.shutdownNow();
		this.threads.shutdownNow();
		this.threads.awaitTermination(5, TimeUnit.SECONDS);
	}

	private interface End {

		void write() throws IOException;

	}

}
