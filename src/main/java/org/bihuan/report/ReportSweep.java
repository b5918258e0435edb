package org.bihuan.report;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.calendar.WorkCalendar;
import org.bihuan.report.ReportPeriod.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells subscribers of the period that ended last, from the first working day after it.
 * Any node may come by at any time: the key of a telling lets each happen once.
 */
@Component
class ReportSweep {

	private static final Logger log = LoggerFactory.getLogger(ReportSweep.class);

	private static final int BATCH = 200;

	private final ReportSubscriptions subscriptions;

	private final ReportTelling telling;

	private final ReportAccess access;

	private final WorkCalendar calendar;

	ReportSweep(ReportSubscriptions subscriptions, ReportTelling telling, ReportAccess access, WorkCalendar calendar) {
		this.subscriptions = subscriptions;
		this.telling = telling;
		this.access = access;
		this.calendar = calendar;
	}

	/** Tells whoever has not been told. */
	@Scheduled(initialDelayString = "${bihuan.report.poll}", fixedDelayString = "${bihuan.report.poll}")
	void sweep() {
		sweep(this.access.today());
	}

	void sweep(LocalDate today) {
		for (Kind kind : Kind.values()) {
			ReportPeriod period = ReportPeriod.ended(kind, today);
			if (!today.isBefore(firstWorkingDay(period.next()))) {
				tell(period);
			}
		}
	}

	private LocalDate firstWorkingDay(LocalDate from) {
		LocalDate day = from;
		while (!this.calendar.isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	private void tell(ReportPeriod period) {
		long after = 0;
		List<Subscription> due;
		do {
			due = this.subscriptions.due(period, after, BATCH);
			for (Subscription subscription : due) {
				tell(subscription, period);
				after = subscription.id();
			}
		}
		while (due.size() == BATCH);
	}

	/**
	 * One who cannot be told keeps nobody else from being told; the next round tries
	 * again.
	 */
	private void tell(Subscription subscription, ReportPeriod period) {
		try {
			this.telling.tell(subscription, period);
		}
		catch (DuplicateKeyException ex) {
			log.debug("Subscription {} is told of {} elsewhere", subscription.id(), period.key());
		}
		catch (ConcurrencyFailureException ex) {
			log.info("Subscription {} is told of {} later: {}", subscription.id(), period.key(), ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.error("Subscription {} could not be told of {}", subscription.id(), period.key(), ex);
		}
	}

}
