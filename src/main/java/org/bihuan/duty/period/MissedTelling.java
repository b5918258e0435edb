package org.bihuan.duty.period;

import java.util.List;

import org.bihuan.duty.DutyMissed;
import org.bihuan.duty.period.MissedFiles.Filed;
import org.bihuan.duty.period.SweepTable.Miss;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts misses into their files and tells of them: a bounded number of files in a round,
 * each in a transaction of its own.
 */
@Component
class MissedTelling {

	private static final Logger log = LoggerFactory.getLogger(MissedTelling.class);

	/** Misses that are looked at for each file that may be opened. */
	private static final int MISSES = 20;

	private final SweepTable table;

	private final MissedFiles files;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate apart;

	MissedTelling(SweepTable table, MissedFiles files, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.table = table;
		this.files = files;
		this.events = events;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Tells of some.
	 * @param limit how many files at most
	 */
	void tell(int limit) {
		this.table.untold(limit * MISSES).stream().limit(limit).forEach((missed) -> apart(missed, () -> tell(missed)));
	}

	/**
	 * Ends some files of units that rest or have ended.
	 * @param limit how many at most
	 */
	void endGone(int limit) {
		this.files.ofGoneUnits(limit)
			.forEach((number, standing) -> apart(number, () -> this.files.end(number, standing)));
	}

	private void apart(Object what, Runnable work) {
		try {
			this.apart.executeWithoutResult((status) -> work.run());
		}
		catch (RuntimeException ex) {
			// as it was before: the next round tries again, and the others go on
			log.error("Misses of {} wait for the next round", what, ex);
		}
	}

	/**
	 * Tells of misses that belong into one file; needs a transaction.
	 * @param missed what was missed
	 */
	void tell(MissedKind missed) {
		List<Miss> misses = this.table.take(missed);
		if (misses.isEmpty()) {
			return;
		}
		Filed filed = this.files.file(missed, misses);
		this.table.told(misses, filed.number().value());
		this.files.explain(filed, missed.unit());
		misses.forEach((miss) -> this.events
			.publishEvent(new DutyMissed(miss.id(), missed.unit(), missed.kind(), filed.number(), miss.dueAt())));
	}

}
