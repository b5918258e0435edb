package org.bihuan.interview;

import java.util.List;
import java.util.Map;

import org.bihuan.letter.LetterKind;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the room tells others on the course of an interview.
 */
class InterviewsTests {

	private static final String OFFICER = "inspector1-emergency";

	@Test
	void theNoticeCarriesTimeAndPlace() {
		Interview interview = Samples.interview();
		InterviewRoom room = new InterviewRoom(interview);
		room.interviews().arrange(interview, Samples.appointment("2026-03-05T09:00"));
		assertThat(room.interviews().notice(5)).isEqualTo(Samples.at("2026-03-05T09:00"));
		assertThat(room.letters).singleElement().satisfies((order) -> {
			assertThat(order.kind()).isEqualTo(LetterKind.INTERVIEW_NOTICE);
			assertThat(order.addressee()).isEqualTo(Samples.ORDER.addressee());
			assertThat(order.measure()).isNull();
			assertThat(order.document()).isEqualTo("D001");
			assertThat(order.fields()).isEqualTo(Map.of("interviewTime", "2026年3月5日9时00分", "interviewPlace", "应急局三楼会议室",
					"interviewee", "interview.invited.principal-leader、interview.invited.town、工会主席"));
		});
		assertThat(interview.waiting().orElseThrow().announcedIn(41)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-03T23:59, NOTICED", "2026-03-04T00:00, LATE", "2026-03-04T18:00, LATE" })
	void whoeverIsNoticedTooLateIsNotInterviewed(String issued, Appointment.State state) {
		Interview interview = Samples.waiting(false);
		InterviewRoom room = new InterviewRoom(interview);
		room.interviews().issued(31, Samples.at(issued));
		assertThat(interview.last().orElseThrow().state()).isEqualTo(state);
		assertThat(room.interviews().noticedInTime(5)).isEqualTo(state == Appointment.State.NOTICED);
		assertThat(room.told).contains(InterviewProcess.NOTICE_ISSUED)
			.filteredOn("record interviewLate"::equals)
			.hasSize((state == Appointment.State.LATE) ? 1 : 0);
	}

	@Test
	void lettersOfOthersAndOfEarlierAppointmentsSayNothing() {
		Interview interview = Samples.waiting(true);
		interview.arrange(Samples.appointment("2026-03-09T09:00"));
		InterviewRoom room = new InterviewRoom(interview);
		room.interviews().issued(31, room.now);
		room.interviews().issued(99, room.now);
		room.interviews().withdrawn(31);
		assertThat(room.told).isEmpty();
	}

	@Test
	void aDroppedNoticeIsArrangedAnew() {
		Interview interview = Samples.waiting(true);
		InterviewRoom room = new InterviewRoom(interview);
		room.interviews().withdrawn(31);
		room.interviews().withdrawn(31);
		assertThat(room.told).containsExactly("record interviewWithdrawn", InterviewProcess.MOVED);
		InterviewRoom closed = new InterviewRoom(Samples.waiting(true));
		closed.caseIs("CLOSED");
		closed.interviews().withdrawn(31);
		assertThat(closed.told).isEmpty();
	}

	@Test
	void whoeverArrangesAnewCallsTheOldNoticeOff() {
		for (boolean noticed : List.of(true, false)) {
			Interview interview = Samples.waiting(noticed);
			InterviewRoom room = new InterviewRoom(interview);
			room.interviews().arrange(interview, Samples.appointment("2026-03-09T09:00"));
			assertThat(room.told).containsExactly("call off 31");
		}
		Interview held = Samples.waiting(true);
		held.absent(true, "住院", Samples.at("2026-03-05T11:00"));
		InterviewRoom room = new InterviewRoom(held);
		room.interviews().arrange(held, Samples.appointment("2026-03-09T09:00"));
		assertThat(room.told).isEmpty();
	}

	@Test
	void aPersonCallsAnAppointmentOffOnce() {
		Interview interview = Samples.waiting(true);
		InterviewRoom room = new InterviewRoom(interview);
		room.interviews().move(interview, "调休", OFFICER);
		assertThat(room.told).containsExactly("call off 31", "record interviewMoved", InterviewProcess.MOVED);
		assertThat(interview.last().orElseThrow().reason()).isEqualTo("调休");
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> room.interviews().move(interview, "调休", OFFICER))
			.extracting(Refusal::messageKey)
			.isEqualTo("interview.move.none");
	}

	@Test
	void aMomentWithoutNoticeIsRecorded() {
		InterviewRoom room = new InterviewRoom(Samples.waiting(false));
		assertThat(room.interviews().momentCame(5)).isFalse();
		assertThat(room.told).containsExactly("record interviewUnnoticed");
		InterviewRoom other = new InterviewRoom(Samples.waiting(true));
		assertThat(other.interviews().momentCame(5)).isTrue();
		assertThat(other.told).isEmpty();
	}

	@Test
	void theSecondAbsenceIsToldOnce() {
		Interview interview = Samples.waiting(true);
		InterviewRoom room = new InterviewRoom(interview);
		assertThat(room.interviews().absent(interview, false, "不到", room.now)).isTrue();
		assertThat(room.events).isEmpty();
		interview.arrange(Samples.appointment("2026-03-09T09:00"));
		assertThat(room.interviews().absent(interview, false, "不到", room.now)).isFalse();
		assertThat(room.told).containsExactly("settle ENDED absent-twice");
		assertThat(room.events).containsExactly(
				new MeasureRefused(7, Samples.NUMBER, Samples.ORDER.addressee(), "absent-twice", room.now));
	}

	@Test
	void refusedMinutesAreTold() {
		Interview interview = Samples.held();
		InterviewRoom room = new InterviewRoom(interview);
		room.interviews().minutesRefused(interview, "不认可", List.of("甲", "乙"), "boss-e-0001", room.now);
		assertThat(room.told).containsExactly("settle ENDED minutes-refused");
		assertThat(room.events).containsExactly(
				new MeasureRefused(7, Samples.NUMBER, Samples.ORDER.addressee(), "minutes-refused", room.now));
	}

	@Test
	void somebodyElseRecordsThatNobodySigns() {
		Interview interview = Samples.held();
		InterviewRoom room = new InterviewRoom(interview);
		assertThatExceptionOfType(Refusal.Conflict.class)
			.isThrownBy(() -> room.interviews().unsigned(interview, "拒签", List.of("甲", "乙"), OFFICER));
		assertThat(room.told).isEmpty();
		room.interviews().unsigned(interview, "拒签", List.of("甲", "乙"), "chief-emergency");
		assertThat(room.told).containsExactly("settle ENDED minutes-refused", "record interviewUnsigned",
				InterviewProcess.UNSIGNED);
		assertThat(interview.state()).isEqualTo(Interview.State.REFUSED);
	}

	@Test
	void eachPromiseIsOwedUntilItIsAssessed() {
		Interview interview = Samples.signed();
		InterviewRoom room = new InterviewRoom(interview);
		Promises promises = room.promises();
		assertThat(promises.begin(5)).isEqualTo(2);
		assertThat(promises.word(5, 1)).isEqualTo("promise/2");
		promises.reported("1", "已更换", "boss-e-0001", room.now);
		promises.assessed("1", true, null, OFFICER, room.now);
		promises.reported("2", "已更换", "boss-e-0001", room.now);
		promises.assessed("2", false, "未更换", OFFICER, room.now);
		assertThat(room.told).containsExactly("startUntil promise/1", "startUntil promise/2", "hold promise/1",
				"meet promise/1", "hold promise/2", "end promise/2");
		assertThat(room.events).containsExactly(
				new MeasureRefused(7, Samples.NUMBER, Samples.ORDER.addressee(), "promise-broken", room.now));
		room.interviews().done(5);
		assertThat(room.told).endsWith("settle DONE promises-assessed");
	}

	@Test
	void aMissedPromiseIsARefusalOnceAndAnotherClockIsNone() {
		InterviewRoom room = new InterviewRoom(Samples.signed());
		Promises promises = room.promises();
		promises.fellDue(Samples.NUMBER, 999, room.now);
		assertThat(room.events).isEmpty();
		promises.fellDue(Samples.NUMBER, 102, room.now);
		promises.fellDue(Samples.NUMBER, 102, room.now);
		promises.assessed("2", false, "未更换", OFFICER, room.now);
		assertThat(room.told).containsExactly("missed 1", "end promise/2");
		assertThat(room.events).containsExactly(
				new MeasureRefused(7, Samples.NUMBER, Samples.ORDER.addressee(), "promise-missed", room.now));
	}

	@Test
	void itEndsWithItsCase() {
		InterviewRoom waiting = new InterviewRoom(Samples.waiting(true));
		waiting.interviews().drop(5);
		waiting.interviews().drop(5);
		assertThat(waiting.told).containsExactly("call off 31", "settle ENDED case-closed");
		Interview interview = Samples.signed();
		interview.promises().get(0).assessed(true, null, OFFICER, waiting.now);
		InterviewRoom signed = new InterviewRoom(interview);
		signed.interviews().drop(5);
		assertThat(signed.told).containsExactly("end promise/2", "settle ENDED case-closed");
	}

	@ParameterizedTest
	@CsvSource({ "RECTIFYING, true", "SIGNED_OFF, false", "CLOSED, false" })
	void theProcessKnowsWhetherTheCaseIsOpen(String state, boolean open) {
		InterviewRoom room = new InterviewRoom(Samples.interview());
		room.caseIs(state);
		room.interviews().begin(7, Samples.ORDER);
		assertThat(room.started).containsEntry("caseOpen", open)
			.containsEntry("convenedBy", "inspector@authority")
			.containsEntry("answeredBy", "principal-leader@E-0001")
			.containsEntry("unit", "E-0001")
			.containsEntry("interviewId", 5L)
			.containsEntry("measureId", 7L);
	}

}
