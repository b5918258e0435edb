package org.bihuan.listing;

import java.util.Map;

import org.bihuan.deadline.ObligationFellDue;
import org.bihuan.letter.LetterEnded;
import org.bihuan.letter.LetterIssued;
import org.bihuan.letter.LetterState;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of notices and of clocks that ran out, in their transaction.
 */
@Component
class ListingListener {

	private final ListingTable table;

	private final ListingWork work;

	private final MonthlyReports reports;

	private final ListingProcess process;

	ListingListener(ListingTable table, ListingWork work, MonthlyReports reports, ListingProcess process) {
		this.table = table;
		this.work = work;
		this.reports = reports;
		this.process = process;
	}

	@EventListener
	void on(LetterIssued event) {
		this.table.ofNotice(event.letter()).ifPresent((listing) -> {
			this.table.notice(listing.id(), event.number());
			this.process.tell(listing.caseNumber(), ListingProcess.ISSUED, Map.of());
		});
		delistingKnown(event.letter());
	}

	/**
	 * A notice that is lost takes its listing with it, unless the case is closing: then
	 * that decides. A delisting that was approved does not wait for a lost paper.
	 */
	@EventListener
	void on(LetterEnded event) {
		if (event.state() == LetterState.SETTLED) {
			return;
		}
		this.table.ofNotice(event.letter())
			.filter((listing) -> !this.work.over(listing.caseNumber()))
			.ifPresent((listing) -> this.process.tell(listing.caseNumber(), ListingProcess.VOID,
					Map.of("voidBecause", "notice-withdrawn")));
		delistingKnown(event.letter());
	}

	private void delistingKnown(long letter) {
		this.table.ofDelisting(letter)
			.ifPresent((listing) -> this.process.tell(listing.caseNumber(), ListingProcess.DELISTING_ISSUED, Map.of()));
	}

	@EventListener
	void on(ObligationFellDue event) {
		if (event.kind().equals(ListingWork.LIMIT)) {
			this.process.tell(event.caseNumber(), ListingProcess.LIMIT_DUE, Map.of());
		}
		else if (event.kind().equals(MonthlyReports.KIND)) {
			this.reports.fellDue(event.caseNumber(), event.dueAt());
		}
	}

}
