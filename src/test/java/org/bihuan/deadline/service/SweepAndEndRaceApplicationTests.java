package org.bihuan.deadline.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bihuan.BihuanTest;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.TaskOpened;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clocks end, each in a transaction of its own, while the sweep takes what is due: nobody
 * is the victim of a deadlock, and each clock ends once.
 */
@BihuanTest
class SweepAndEndRaceApplicationTests {

	private static final int CLOCKS = 600;

	private static final int PEOPLE = 3;

	// long before the clocks of any other test
	private static final Instant DUE = Instant.parse("1999-03-04T15:59:59Z");

	@Autowired
	private ServiceClockTable table;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private JdbcClient jdbc;

	@RepeatedTest(5)
	void whoeverEndsAClockNeverStandsInTheSweepsWay(RepetitionInfo repetition) throws Exception {
		String prefix = "race-%d-".formatted(repetition.getCurrentRepetition());
		List<String> tasks = new ArrayList<>(IntStream.range(0, CLOCKS).mapToObj((i) -> prefix + i).toList());
		this.transactions.executeWithoutResult((status) -> tasks.forEach(this::start));
		Collections.shuffle(tasks, new Random(repetition.getCurrentRepetition()));
		CyclicBarrier together = new CyclicBarrier(PEOPLE + 1);
		ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1);
		List<Future<Integer>> met = new ArrayList<>();
		for (int person = 0; person < PEOPLE; person++) {
			List<String> own = tasks.subList(person * CLOCKS / PEOPLE, (person + 1) * CLOCKS / PEOPLE);
			met.add(threads.submit(() -> {
				together.await();
				return own.stream().mapToInt(this::end).sum();
			}));
		}
		Future<Integer> swept = threads.submit(() -> {
			together.await();
			return this.transactions.execute((status) -> this.table.sweep(prefix, DUE));
		});
		int inTime = 0;
		for (Future<Integer> one : met) {
			inTime += one.get(2, TimeUnit.MINUTES);
		}
		assertThat(inTime + swept.get(2, TimeUnit.MINUTES)).isEqualTo(CLOCKS);
		threads.shutdown();
		assertThat(left(prefix)).isZero();
	}

	private void start(String task) {
		this.table.add(
				new TaskOpened(task, new CaseNumber("YH-demo-1999-1"), "hazard-rectification", "verify", null,
						DUE.minusSeconds(60)),
				new UnitCode("A-fire"), DUE, new Term(1, DayKind.WORKING_DAYS), new Basis("P-0", null));
	}

	private int end(String task) {
		return this.transactions.execute((status) -> {
			if (this.table.settleInTime(task, "met", DUE)) {
				return 1;
			}
			assertThat(this.table.missedOfTask(task, "met")).hasSize(1);
			this.table.settleLate(task, "met", DUE);
			return 0;
		});
	}

	private int left(String prefix) {
		return this.jdbc.sql("select count(*) from ddl_obligation where task_id like ? and state <> 'MET'")
			.param(prefix + "%")
			.query(Integer.class)
			.single();
	}

}
