package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Owed;
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

	Obligation(Owed owed, UnitCode unit, @Nullable Term term, Basis basis, Instant startedAt, Instant dueAt) {
		super(owed, term, basis, startedAt);
		this.unit = unit.value();
		this.dueAt = Remainder.wholeSecond(dueAt);
		this.liveKey = liveKey(owed);
	}

	/** Filing holds the clock, also of one that has fallen due. */
	boolean hold(Instant at) {
		forget();
		if (!this.state.isOpen() || still().filedAt() != null) {
			return false;
		}
		still().filed(at);
		stand(at);
		return true;
	}

	/** A request for more time holds the clock until it is decided. */
	boolean ask(Instant at) {
		forget();
		if (this.state != State.RUNNING || !at.isBefore(this.dueAt)) {
			return false;
		}
		still().asked(at);
		stand(at);
		return true;
	}

	/** What was filed is taken back: the due date stays as it was. */
	boolean takeBack(Instant at) {
		forget();
		boolean filed = this.state == State.HELD && still().filedAt() != null;
		if (filed) {
			still().takenBack();
			stand(at);
		}
		return filed;
	}

	/** Runs on with what was left; missed at once if nothing is left. */
	boolean resume(int reworkDays, WorkCalendar calendar, Instant at) {
		forget();
		if (this.state != State.HELD || still().filedAt() == null) {
			return false;
		}
		still().returned();
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
		if (!isAsked()) {
			return false;
		}
		still().decided();
		runOn(calendar, at);
		this.added = more(days);
		this.dueAt = Remainder.wholeSecond(calendar.end(this.dueAt, this.added));
		stand(at);
		return true;
	}

	/** So many days, as {@link #extend} adds them. */
	Term more(int days) {
		return new Term(days, (termKind() != null) ? termKind() : DayKind.WORKING_DAYS);
	}

	/** The clock stands still until a moment. */
	boolean pause(Instant until, Instant at) {
		forget();
		if (!isAsked()) {
			return false;
		}
		still().paused(Remainder.wholeSecond(until), at);
		stand(at);
		return true;
	}

	/** No more time: what was left, at least one working day. */
	boolean refuse(WorkCalendar calendar, Instant at) {
		forget();
		if (!isAsked()) {
			return false;
		}
		still().decided();
		if (runOn(calendar, at)) {
			this.atLeast = 1;
			this.dueAt = Remainder.atLeastADay(this.dueAt, at, calendar);
		}
		stand(at);
		return true;
	}

	/** A pause is over: runs on from its end with what was left. */
	boolean pauseOver(WorkCalendar calendar, Instant now) {
		forget();
		Instant until = pausedUntil();
		if (this.state != State.PAUSED || until.isAfter(now)) {
			return false;
		}
		runOn(calendar, until);
		stand(until);
		return true;
	}

	/** The calendar has changed: due at another moment, counted anew. */
	void recount(Instant due) {
		forget();
		this.dueAt = Remainder.wholeSecond(due);
	}

	/** What a change does to the term is told once, with that change. */
	private void forget() {
		this.added = null;
		this.atLeast = null;
	}

	private boolean runOn(WorkCalendar calendar, Instant at) {
		Optional<Instant> since = still().over(at);
		since.ifPresent((from) -> this.dueAt = Remainder.of(this.dueAt, termKind(), calendar).after(from, at));
		return since.isPresent();
	}

	private void stand(Instant at) {
		boolean late = this.missedAt != null && !this.dueAt.isAfter(at);
		this.state = still().state().orElse(late ? State.MISSED : State.RUNNING);
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
		Instant filed = still().filedAt();
		return settle(State.MET, (filed != null) ? filed : at);
	}

	boolean end(Instant at) {
		return settle(State.ENDED, at);
	}

	private boolean settle(State how, Instant at) {
		if (!this.state.isOpen()) {
			return false;
		}
		still().decided();
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
		return still().isAsked();
	}

	boolean isFiled() {
		return still().filedAt() != null;
	}

	Instant pausedUntil() {
		return Optional.ofNullable(still().pausedUntil()).orElse(this.dueAt);
	}

}
