package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.ObligationView;
import org.bihuan.shared.CaseNumber;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class RingAndFileRaceTests extends ClockRoom {

	private static final CaseNumber CASE = new CaseNumber("YH-demo-2026-7");

	@RepeatedTest(15)
	void aFilingAndItsTimerLeaveOneStory() throws Exception {
		Instant due = at("2026-03-10T12:00:00");
		this.obligations.startUntil(CASE, "reply", due, new Basis("P-0", null), leapTo("2026-03-10T09:30:00"));
		leapTo("2026-03-10T12:00:00");
		Job timer = this.engine.getManagementService().createJobQuery().singleResult();
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		Future<?> ring = threads.submit(() -> {
			together.await();
			ring(timer.getId());
			return null;
		});
		Future<?> filing = threads.submit(() -> {
			together.await();
			this.obligations.hold(CASE, "reply", "reply", due.minusSeconds(1));
			return null;
		});
		filing.get(2, TimeUnit.MINUTES);
		ring.get(2, TimeUnit.MINUTES);
		threads.shutdown();
		ObligationView view = this.obligations.find(CASE, "reply").orElseThrow();
		assertThat(view.state()).isEqualTo("held");
		assertThat(clocks()).isZero();
		assertThat(firings()).isEqualTo((view.missedAt() != null) ? 1 : 0);
		assertThat(this.fakes.events).hasSize((view.missedAt() != null) ? 2 : 0);
	}

	// the loser of the race: its clock is gone
	private void ring(String timer) {
		try {
			this.engine.getManagementService().executeJob(timer);
		}
		catch (OptimisticLockingException | NullValueException ex) {
			assertThat(firings()).isZero();
		}
	}

	private int firings() {
		return this.jdbc.sql("select count(*) from ddl_firing where kind = 'DUE'").query(Integer.class).single();
	}

}
