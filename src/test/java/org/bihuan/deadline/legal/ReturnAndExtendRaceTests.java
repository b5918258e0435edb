package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.DeadlineChanges;
import org.bihuan.deadline.ObligationView;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was filed is returned at the moment in which more time is granted.
 */
class ReturnAndExtendRaceTests extends ClockRoom {

	@Autowired
	private DeadlineChanges changes;

	private Instant now;

	@RepeatedTest(10)
	void bothCountAndOneClockRuns() throws Exception {
		CaseNumber returnedFirst = filedAndAsked(1);
		CaseNumber grantedFirst = filedAndAsked(2);
		CaseNumber together = filedAndAsked(3);
		this.now = goTo("2026-03-20T10:00:00");
		returned(returnedFirst);
		granted(returnedFirst);
		granted(grantedFirst);
		returned(grantedFirst);
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		Future<?> oneSide = threads.submit(() -> {
			start.await();
			returned(together);
			return null;
		});
		Future<?> otherSide = threads.submit(() -> {
			start.await();
			granted(together);
			return null;
		});
		oneSide.get(2, TimeUnit.MINUTES);
		otherSide.get(2, TimeUnit.MINUTES);
		threads.shutdown();
		assertThat(view(together).state()).isEqualTo("running");
		assertThat(view(together).dueAt()).isIn(List.of(view(returnedFirst).dueAt(), view(grantedFirst).dueAt()));
		assertThat(view(together).segments()).extracting(ObligationView.Segment::kind).containsOnlyOnce("EXTEND");
		assertThat(clocks()).isEqualTo(3);
	}

	private CaseNumber filedAndAsked(int number) {
		CaseNumber caseNumber = new CaseNumber("YH-demo-2026-" + number);
		this.obligations.start(caseNumber, "rectify", new Term(10, DayKind.WORKING_DAYS), new Basis("P-0", null),
				leapTo("2026-03-02T10:00:00"));
		this.changes.request(caseNumber, "rectify", "request-extension", leapTo("2026-03-12T10:00:00"));
		this.obligations.hold(caseNumber, "rectify", "self-acceptance", leapTo("2026-03-12T11:00:00"));
		return caseNumber;
	}

	private void returned(CaseNumber caseNumber) {
		this.obligations.resume(caseNumber, "rectify", 0, "verify", this.now);
	}

	private void granted(CaseNumber caseNumber) {
		this.changes.extend(caseNumber, "rectify", 5, "YQ-1", this.now);
	}

	private ObligationView view(CaseNumber caseNumber) {
		return this.obligations.find(caseNumber, "rectify").orElseThrow();
	}

}
