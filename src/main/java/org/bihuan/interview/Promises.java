package org.bihuan.interview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised, each an obligation of its own from the signature to the assessment.
 */
@Service
@Transactional
class Promises {

	static final String KIND = "promise";

	private static final String SIGNED = "sign-minutes";

	private static final String REPORTED = "report-promise";

	private static final String ASSESSED = "assess-promises";

	private final InterviewRepository rows;

	private final InterviewProcess process;

	private final Obligations obligations;

	private final ApplicationEventPublisher events;

	Promises(InterviewRepository rows, InterviewProcess process, Obligations obligations,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.process = process;
		this.obligations = obligations;
		this.events = events;
	}

	/** Starts the clock of each promise; answers how many there are. */
	int begin(long id) {
		Interview interview = this.rows.findById(id).orElseThrow();
		Instant signed = Objects.requireNonNull(interview.minutes().signedAt());
		interview.promises()
			.forEach((promise) -> this.obligations.startUntil(owed(interview, promise), promise.dueAt(),
					new Basis(SIGNED, null), signed));
		return interview.promises().size();
	}

	/** The word by which a task names the obligation that it serves. */
	@Transactional(readOnly = true)
	String word(long id, int place) {
		Interview interview = this.rows.findById(id).orElseThrow();
		return owed(interview, interview.promises().get(place)).word();
	}

	/** A promise by its place among those of an instance. */
	@Transactional(readOnly = true)
	Promise of(String instance, int place) {
		return this.rows.findByInstanceId(instance).orElseThrow().promises().get(place);
	}

	/** A promise by its item. */
	@Transactional(readOnly = true)
	Promise find(String item) {
		return promise(interview(item), item);
	}

	/**
	 * The unit says that it has kept a promise: nothing falls due until it is assessed.
	 */
	void reported(String item, String report, String by, Instant at) {
		Interview interview = interview(item);
		Promise promise = promise(interview, item);
		promise.reported(report, by, at);
		this.obligations.hold(owed(interview, promise), REPORTED, at);
	}

	/** Somebody who checked says whether it was kept. */
	void assessed(String item, boolean kept, @Nullable String reason, String by, Instant at) {
		Interview interview = interview(item);
		Promise promise = promise(interview, item);
		promise.assessed(kept, reason, by, at);
		if (kept) {
			this.obligations.meet(owed(interview, promise), ASSESSED, at);
			return;
		}
		this.obligations.end(owed(interview, promise), ASSESSED, at);
		if (!promise.missed()) {
			refused(interview, "promise-broken", at);
		}
	}

	/** A clock of the kind ran out: the promise is missed, and somebody looks at it. */
	void fellDue(CaseNumber number, long obligation, Instant at) {
		for (Interview interview : this.rows.findByCaseNumberOrderById(number.value())) {
			List<Promise> promises = interview.promises();
			for (int place = 0; place < promises.size(); place++) {
				Promise promise = promises.get(place);
				if (promise.open() && is(owed(interview, promise), obligation) && promise.missed(at)) {
					refused(interview, "promise-missed", at);
					this.process.missed(Objects.requireNonNull(interview.instanceId()), place);
				}
			}
		}
	}

	private boolean is(Owed owed, long obligation) {
		return this.obligations.find(owed).map(ObligationView::id).filter((id) -> id == obligation).isPresent();
	}

	private void refused(Interview interview, String why, Instant at) {
		this.events
			.publishEvent(new MeasureRefused(interview.measure(), interview.number(), interview.addressee(), why, at));
	}

	/** No promise of the interview is owed any longer. */
	void end(Interview interview, Instant at) {
		interview.promises()
			.stream()
			.filter(Promise::open)
			.forEach((promise) -> this.obligations.end(owed(interview, promise), "case-closed", at));
	}

	private Interview interview(String item) {
		return this.rows.findByPromise(Long.parseLong(item)).orElseThrow();
	}

	private static Promise promise(Interview interview, String item) {
		return interview.promises().stream().filter((one) -> one.item().equals(item)).findFirst().orElseThrow();
	}

	private static Owed owed(Interview interview, Promise promise) {
		return new Owed(interview.number(), KIND, promise.item(), interview.addressee());
	}

}
