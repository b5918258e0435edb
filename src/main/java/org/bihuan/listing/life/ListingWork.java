package org.bihuan.listing.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.deadline.Owed;
import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListingState;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasurePublished;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What happens to a listing: proposed, levelled, published, raised, taken off.
 */
@Service
class ListingWork {

	static final String LIMIT = "listed-limit";

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private static final String SYSTEM = "system";

	private final ListingTable table;

	private final MonthlyReports reports;

	private final ListingLetters letters;

	private final CaseFiles caseFiles;

	private final Measures measures;

	private final Units units;

	private final Obligations obligations;

	private final WorkCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ListingWork(ListingTable table, MonthlyReports reports, ListingLetters letters, CaseFiles caseFiles,
			Measures measures, Units units, Obligations obligations, WorkCalendar calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.reports = reports;
		this.letters = letters;
		this.caseFiles = caseFiles;
		this.measures = measures;
		this.units = units;
		this.obligations = obligations;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	boolean over(CaseNumber number) {
		return OVER.contains(this.caseFiles.header(number).state());
	}

	/** A listing begins; it is the office's to issue, for its director approves it. */
	long begin(long measure, MeasureOrder order) {
		if (this.table.live(order.caseNumber()).isPresent()) {
			throw new Refusal.Conflict("listing.already");
		}
		CaseHeader header = this.caseFiles.header(order.caseNumber());
		UnitCode district = this.units.find(header.unit()).orElseThrow().district();
		return this.table.add(order.caseNumber(), measure, this.units.office(district),
				"REPEAT".equals(order.trigger()), now());
	}

	ListedCase live(CaseNumber number) {
		return this.table.live(number).orElseThrow(() -> new Refusal.Conflict("listing.none"));
	}

	/** What the table needs to say the level. */
	Map<String, Object> facts(CaseNumber number, boolean crossDepartment, int deaths) {
		CaseHeader header = this.caseFiles.header(number);
		Map<String, Object> facts = new HashMap<>();
		facts.put("grade", header.grade());
		facts.put("sector", header.sector());
		facts.put("workingDaysOverdue", overdue(number));
		facts.put("repeatOffence", this.table.repeated(live(number).id()));
		facts.put("crossDepartment", crossDepartment);
		facts.put("deaths", deaths);
		return facts;
	}

	private int overdue(CaseNumber number) {
		return this.obligations.ofCase(number)
			.stream()
			.filter((one) -> !one.service() && one.overdue())
			.map(ObligationView::dueAt)
			.mapToInt((due) -> this.calendar.between(due, now(), DayKind.WORKING_DAYS))
			.max()
			.orElse(0);
	}

	void proposed(CaseNumber number, String what, String requirements, LocalDate limit) {
		this.table.propose(live(number).id(), what, requirements, limit);
	}

	/** The table has said the level; NONE means that it is not to be listed. */
	boolean levelled(long id, @Nullable String level, @Nullable String approvedBy, @Nullable String document,
			@Nullable String place) {
		if (level == null || "NONE".equals(level)) {
			return false;
		}
		this.table.level(id, level, Objects.requireNonNull(approvedBy), document, place);
		return true;
	}

	/** It does not come to a listing. */
	void notTaken(@Nullable Long id, long measure, String how) {
		if (id != null) {
			this.table.end(id, ListingState.NOT_LISTED, how, now());
		}
		this.measures.settle(measure, MeasureState.ENDED, how, now());
	}

	/** Approved: the notice is drafted. */
	void notice(long id) {
		ListedCase listing = this.table.find(id);
		this.table.approve(id, this.letters.notice(listing, this.table.basis(id)));
	}

	/** The notice is issued: from now on the case stands on the board. */
	void published(long id) {
		ListedCase listing = this.table.find(id);
		CaseNumber number = listing.caseNumber();
		Instant at = now();
		Instant limit = limit(Objects.requireNonNull(listing.limitDay()), at);
		this.table.publish(id, at, limit);
		this.caseFiles.mark(number, CaseFlag.LISTED, true, SYSTEM);
		record(listing, "published");
		this.obligations.startUntil(Owed.of(number, LIMIT), limit, basis(listing), at);
		this.reports.first(this.table.find(id), at);
		this.events.publishEvent(new MeasurePublished(listing.measure(), number, "LISTING", listing.unit(), at));
	}

	/** A notice that took too long leaves a working day at least. */
	private Instant limit(LocalDate day, Instant at) {
		Instant limit = MonthlyReports.end(day);
		return limit.isAfter(at) ? limit : this.calendar.end(at, new Term(1, DayKind.WORKING_DAYS));
	}

	static Basis basis(ListedCase listing) {
		return new Basis("listing-notice", listing.notice());
	}

	/** The limit is over: raised to the municipality, or investigated. */
	void late(CaseNumber number, boolean raised, @Nullable String reason, String by) {
		ListedCase listing = live(number);
		MeasureOrder order = this.measures.find(listing.measure()).order();
		this.measures
			.take(new MeasureOrder(number, raised ? "RAISE_TO_GOVERNMENT" : "INVESTIGATION_TEAM", order.addressee(),
					order.issuer(), order.trigger(), order.rank(), order.document(), order.place(), reason, by));
		if (raised) {
			this.table.raise(listing.id());
			record(listing, "raised");
		}
	}

	/** Signed off while it was on the board: then it is delisted, otherwise taken off. */
	boolean delistingDue(long id) {
		ListedCase listing = this.table.find(id);
		CaseHeader header = this.caseFiles.header(listing.caseNumber());
		boolean signedOff = "SIGNED_OFF".equals(header.state()) || "SIGNED_OFF".equals(header.reason());
		return signedOff && listing.state() == ListingState.LISTED;
	}

	void delistingNotice(long id) {
		this.table.delistingLetter(id, this.letters.delisting(this.table.find(id)));
	}

	void delisted(long id) {
		ListedCase listing = this.table.find(id);
		this.table.end(id, ListingState.DELISTED, "signed-off", now());
		offTheBoard(listing, "delisted");
		this.measures.settle(listing.measure(), MeasureState.DONE, "delisted", now());
	}

	/** Off the board at once; what was sent is called off. */
	void takenOff(long id, String how) {
		ListedCase listing = this.table.find(id);
		boolean listed = listing.state() == ListingState.LISTED;
		this.table.end(id, listed ? ListingState.TAKEN_OFF : ListingState.NOT_LISTED, how, now());
		if (listed) {
			offTheBoard(listing, "taken-off");
			this.obligations.end(Owed.of(listing.caseNumber(), LIMIT), how, now());
			this.reports.end(listing, how, now());
		}
		this.letters.callOff(listing, how);
		this.measures.settle(listing.measure(), MeasureState.ENDED, how, now());
	}

	private void offTheBoard(ListedCase listing, String how) {
		this.caseFiles.mark(listing.caseNumber(), CaseFlag.LISTED, false, SYSTEM);
		record(listing, how);
	}

	private void record(ListedCase listing, String outcome) {
		Map<String, Object> content = new HashMap<>();
		content.put("level", String.valueOf(listing.level()));
		content.put("notice", String.valueOf(listing.notice()));
		this.caseFiles.record(listing.caseNumber(), EntryKind.STATE, SYSTEM, "listing", outcome, content);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
