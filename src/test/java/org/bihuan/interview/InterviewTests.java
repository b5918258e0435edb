package org.bihuan.interview;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.bihuan.interview.Appointment.State;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class InterviewTests {

	private static final Instant NOW = Samples.at("2026-03-05T11:00");

	private static final String OFFICER = "inspector1-emergency";

	@Test
	void whatIsArrangedAnewReplacesWhatWasArranged() {
		Interview interview = Samples.waiting(true);
		interview.arrange(Samples.appointment("2026-03-09T09:00"));
		assertThat(interview.appointments()).extracting(Appointment::state)
			.containsExactly(State.CALLED_OFF, State.ARRANGED);
	}

	@Test
	void aMomentWithoutANoticeIsNone() {
		Interview interview = Samples.waiting(false);
		assertThat(interview.momentCame()).isFalse();
		assertThat(interview.last()).hasValueSatisfying((one) -> assertThat(one.state()).isEqualTo(State.UNNOTICED));
		assertThat(interview.waiting()).isEmpty();
		assertThat(Samples.waiting(true).momentCame()).isTrue();
	}

	@Test
	void aLateNoticeIsNoNotice() {
		Interview interview = Samples.waiting(false);
		interview.waiting().orElseThrow().noticed(Samples.at("2026-03-04T11:00"), false);
		assertThat(interview.waiting()).isEmpty();
		assertThat(interview.last().orElseThrow().announced()).isTrue();
	}

	@Test
	void theSecondAbsenceWithoutCauseIsARefusal() {
		Interview interview = Samples.waiting(true);
		assertThat(interview.absent(true, "住院", NOW)).isTrue();
		assertThat(again(interview).absent(false, "未接电话", NOW)).isTrue();
		assertThat(again(interview).absent(true, "台风", NOW)).isTrue();
		assertThat(interview.state()).isEqualTo(Interview.State.OPEN);
		assertThat(again(interview).absent(false, "再次不到", NOW)).isFalse();
		assertThat(interview.state()).isEqualTo(Interview.State.REFUSED);
		assertThat(interview.appointments()).extracting(Appointment::state)
			.containsExactly(State.EXCUSED, State.ABSENT, State.EXCUSED, State.ABSENT);
	}

	private static Interview again(Interview interview) {
		interview.arrange(Samples.appointment("2026-03-09T09:00"));
		return interview;
	}

	@Test
	void whatWasSaidAndPromisedIsKept() {
		Interview interview = Samples.held();
		assertThat(interview.state()).isEqualTo(Interview.State.HELD);
		assertThat(interview.minutes().attendees()).isEqualTo("张三(总经理)");
		assertThat(interview.minutes().recordedBy()).isEqualTo(OFFICER);
		assertThat(interview.promises()).extracting(Promise::dueAt)
			.containsExactly(Samples.at("2026-03-20T23:59:59"), Samples.at("2026-04-20T23:59:59"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-04, interview.promises.before", "2026-03-05, interview.promises.passed" })
	void aPromiseLiesAfterTheInterviewAndInTheFuture(String due, String key) {
		Interview interview = Samples.waiting(true);
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
				() -> interview.held("张三", "问题", List.of(Samples.promise(1, "2026-03-09"), Samples.promise(2, due)),
						OFFICER, Samples.at("2026-03-06T09:00")));
		assertThat(refusal.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("promises[1].due");
			assertThat(problem.messageKey()).isEqualTo(key);
		});
		assertThat(interview.state()).isEqualTo(Interview.State.OPEN);
		assertThat(interview.promises()).isEmpty();
	}

	@Test
	void anInterviewThatWasHeldHasAPromise() {
		Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class,
				() -> Samples.waiting(true).held("张三", "问题", List.of(), OFFICER, NOW));
		assertThat(refusal.problems().get(0).messageKey()).isEqualTo("interview.promises.none");
	}

	@Test
	void whoeverRecordedNeitherSignsNorRefuses() {
		conflicts(Samples.held(), (one) -> one.signed(OFFICER, NOW), "interview.minutes.recorder");
		conflicts(Samples.held(), (one) -> one.refused("不认可", List.of("甲", "乙"), OFFICER, NOW),
				"interview.minutes.recorder");
	}

	@Test
	void refusedMinutesLeaveNoPromise() {
		Interview interview = Samples.held();
		interview.refused("不认可", List.of("甲", "乙"), "boss-e-0001", NOW);
		assertThat(interview.state()).isEqualTo(Interview.State.REFUSED);
		assertThat(interview.minutes().witnesses()).isEqualTo("甲、乙");
		assertThat(interview.promises()).extracting(Promise::state).containsOnly(Promise.State.DROPPED);
	}

	@Test
	void itIsDoneWhenEveryPromiseWasAssessed() {
		Interview interview = Samples.signed();
		interview.promises().get(0).assessed(true, null, OFFICER, NOW);
		assertThat(interview.assessed()).isFalse();
		interview.promises().get(1).assessed(false, "未更换", OFFICER, NOW);
		assertThat(interview.assessed()).isTrue();
		interview.done(NOW);
		assertThat(interview.state()).isEqualTo(Interview.State.DONE);
	}

	@Test
	void aPromiseIsMissedOnceAndNotAfterItsReport() {
		Promise promise = Samples.promise(1, "2026-03-20");
		assertThat(promise.missed(NOW)).isTrue();
		assertThat(promise.missed(NOW)).isFalse();
		Promise reported = Samples.promise(2, "2026-03-20");
		reported.reported("已更换", "boss-e-0001", NOW);
		assertThat(reported.missed(NOW)).isFalse();
		assertThat(reported.missed()).isFalse();
	}

	@Test
	void itEndsOnceWithItsCaseAndKeepsWhatWasAssessed() {
		Interview interview = Samples.signed();
		interview.promises().get(0).assessed(true, null, OFFICER, NOW);
		assertThat(interview.drop(NOW)).isTrue();
		assertThat(interview.drop(NOW)).isFalse();
		assertThat(interview.promises()).extracting(Promise::state)
			.containsExactly(Promise.State.KEPT, Promise.State.DROPPED);
		Interview waiting = Samples.waiting(true);
		waiting.drop(NOW);
		assertThat(waiting.appointments()).extracting(Appointment::state).containsExactly(State.DROPPED);
	}

	@Test
	void nothingIsDoneOutOfTurn() {
		conflicts(Samples.held(), (one) -> one.arrange(Samples.appointment("2026-03-09T09:00")), "interview.state");
		conflicts(Samples.held(), (one) -> one.absent(false, "不到", NOW), "interview.state");
		conflicts(Samples.waiting(true), (one) -> one.signed("boss-e-0001", NOW), "interview.state");
		conflicts(Samples.held(), (one) -> one.done(NOW), "interview.state");
		conflicts(Samples.signed(), (one) -> one.signed("boss-e-0001", NOW), "interview.state");
	}

	private static void conflicts(Interview interview, Consumer<Interview> act, String key) {
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> act.accept(interview))
			.extracting(Refusal::messageKey)
			.isEqualTo(key);
	}

}
