package org.bihuan.deadline.overdue;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockHealth;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.deadline.Reconciliation.Difference;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Sums that somebody has spoilt.
 */
class WrongSumsTests extends ClockRoom {

	private static final int CASES = 5;

	private static final Scope DISTRICT = new Scope("manager", true, Set.of(), Set.of(), Set.of());

	private static final OverdueFilter SOON = new OverdueFilter(Which.SOON, null, null, null, null, null, null, null,
			50);

	@Autowired
	private OverdueClocks board;

	@Autowired
	private BoardRound round;

	@Autowired
	private ClockHealth health;

	@Autowired
	private TransactionOperations transactions;

	@BeforeEach
	void fewClocks() {
		change("delete from case_file");
		for (int i = 0; i < CASES; i++) {
			change("""
					insert into case_file (case_number, unit, unit_name, sector, authority, district, title, grade, state,
					opened_at, opened_by) values ('YH-demo-2026-%d', 'E-0001', '演示', 'industry-trade', 'A-%d', 'D-demo',
					'隐患', 'GENERAL', 'RECTIFYING', timestamp '2026-03-02 10:00:00', 'boss')"""
				.formatted(i, i % 2));
			this.obligations.start(new CaseNumber("YH-demo-2026-" + i), "plan", new Term(2, DayKind.WORKING_DAYS),
					new Basis("P-0", null), leapTo("2026-03-02T10:00:00"));
		}
		this.round.follow();
	}

	@Test
	void areFoundThrownAwayAndCountedAnew() {
		assertThat(this.health.run("admin", "trial").differences()).isZero();
		change("update ddl_board_sum set clocks = clocks + 1 where authority = 'A-1'");
		assertThat(this.board.count(SOON, DISTRICT)).isEqualTo(CASES + 1);
		assertThat(this.health.run("admin", "trial").listed()).extracting(Difference::what, Difference::repair)
			.containsExactly(tuple("OTHER_COUNT", "RECOUNTED"));
		assertThat(this.board.count(SOON, DISTRICT)).isEqualTo(CASES);
		this.round.follow();
		assertThat(this.board.count(SOON, DISTRICT)).isEqualTo(CASES);
		assertThat(this.health.run("admin", "trial").differences()).isZero();
	}

	@Test
	void oneNodeAtATimeCounts() {
		change("update ddl_obligation set board_stale = true");
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("select id from ddl_board_turn for update").query(Long.class).single();
			CompletableFuture.runAsync(this.round::follow).join();
			assertThat(stale()).isEqualTo(CASES);
		});
		this.round.follow();
		assertThat(stale()).isZero();
	}

	private long stale() {
		return this.jdbc.sql("select count(*) from ddl_obligation where board_stale = true").query(Long.class).single();
	}

}
