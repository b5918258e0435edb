package org.bihuan.interview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.letter.Letters;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureRefused;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to interviews from the measure to the minutes.
 */
@Service
@Transactional
class Interviews {

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private static final String STEP = "schedule-interview";

	private final InterviewRepository rows;

	private final InterviewProcess process;

	private final Convening convening;

	private final NoticeWording notice;

	private final NoticePeriod period;

	private final Promises promises;

	private final CaseFiles caseFiles;

	private final Letters letters;

	private final Measures measures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Interviews(InterviewRepository rows, InterviewProcess process, Convening convening, NoticeWording notice,
			NoticePeriod period, Promises promises, CaseFiles caseFiles, Letters letters, Measures measures,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.process = process;
		this.convening = convening;
		this.notice = notice;
		this.period = period;
		this.promises = promises;
		this.caseFiles = caseFiles;
		this.letters = letters;
		this.measures = measures;
		this.events = events;
		this.clock = clock;
	}

	/** A measure starts an interview. */
	void begin(long measure, MeasureOrder order) {
		CaseNumber number = order.caseNumber();
		Interview interview = this.rows.saveAndFlush(
				new Interview(measure, order, this.convening.by(order.issuer(), this.caseFiles.header(number)),
						this.convening.answering(order.addressee()), this.clock.instant()));
		interview.runsAs(this.process.start(number,
				Map.of("caseNumber", number.value(), "unit", order.addressee().value(), "measureId", measure,
						"interviewId", interview.id(), "convenedBy", interview.convenedBy(), "answeredBy",
						interview.answeredBy().toString(), "caseOpen", open(number))));
	}

	private boolean open(CaseNumber number) {
		return !OVER.contains(this.caseFiles.header(number).state());
	}

	/**
	 * Somebody arranges a time and a place; the notice of an earlier one is called off.
	 */
	void arrange(Interview interview, Appointment appointment) {
		this.period.check(this.clock.instant(), appointment.moment());
		callOff(interview, Appointment.State.CALLED_OFF, null, "interview-moved");
		interview.arrange(appointment);
	}

	/**
	 * Has the notice of the latest appointment drafted; answers when it is to be held.
	 */
	Instant notice(long id) {
		Interview interview = of(id);
		Appointment appointment = interview.waiting().orElseThrow();
		appointment.noticedBy(this.letters.draft(this.notice.of(interview, appointment, convener(interview))));
		return appointment.moment();
	}

	/** Who convenes it now: the competent authority may have changed since. */
	@Transactional(readOnly = true)
	UnitCode convener(Interview interview) {
		return interview.byAuthority() ? this.caseFiles.header(interview.number()).authority() : interview.issuer();
	}

	/** The notice of an interview has its number. */
	void issued(long letter, Instant at) {
		this.rows.findByLetter(letter)
			.ifPresent((interview) -> interview.waiting()
				.filter((one) -> one.announcedIn(letter) && one.is(Appointment.State.ARRANGED))
				.ifPresent((one) -> {
					boolean inTime = this.period.inTime(at, one.moment());
					one.noticed(at, inTime);
					if (!inTime) {
						record(interview, "interviewLate", "system", "");
					}
					tell(interview, InterviewProcess.NOTICE_ISSUED);
				}));
	}

	/** Whether the notice that was issued leaves enough time. */
	@Transactional(readOnly = true)
	boolean noticedInTime(long id) {
		return of(id).last().filter((one) -> one.is(Appointment.State.NOTICED)).isPresent();
	}

	/**
	 * The notice of an interview was dropped or withdrawn. In a closed case the interview
	 * ends by itself.
	 */
	void withdrawn(long letter) {
		this.rows.findByLetter(letter)
			.filter((interview) -> open(interview.number()))
			.ifPresent((interview) -> interview.waiting().filter((one) -> one.announcedIn(letter)).ifPresent((one) -> {
				one.became(Appointment.State.WITHDRAWN, null);
				record(interview, "interviewWithdrawn", "system", "");
				tell(interview, InterviewProcess.MOVED);
			}));
	}

	/** A person calls an appointment off; it is arranged anew. */
	void move(Interview interview, String reason, String by) {
		if (interview.waiting().isEmpty()) {
			throw new Refusal.Conflict("interview.move.none");
		}
		callOff(interview, Appointment.State.CALLED_OFF, reason, reason);
		record(interview, "interviewMoved", by, reason);
		tell(interview, InterviewProcess.MOVED);
	}

	/** The notice of what does not take place any more is called off. */
	private void callOff(Interview interview, Appointment.State became, @Nullable String reason, String why) {
		interview.last().filter(Appointment::announced).ifPresent((appointment) -> {
			if (appointment.waits()) {
				appointment.became(became, reason);
			}
			this.letters.callOff(Objects.requireNonNull(appointment.letter()), why);
		});
	}

	/** Whether the moment that has come was noticed. */
	boolean momentCame(long id) {
		Interview interview = of(id);
		boolean noticed = interview.momentCame();
		if (!noticed) {
			record(interview, "interviewUnnoticed", "system", "");
		}
		return noticed;
	}

	/** They did not come. */
	boolean absent(Interview interview, boolean excused, String reason, Instant at) {
		boolean again = interview.absent(excused, reason, at);
		if (!again) {
			refused(interview, "absent-twice", at);
		}
		return again;
	}

	/** The minutes are not signed. */
	void minutesRefused(Interview interview, String reason, List<String> witnesses, String by, Instant at) {
		interview.refused(reason, witnesses, by, at);
		refused(interview, "minutes-refused", at);
	}

	/** Somebody of the convening body records that the leader does not sign. */
	void unsigned(Interview interview, String reason, List<String> witnesses, String by) {
		minutesRefused(interview, reason, witnesses, by, this.clock.instant());
		this.caseFiles.record(interview.number(), EntryKind.TASK, by, "sign-minutes", "interviewUnsigned",
				Map.of("reason", reason, "witnesses", witnesses));
		tell(interview, InterviewProcess.UNSIGNED);
	}

	private void refused(Interview interview, String why, Instant at) {
		this.measures.settle(interview.measure(), MeasureState.ENDED, why, at);
		this.events
			.publishEvent(new MeasureRefused(interview.measure(), interview.number(), interview.addressee(), why, at));
	}

	/** Every promise was assessed. */
	void done(long id) {
		Interview interview = of(id);
		Instant now = this.clock.instant();
		interview.done(now);
		this.measures.settle(interview.measure(), MeasureState.DONE, "promises-assessed", now);
	}

	/** Ended with its case: letters called off, promises no longer owed. */
	void drop(long id) {
		Interview interview = of(id);
		Instant now = this.clock.instant();
		this.promises.end(interview, now);
		CaseHeader header = this.caseFiles.header(interview.number());
		callOff(interview, Appointment.State.DROPPED, null,
				Objects.requireNonNullElse(header.reason(), header.state()));
		if (interview.drop(now)) {
			this.measures.settle(interview.measure(), MeasureState.ENDED, "case-closed", now);
		}
	}

	private void tell(Interview interview, String message) {
		this.process.tell(Objects.requireNonNull(interview.instanceId()), message);
	}

	private void record(Interview interview, String what, String by, String reason) {
		this.caseFiles.record(interview.number(), EntryKind.TASK, by, STEP, what, Map.of("reason", reason));
	}

	private Interview of(long id) {
		return this.rows.findById(id).orElseThrow();
	}

}
