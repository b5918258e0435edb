package org.bihuan.deadline.waiting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ClockRoom;
import org.bihuan.deadline.WaitingClocks;
import org.bihuan.deadline.WaitingClocks.Kind;
import org.bihuan.deadline.WaitingClocks.Place;
import org.bihuan.deadline.WaitingClocks.Rung;
import org.bihuan.deadline.WaitingClocks.WaitingClock;
import org.bihuan.deadline.WaitingClocks.WaitingFilter;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clocks wait for, and what of a day has come and was told.
 */
class LedgerMomentsTests extends ClockRoom {

	private static final Scope ALL = new Scope("admin", true, Set.of(), Set.of(), Set.of());

	@Autowired
	private WaitingClocks clocks;

	@BeforeEach
	void threeClocks() {
		for (int n = 1; n <= 3; n++) {
			this.obligations.start(number(n), "plan", new Term(10, DayKind.WORKING_DAYS), new Basis("P-0", null),
					leapTo("2026-03-02T10:00:00"));
		}
	}

	private static CaseNumber number(int n) {
		return new CaseNumber("YH-demo-2026-" + n);
	}

	private Listing<WaitingClock> page(Set<Kind> kinds, Place after, int limit) {
		return this.clocks.page(new WaitingFilter(kinds, null, null, null, null), ALL, after, limit);
	}

	@Test
	void aClockWaitsForItsReminderAndThenForItsEnd() {
		List<WaitingClock> waiting = page(EnumSet.allOf(Kind.class), null, 10).items();
		assertThat(waiting).extracting(WaitingClock::kind).containsOnly(Kind.REMINDER).hasSize(3);
		assertThat(waiting.get(0).at()).isEqualTo(at("2026-03-11T09:00:00"));
		assertThat(waiting.get(0).dueAt()).isEqualTo(at("2026-03-16T23:59:59"));
		goTo("2026-03-13T10:00:00");
		assertThat(page(EnumSet.of(Kind.REMINDER), null, 10).total()).isZero();
		assertThat(page(EnumSet.of(Kind.DUE), null, 10).total()).isEqualTo(3);
		goTo("2026-03-17T10:00:00");
		assertThat(page(EnumSet.allOf(Kind.class), null, 10).total()).isZero();
	}

	@Test
	void pagesOfOneMomentGoOnByIdentifier() {
		WaitingClock first = page(EnumSet.allOf(Kind.class), null, 1).items().get(0);
		Listing<WaitingClock> rest = page(EnumSet.allOf(Kind.class), new Place(first.at(), first.obligation()), 10);
		assertThat(rest.items()).hasSize(2).doesNotContain(first);
		assertThat(rest.total()).isEqualTo(3);
		assertThat(this.clocks.find(first.obligation())).contains(first);
		assertThat(this.clocks.carriedBy(first.caseNumber(), String.valueOf(first.instance()))).contains(first);
		assertThat(this.clocks.carriedBy(number(3), String.valueOf(first.instance()))).isEmpty();
	}

	@Test
	void whatHasComeIsToldOrWaits() {
		Instant morning = at("2026-03-11T00:00:00");
		assertThat(this.clocks.rung(morning, leapTo("2026-03-11T08:59:59"))).isEqualTo(new Rung(0, 0));
		assertThat(this.clocks.rung(morning, leapTo("2026-03-11T09:00:00"))).isEqualTo(new Rung(0, 3));
		Rung rung = this.clocks.rung(morning, goTo("2026-03-11T09:01:00"));
		assertThat(rung).isEqualTo(new Rung(3, 0));
		assertThat(rung.expected()).isEqualTo(3);
		assertThat(this.clocks.rung(at("2026-03-12T00:00:00"), goTo("2026-03-12T09:00:00")).expected()).isZero();
	}

}
