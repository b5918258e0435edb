package org.bihuan.duty.period;

import java.time.Clock;
import java.util.UUID;

import org.bihuan.duty.DutyFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One round of all that happens to periods by time alone.
 */
@Component
public class DutyRound {

	private static final Logger log = LoggerFactory.getLogger(DutyRound.class);

	private final ObjectProvider<DutyFacts> facts;

	private final PeriodOpener opener;

	private final SweepTable sweep;

	private final MissedTelling telling;

	private final PeriodProcesses processes;

	private final boolean runs;

	private final int fileBatch;

	private final int processBatch;

	private final Clock clock;

	DutyRound(ObjectProvider<DutyFacts> facts, PeriodOpener opener, SweepTable sweep, MissedTelling telling,
			PeriodProcesses processes, @Value("${bihuan.duty.rounds:true}") boolean runs,
			@Value("${bihuan.duty.files:50}") int fileBatch, @Value("${bihuan.duty.processes:50}") int processBatch,
			Clock clock) {
		this.facts = facts;
		this.opener = opener;
		this.sweep = sweep;
		this.telling = telling;
		this.processes = processes;
		this.runs = runs;
		this.fileBatch = fileBatch;
		this.processBatch = processBatch;
		this.clock = clock;
	}

	/** Whether this program makes rounds by itself. */
	boolean runs() {
		return this.runs;
	}

	/** Opens what is owed by today. */
	public void open() {
		this.facts.forEach(DutyRound::bringUpToDate);
		try {
			this.opener.open();
		}
		catch (ConcurrencyFailureException ex) {
			log.info("Periods are opened elsewhere at this moment: {}", ex.getMessage());
		}
	}

	/** One fact that cannot be told keeps no duty from being opened. */
	private static void bringUpToDate(DutyFacts facts) {
		try {
			facts.bringUpToDate();
		}
		catch (RuntimeException ex) {
			log.error("Facts on which duties hang were not brought up to date; the next round tries again", ex);
		}
	}

	/**
	 * Marks what has ended as missed.
	 * @return how many
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public int sweep() {
		return this.sweep.sweep(UUID.randomUUID().toString(), this.clock.instant());
	}

	/** Ends files, tells of misses and starts processes, a bounded number of each. */
	public void follow() {
		this.telling.endGone(this.fileBatch);
		this.telling.tell(this.fileBatch);
		this.processes.catchUp(this.processBatch);
	}

}
