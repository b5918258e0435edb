package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A legal obligation of a case. Guards what may happen to its clock: filing holds it, a
 * return runs it on with what was left, acceptance meets it as of the filing.
 */
@Entity
@Table(name = "ddl_obligation")
class Obligation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String caseNumber;

	private String kind;

	private boolean service;

	private String unit;

	private @Nullable Integer termAmount;

	@Enumerated(EnumType.STRING)
	private @Nullable DayKind termKind;

	private String basisDocument;

	private @Nullable String basisPlace;

	@Enumerated(EnumType.STRING)
	private State state = State.RUNNING;

	private Instant startedAt;

	private Instant dueAt;

	private @Nullable Instant heldAt;

	private @Nullable Instant missedAt;

	private @Nullable Instant settledAt;

	private boolean reworkUsed;

	private @Nullable String liveKey;

	private @Nullable String clockInstance;

	private @Nullable Instant nextAt;

	@Transient
	private @Nullable Term added;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected Obligation() {
	}

	Obligation(CaseNumber number, String kind, UnitCode unit, @Nullable Term term, Basis basis, Instant startedAt,
			Instant dueAt) {
		this.caseNumber = number.value();
		this.kind = kind;
		this.unit = unit.value();
		this.termAmount = (term != null) ? term.amount() : null;
		this.termKind = (term != null) ? term.kind() : null;
		this.basisDocument = basis.document();
		this.basisPlace = basis.place();
		this.startedAt = startedAt;
		this.dueAt = wholeSecond(dueAt);
		this.liveKey = liveKey(number, kind);
	}

	static String liveKey(CaseNumber number, String kind) {
		return number.value() + "/" + kind;
	}

	/** Filing holds the clock, also of one that has fallen due. */
	boolean hold(Instant at) {
		this.added = null;
		if (!this.state.isOpen() || this.state == State.HELD) {
			return false;
		}
		this.state = State.HELD;
		this.heldAt = at;
		return true;
	}

	/** Runs on with what was left; missed at once if nothing is left. */
	boolean resume(int reworkDays, WorkCalendar calendar, Instant at) {
		this.added = null;
		Instant since = this.heldAt;
		if (this.state != State.HELD || since == null) {
			return false;
		}
		this.dueAt = wholeSecond(moved(calendar, since, at));
		if (reworkDays > 0) {
			this.added = new Term(reworkDays, DayKind.WORKING_DAYS);
			this.dueAt = calendar.end(this.dueAt, this.added);
			this.reworkUsed = true;
		}
		this.heldAt = null;
		this.state = (this.missedAt != null && !this.dueAt.isAfter(at)) ? State.MISSED : State.RUNNING;
		return true;
	}

	private Instant moved(WorkCalendar calendar, Instant since, Instant at) {
		return Remainder.runOn(calendar, termDays(), this.dueAt, since, at);
	}

	private DayKind termDays() {
		return (this.termKind != null) ? this.termKind : DayKind.CALENDAR_DAYS;
	}

	/** The calendar has changed: due at another moment, counted anew. */
	void recount(Instant due) {
		this.added = null;
		this.dueAt = wholeSecond(due);
	}

	boolean fallDue(Instant now) {
		if (this.state != State.RUNNING || now.isBefore(this.dueAt)) {
			return false;
		}
		this.state = State.MISSED;
		this.missedAt = (this.missedAt != null) ? this.missedAt : this.dueAt;
		return true;
	}

	boolean meet(Instant at) {
		Instant filed = this.heldAt;
		return settle(State.MET, (filed != null) ? filed : at);
	}

	boolean end(Instant at) {
		return settle(State.ENDED, at);
	}

	private boolean settle(State how, Instant at) {
		if (!this.state.isOpen()) {
			return false;
		}
		this.state = how;
		this.settledAt = at;
		this.liveKey = null;
		return true;
	}

	/** The moment for which the clock's timer waits. */
	void waitFor(Instant moment) {
		this.nextAt = moment;
	}

	void clockStarted(String instance) {
		this.clockInstance = instance;
	}

	void clockEnded() {
		this.clockInstance = null;
		this.nextAt = null;
	}

	private static Instant wholeSecond(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
		return this.id;
	}

	CaseNumber caseNumber() {
		return new CaseNumber(this.caseNumber);
	}

	String kind() {
		return this.kind;
	}

	UnitCode unit() {
		return new UnitCode(this.unit);
	}

	@Nullable Term term() {
		return (this.termAmount != null && this.termKind != null) ? new Term(this.termAmount, this.termKind) : null;
	}

	/** What the last change added to the term. */
	@Nullable Term added() {
		return this.added;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	State state() {
		return this.state;
	}

	boolean isRunning() {
		return this.state == State.RUNNING;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	@Nullable Instant missedAt() {
		return this.missedAt;
	}

	@Nullable Instant settledAt() {
		return this.settledAt;
	}

	@Nullable Instant nextAt() {
		return this.nextAt;
	}

	@Nullable String clockInstance() {
		return this.clockInstance;
	}

	@Nullable Instant heldAt() {
		return this.heldAt;
	}

}
