package org.bihuan.listing.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.casefile.CaseFlag;
import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.deadline.Owed;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.listing.BoardLine;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListedCases.ListingFilter;
import org.bihuan.listing.ListingLevel;
import org.bihuan.listing.ListingState;
import org.bihuan.listing.MonthlyReport.State;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasurePublished;
import org.bihuan.measure.MeasureState;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;

/**
 * A listing from its measure to its end, on a database of its own.
 */
class ListingWorkTests extends ListingOnItsOwn {

	@Test
	void theNoticePutsItOnTheBoardWithItsClocks() {
		long id = listed();
		ArgumentCaptor<LetterOrder> notice = ArgumentCaptor.forClass(LetterOrder.class);
		Mockito.verify(this.letters).draft(notice.capture());
		assertThat(notice.getValue().kind()).isEqualTo(LetterKind.LISTING_NOTICE);
		assertThat(notice.getValue().issuer()).isEqualTo(OFFICE);
		assertThat(notice.getValue().measure()).isNull();
		assertThat(notice.getValue().fields()).containsEntry("dueDate", "2026年12月31日")
			.containsEntry("demands", "清理除尘管道")
			.containsEntry("supervisorName", "演示区安委办");
		Mockito.verify(this.process).tell(NUMBER, ListingProcess.ISSUED, Map.of());
		Mockito.verify(this.caseFiles).mark(NUMBER, CaseFlag.LISTED, true, "system");
		Mockito.verify(this.obligations)
			.startUntil(eq(Owed.of(NUMBER, "listed-limit")), eq(MonthlyReports.end(LIMIT)), any(), eq(MONDAY));
		owes("2026-12-02", MONDAY);
		assertThat(this.published).containsExactly(new MeasurePublished(MEASURE, NUMBER, "LISTING", UNIT, MONDAY));
		assertThat(this.board.board()).singleElement().satisfies((line) -> {
			assertThat(line.unitName()).isEqualTo("甲厂");
			assertThat(line.what()).isEqualTo("除尘管道积尘");
			assertThat(line.level()).isEqualTo(ListingLevel.DISTRICT);
			assertThat(line.notice()).isEqualTo("演安办挂〔2026〕1号");
			assertThat(line.limit()).isEqualTo(MonthlyReports.end(LIMIT));
			assertThat(line.overdue()).isFalse();
		});
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> this.work.begin(6, order("OVERDUE")))
			.withMessage("listing.already");
		at(MonthlyReports.end(LIMIT).plusSeconds(1));
		assertThat(this.board.board()).singleElement().matches(BoardLine::overdue);
		assertThat(this.board.ofCase(NUMBER)).extracting(ListedCase::id).containsExactly(id);
	}

	@Test
	void aNoticeThatTookTooLongLeavesAWorkingDay() {
		at(Instant.parse("2027-01-05T02:00:00Z"));
		listed();
		Mockito.verify(this.obligations)
			.startUntil(eq(Owed.of(NUMBER, "listed-limit")), eq(MonthlyReports.end(LocalDate.of(2027, 1, 6))), any(),
					any());
	}

	@Test
	void reportsAreOwedEachMonthAndOneFilingAnswersWhatWasMissed() {
		listed();
		ListedCase listing = this.work.live(NUMBER);
		due("2026-12-02");
		due("2027-01-02");
		owes("2027-01-02", null);
		owes("2027-02-02", null);
		assertThat(states()).containsExactly(State.MISSED, State.MISSED, State.OPEN);
		assertThat(this.reports.word(listing)).isEqualTo("progress-report/2026-12-02");
		Instant filed = Instant.parse("2027-01-10T02:00:00Z");
		this.reports.filed(listing, filed);
		assertThat(states()).containsExactly(State.FILED, State.FILED, State.OPEN);
		Mockito.verify(this.obligations).hold(owed("2026-12-02"), "progress-report", filed);
		Mockito.verify(this.obligations).hold(owed("2027-01-02"), "progress-report", filed);
		this.reports.returned(listing, filed);
		assertThat(states()).containsExactly(State.MISSED, State.MISSED, State.OPEN);
		this.reports.filed(listing, filed);
		this.reports.accepted(listing, filed);
		Mockito.verify(this.obligations).meet(owed("2027-01-02"), "review-progress", filed);
		assertThat(states()).containsExactly(State.ACCEPTED, State.ACCEPTED, State.OPEN);
		this.reports.filed(listing, filed);
		this.reports.accepted(listing, filed);
		owes("2027-03-02", null);
	}

	@Test
	void aSignedOffOneIsDelistedByItsOwnNotice() {
		long id = listed();
		state("SIGNED_OFF", null);
		assertThat(this.work.delistingDue(id)).isTrue();
		this.work.delistingNotice(id);
		this.listener.on(new LetterIssued(NOTICE + 1, NUMBER, LetterKind.DELISTING_NOTICE, "演安办摘〔2026〕1号", MONDAY));
		Mockito.verify(this.process).tell(NUMBER, ListingProcess.DELISTING_ISSUED, Map.of());
		this.work.delisted(id);
		Mockito.verify(this.caseFiles).mark(NUMBER, CaseFlag.LISTED, false, "system");
		Mockito.verify(this.measures).settle(MEASURE, MeasureState.DONE, "delisted", MONDAY);
		Mockito.verify(this.letters, Mockito.never()).callOff(anyLong(), anyString());
		assertThat(this.board.board()).singleElement()
			.satisfies((line) -> assertThat(line.state()).isEqualTo(ListingState.DELISTED));
		at(MONDAY.plus(Duration.ofDays(91)));
		assertThat(this.board.board()).isEmpty();
	}

	@Test
	void anyOtherEndTakesItOffAndCallsItsLettersOff() {
		long id = listed();
		state("CLOSED", "MISTAKEN");
		assertThat(this.work.delistingDue(id)).isFalse();
		this.work.takenOff(id, "case-over");
		Mockito.verify(this.letters).callOff(NOTICE, "case-over");
		Mockito.verify(this.obligations).end(Owed.of(NUMBER, "listed-limit"), "case-over", MONDAY);
		Mockito.verify(this.obligations).end(owed("2026-12-02"), "case-over", MONDAY);
		Mockito.verify(this.measures).settle(MEASURE, MeasureState.ENDED, "case-over", MONDAY);
		assertThat(this.board.board()).singleElement()
			.satisfies((line) -> assertThat(line.state()).isEqualTo(ListingState.TAKEN_OFF));
		assertThat(this.work.begin(6, order("OVERDUE"))).isPositive();
	}

	@Test
	void whatWasNeverOnTheBoardLeavesNoTrace() {
		long id = approved();
		this.listener.on(new LetterEnded(NOTICE, NUMBER, LetterKind.LISTING_NOTICE, LetterState.DROPPED, MONDAY));
		Mockito.verify(this.process).tell(NUMBER, ListingProcess.VOID, Map.of("voidBecause", "notice-withdrawn"));
		this.work.takenOff(id, "notice-withdrawn");
		Mockito.verify(this.caseFiles, Mockito.never()).mark(any(), any(), Mockito.anyBoolean(), anyString());
		assertThat(this.board.board()).isEmpty();
		assertThat(this.board.ofCase(NUMBER)).singleElement()
			.satisfies((one) -> assertThat(one.state()).isEqualTo(ListingState.NOT_LISTED));
	}

	@Test
	void aLetterThatEndsWithItsCaseDecidesNothing() {
		listed();
		state("SIGNED_OFF", null);
		this.listener.on(new LetterEnded(NOTICE, NUMBER, LetterKind.LISTING_NOTICE, LetterState.WITHDRAWN, MONDAY));
		Mockito.verify(this.process, Mockito.never()).tell(any(), eq(ListingProcess.VOID), any());
	}

	@Test
	void anOverdueLimitIsToldAndGoesUpwardsOrToATeam() {
		listed();
		this.listener.on(new ObligationFellDue(1, NUMBER, "listed-limit", false, UNIT, MonthlyReports.end(LIMIT)));
		Mockito.verify(this.process).tell(NUMBER, ListingProcess.LIMIT_DUE, Map.of());
		this.work.late(NUMBER, false, "两次逾期", "director-office");
		assertThat(this.board.board().get(0).level()).isEqualTo(ListingLevel.DISTRICT);
		this.work.late(NUMBER, true, null, "director-office");
		assertThat(this.board.board().get(0).level()).isEqualTo(ListingLevel.MUNICIPAL);
		ArgumentCaptor<MeasureOrder> orders = ArgumentCaptor.forClass(MeasureOrder.class);
		Mockito.verify(this.measures, Mockito.times(2)).take(orders.capture());
		assertThat(orders.getAllValues()).extracting(MeasureOrder::measure)
			.containsExactly("INVESTIGATION_TEAM", "RAISE_TO_GOVERNMENT");
	}

	@Test
	void whoMayNotSeeTheCaseSeesNoListing() {
		listed();
		ListingFilter all = new ListingFilter(null, null, null, null, 50);
		assertThat(this.board.list(all, scope("supervisor@O-demo")).total()).isEqualTo(1);
		assertThat(this.board.list(all, scope("section-chief@A-1")).items()).hasSize(1);
		assertThat(this.board.list(all, scope("section-chief@A-2")).total()).isZero();
		assertThat(this.board.list(all, scope("worker@E-1")).total()).isZero();
		assertThat(this.board
			.list(new ListingFilter(ListingState.DELISTED, null, null, null, 50), scope("supervisor@O-demo"))
			.total()).isZero();
		assertThatExceptionOfType(Refusal.Unreadable.class).isThrownBy(
				() -> this.board.list(new ListingFilter(null, null, null, "x", 50), scope("supervisor@O-demo")));
	}

	@Test
	void theDirectorWhoListedItDecidesAboutMoreTime() {
		ListingObjection objection = new ListingObjection(new ListingTable(JdbcClient.create(this.pool)), this.process);
		assertThat(objection.standing(NUMBER)).isFalse();
		approved();
		assertThat(objection.standing(NUMBER)).isTrue();
		assertThat(objection.decider(NUMBER)).isEmpty();
		issued();
		assertThat(objection.decider(NUMBER)).contains("office-director@office");
		objection.upheld(NUMBER, "理由成立", "chief");
		Mockito.verify(this.process).tell(NUMBER, ListingProcess.VOID, Map.of("voidBecause", "objection-upheld"));
	}

}
