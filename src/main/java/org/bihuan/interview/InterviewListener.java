package org.bihuan.interview;

import java.util.Set;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what letters and clocks tell, in their transaction.
 */
@Component
class InterviewListener {

	private static final Set<LetterState> GONE = Set.of(LetterState.DROPPED, LetterState.WITHDRAWN);

	private final Interviews interviews;

	private final Promises promises;

	InterviewListener(Interviews interviews, Promises promises) {
		this.interviews = interviews;
		this.promises = promises;
	}

	@EventListener
	void on(LetterIssued event) {
		if (event.kind() == LetterKind.INTERVIEW_NOTICE) {
			this.interviews.issued(event.letter(), event.at());
		}
	}

	@EventListener
	void on(LetterEnded event) {
		if (event.kind() == LetterKind.INTERVIEW_NOTICE && GONE.contains(event.state())) {
			this.interviews.withdrawn(event.letter());
		}
	}

	@EventListener
	void on(ObligationFellDue event) {
		if (!event.service() && event.kind().equals(Promises.KIND)) {
			this.promises.fellDue(event.caseNumber(), event.obligation(), event.dueAt());
		}
	}

}
