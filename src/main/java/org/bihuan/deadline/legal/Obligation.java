package org.bihuan.deadline.legal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * return runs it on with what was left, acceptance meets it as of the filing. A request
 * for more time holds it too, whatever is filed meanwhile.
 */
@Entity
@Table(name = "ddl_obligation")
class Obligation extends ObligationFacts {

	private String unit;

	@Enumerated(EnumType.STRING)
	private State state = State.RUNNING;

	private Instant dueAt;

	private @Nullable Instant heldAt;

	private @Nullable Instant filedAt;

	private @Nullable Instant askedAt;

	private @Nullable Instant pausedUntil;

	private @Nullable Instant missedAt;

	private @Nullable Instant settledAt;

	private boolean reworkUsed;

	private @Nullable String liveKey;

	private @Nullable String clockInstance;

	private @Nullable Instant nextAt;

	@Transient
	private @Nullable Term added;

	@Transient
	private @Nullable Integer atLeast;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected Obligation() {
	}

	Obligation(CaseNumber number, String kind, UnitCode unit, @Nullable Term term, Basis basis, Instant startedAt,
			Instant dueAt) {
		super(number, kind, term, basis, startedAt);
		this.unit = unit.value();
		this.dueAt = wholeSecond(dueAt);
		this.liveKey = liveKey(number, kind);
	}

	static String liveKey(CaseNumber number, String kind) {
		return number.value() + "/" + kind;
	}

	/** Filing holds the clock, also of one that has fallen due. */
	boolean hold(Instant at) {
		forget();
		if (!this.state.isOpen() || this.filedAt != null) {
			return false;
		}
		this.filedAt = at;
		stand(at);
		return true;
	}

	/** A request for more time holds the clock until it is decided. */
	boolean ask(Instant at) {
		forget();
		if (this.state != State.RUNNING || !at.isBefore(this.dueAt)) {
			return false;
		}
		this.askedAt = at;
		stand(at);
		return true;
	}

	/** Runs on with what was left; missed at once if nothing is left. */
	boolean resume(int reworkDays, WorkCalendar calendar, Instant at) {
		forget();
		if (this.state != State.HELD || this.filedAt == null) {
			return false;
		}
		this.filedAt = null;
		runOn(calendar, at);
		if (reworkDays > 0) {
			this.added = new Term(reworkDays, DayKind.WORKING_DAYS);
			this.dueAt = calendar.end(this.dueAt, this.added);
			this.reworkUsed = true;
		}
		stand(at);
		return true;
	}

	/**
	 * More time was granted, in the days of the term; of a plan's date in working days.
	 */
	boolean extend(int days, WorkCalendar calendar, Instant at) {
		forget();
		if (this.state != State.HELD || this.askedAt == null) {
			return false;
		}
		this.askedAt = null;
		runOn(calendar, at);
		DayKind kind = (term() != null) ? term().kind() : DayKind.WORKING_DAYS;
		this.added = new Term(days, kind);
		this.dueAt = wholeSecond(calendar.end(this.dueAt, this.added));
		stand(at);
		return true;
	}

	/** The clock stands still until a moment. */
	boolean pause(Instant until, Instant at) {
		forget();
		if (this.state != State.HELD || this.askedAt == null) {
			return false;
		}
		this.askedAt = null;
		this.pausedUntil = wholeSecond(until);
		stand(at);
		return true;
	}

	/** No more time: what was left, at least one working day. */
	boolean refuse(WorkCalendar calendar, Instant at) {
		forget();
		if (this.state != State.HELD || this.askedAt == null) {
			return false;
		}
		this.askedAt = null;
		if (runOn(calendar, at)) {
			this.atLeast = 1;
			Instant least = calendar.end(at, new Term(this.atLeast, DayKind.WORKING_DAYS));
			this.dueAt = this.dueAt.isBefore(least) ? least : this.dueAt;
		}
		stand(at);
		return true;
	}

	/** A pause is over: runs on from its end with what was left. */
	boolean pauseOver(WorkCalendar calendar, Instant now) {
		forget();
		Instant until = this.pausedUntil;
		if (this.state != State.PAUSED || until == null || until.isAfter(now)) {
			return false;
		}
		runOn(calendar, until);
		stand(until);
		return true;
	}

	/** What a change does to the term is told once, with that change. */
	private void forget() {
		this.added = null;
		this.atLeast = null;
	}

	/** Whether nothing keeps the clock from running any more. */
	private boolean runOn(WorkCalendar calendar, Instant at) {
		Instant since = this.heldAt;
		boolean paused = this.pausedUntil != null && this.pausedUntil.isAfter(at);
		if (since == null || this.filedAt != null || this.askedAt != null || paused) {
			return false;
		}
		this.dueAt = wholeSecond(moved(calendar, since, at));
		this.heldAt = null;
		this.pausedUntil = null;
		return true;
	}

	private void stand(Instant at) {
		if (this.filedAt != null || this.askedAt != null) {
			this.state = State.HELD;
		}
		else if (this.pausedUntil != null) {
			this.state = State.PAUSED;
		}
		else {
			this.state = (this.missedAt != null && !this.dueAt.isAfter(at)) ? State.MISSED : State.RUNNING;
		}
		boolean counts = this.state == State.RUNNING || this.state == State.MISSED;
		if (!counts && this.heldAt == null) {
			this.heldAt = at;
		}
	}

	private Instant moved(WorkCalendar calendar, Instant since, Instant at) {
		return Remainder.runOn(calendar, termDays(), this.dueAt, since, at);
	}

	private DayKind termDays() {
		return (term() != null) ? term().kind() : DayKind.CALENDAR_DAYS;
	}

	/** The calendar has changed: due at another moment, counted anew. */
	void recount(Instant due) {
		forget();
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
		Instant filed = this.filedAt;
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

	UnitCode unit() {
		return new UnitCode(this.unit);
	}

	/** What the last change added to the term. */
	@Nullable Term added() {
		return this.added;
	}

	/** Working days that the last change left at least. */
	@Nullable Integer atLeast() {
		return this.atLeast;
	}

	State state() {
		return this.state;
	}

	void owedBy(UnitCode other) {
		this.unit = other.value();
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

	boolean isAsked() {
		return this.askedAt != null;
	}

	Instant pausedUntil() {
		return (this.pausedUntil != null) ? this.pausedUntil : this.dueAt;
	}

}
