package org.bihuan.interview;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.bihuan.calendar.CalendarChanged;
import org.bihuan.calendar.Notices;
import org.bihuan.casefile.CaseFiles;
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

	private final InterviewRepository rows;

	private final NoticePeriod period;

	private final CaseFiles caseFiles;

	private final Notices calendar;

	private final org.bihuan.notification.Notices notices;

	private final Clock clock;

	DayOffWarning(InterviewRepository rows, NoticePeriod period, CaseFiles caseFiles, Notices calendar,
			org.bihuan.notification.Notices notices, Clock clock) {
		this.rows = rows;
		this.period = period;
		this.caseFiles = caseFiles;
		this.calendar = calendar;
		this.notices = notices;
		this.clock = clock;
	}

	// the calendar of this node knows the new days only after the import has committed
	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void on(CalendarChanged event) {
		this.calendar.refresh();
		for (Interview interview : this.rows.findWaiting(this.clock.instant())) {
			interview.waiting()
				.filter((one) -> this.period.dayOff(one.moment()))
				.ifPresent((one) -> warn(interview, one, event.importId()));
		}
	}

	private void warn(Interview interview, Appointment one, long importId) {
		Group told = Group.parse(interview.convenedBy());
		Group group = "authority".equals(told.unit().value())
				? new Group(told.role(), this.caseFiles.header(interview.number()).authority()) : told;
		this.notices.send(new Notice("interview/" + interview.id() + "/" + one.id() + "/" + importId,
				"interview-day-off", Topic.LETTER, false, interview.number(), Set.of(one.arrangedBy()), Set.of(group),
				one.moment(), null, List.of()));
	}

}
