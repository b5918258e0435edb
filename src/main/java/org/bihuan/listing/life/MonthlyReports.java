package org.bihuan.listing.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListingState;
import org.bihuan.listing.MonthlyReport;
import org.bihuan.listing.MonthlyReport.State;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Service;

/**
 * The monthly reports of a listed case: the next one is owed as soon as the last is
 * accepted or missed, always counted from the day of the listing. One filing answers all
 * that were missed.
 */
@Service
class MonthlyReports {

	static final String KIND = "progress-report";

	private final ListingTable listings;

	private final ReportTable table;

	private final Obligations obligations;

	MonthlyReports(ListingTable listings, ReportTable table, Obligations obligations) {
		this.listings = listings;
		this.table = table;
		this.obligations = obligations;
	}

	void first(ListedCase listing, Instant at) {
		owe(listing, at);
	}

	/** A report is late: the next one is owed all the same. */
	void fellDue(CaseNumber number, Instant at) {
		this.listings.live(number).filter((listing) -> listing.state() == ListingState.LISTED).ifPresent((listing) -> {
			in(listing, State.OPEN).stream()
				.filter((one) -> !end(one.due()).isAfter(at))
				.forEach((one) -> this.table.state(listing.id(), one.due(), State.MISSED));
			oweNext(listing, at);
		});
	}

	void filed(ListedCase listing, Instant at) {
		List<MonthlyReport> missed = in(listing, State.MISSED);
		for (MonthlyReport one : missed.isEmpty() ? in(listing, State.OPEN) : missed) {
			this.table.filed(listing.id(), one.due(), at);
			this.obligations.hold(owed(listing, one.due()), KIND, at);
		}
	}

	void accepted(ListedCase listing, Instant at) {
		for (MonthlyReport one : in(listing, State.FILED)) {
			this.table.state(listing.id(), one.due(), State.ACCEPTED);
			this.obligations.meet(owed(listing, one.due()), "review-progress", at);
		}
		oweNext(listing, at);
	}

	void returned(ListedCase listing, Instant at) {
		for (MonthlyReport one : in(listing, State.FILED)) {
			this.table.state(listing.id(), one.due(), end(one.due()).isAfter(at) ? State.OPEN : State.MISSED);
			this.obligations.resume(owed(listing, one.due()), 0, "review-progress", at);
		}
		oweNext(listing, at);
	}

	void end(ListedCase listing, String why, Instant at) {
		this.table.of(listing.id())
			.stream()
			.filter((one) -> one.state() != State.ACCEPTED)
			.forEach((one) -> this.obligations.end(owed(listing, one.due()), why, at));
	}

	/** The word of the report that is to be filed first. */
	String word(ListedCase listing) {
		return this.table.of(listing.id())
			.stream()
			.filter((one) -> one.state() == State.OPEN || one.state() == State.MISSED)
			.findFirst()
			.map((one) -> owed(listing, one.due()).word())
			.orElse(KIND);
	}

	List<MonthlyReport> of(long listing) {
		return this.table.of(listing);
	}

	private void oweNext(ListedCase listing, Instant at) {
		if (in(listing, State.OPEN).isEmpty()) {
			owe(listing, at);
		}
	}

	private void owe(ListedCase listing, Instant at) {
		List<MonthlyReport> known = this.table.of(listing.id());
		LocalDate today = LocalDate.ofInstant(at, Zone.SHANGHAI);
		LocalDate after = known.isEmpty() ? today : later(known.get(known.size() - 1).due(), today);
		LocalDate due = next(LocalDate.ofInstant(Objects.requireNonNull(listing.listedAt()), Zone.SHANGHAI), after);
		this.table.add(listing.id(), due);
		this.obligations.startUntil(owed(listing, due), end(due), ListingWork.basis(listing), at);
	}

	/** The first monthly return of a day after another one; the 31st may be the 28th. */
	static LocalDate next(LocalDate listed, LocalDate after) {
		int months = 1;
		while (!listed.plusMonths(months).isAfter(after)) {
			months++;
		}
		return listed.plusMonths(months);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private List<MonthlyReport> in(ListedCase listing, State state) {
		return this.table.of(listing.id()).stream().filter((one) -> one.state() == state).toList();
	}

	private static Owed owed(ListedCase listing, LocalDate due) {
		return new Owed(listing.caseNumber(), KIND, due.toString(), null);
	}

	static Instant end(LocalDate day) {
		return day.atTime(LocalTime.of(23, 59, 59)).atZone(Zone.SHANGHAI).toInstant();
	}

}
