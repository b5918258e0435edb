package org.bihuan.interview;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.bihuan.calendar.CalendarChanged;
import org.bihuan.calendar.Notices;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Topic;
import org.bihuan.shared.Group;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who arranged an interview that its day has become a day off. It takes place
 * all the same unless a person calls it off.
 */
@Component
class DayOffWarning {

	private static final Set<Appointment.State> WAITING = Set.of(Appointment.State.ARRANGED, Appointment.State.NOTICED);

	private final InterviewRepository rows;

	private final NoticePeriod period;

	private final Interviews interviews;

	private final Notices calendar;

	private final org.bihuan.notification.Notices notices;

	private final Clock clock;

	DayOffWarning(InterviewRepository rows, NoticePeriod period, Interviews interviews, Notices calendar,
			org.bihuan.notification.Notices notices, Clock clock) {
		this.rows = rows;
		this.period = period;
		this.interviews = interviews;
		this.calendar = calendar;
		this.notices = notices;
		this.clock = clock;
	}

	// the calendar of this node knows the new days only after the import has committed
	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void on(CalendarChanged event) {
		this.calendar.refresh();
		for (Interview interview : this.rows.findArranged(WAITING, this.clock.instant())) {
			interview.waiting()
				.filter((one) -> this.period.dayOff(one.moment()))
				.ifPresent((one) -> warn(interview, one, event.importId()));
		}
	}

	private void warn(Interview interview, Appointment one, long importId) {
		Group told = Group.parse(interview.convenedBy());
		Group group = new Group(told.role(), this.interviews.convener(interview));
		this.notices.send(new Notice("interview/" + interview.id() + "/" + one.id() + "/" + importId,
				"interview-day-off", Topic.LETTER, false, interview.number(), Set.of(one.arrangedBy()), Set.of(group),
				one.moment(), null, List.of()));
	}

}
