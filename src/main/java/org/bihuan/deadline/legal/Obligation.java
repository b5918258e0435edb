package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

	// none where the mapper finds no value in it
	@Embedded
	private @Nullable Standstill standstill;

	private @Nullable Instant missedAt;

	private @Nullable Instant settledAt;

	private boolean reworkUsed;

	private @Nullable String liveKey;

	private @Nullable String clockInstance;

	private @Nullable Instant nextAt;

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
		this.dueAt = Remainder.wholeSecond(dueAt);
		this.liveKey = liveKey(number, kind);
	}

	static String liveKey(CaseNumber number, String kind) {
		return number.value() + "/" + kind;
	}

	/** Filing holds the clock, also of one that has fallen due. */
	boolean hold(Instant at) {
		if (!this.state.isOpen() || still().filedAt() != null) {
			return false;
		}
		still().filed(at);
		stand(at);
		return true;
	}

	/** A request for more time holds the clock until it is decided. */
	boolean ask(Instant at) {
		if (this.state != State.RUNNING || !at.isBefore(this.dueAt)) {
			return false;
		}
		still().asked(at);
		stand(at);
		return true;
	}

	/** Runs on with what was left; missed at once if nothing is left. */
	boolean resume(int reworkDays, WorkCalendar calendar, Instant at) {
		if (this.state != State.HELD || still().filedAt() == null) {
			return false;
		}
		still().returned();
		runOn(calendar, at);
		if (reworkDays > 0) {
			this.dueAt = calendar.end(this.dueAt, new Term(reworkDays, DayKind.WORKING_DAYS));
			this.reworkUsed = true;
		}
		stand(at);
		return true;
	}

	/**
	 * More time was granted, in the days of the term; of a plan's date in working days.
	 */
	boolean extend(int days, WorkCalendar calendar, Instant at) {
		if (!isAsked()) {
			return false;
		}
		still().decided();
		runOn(calendar, at);
		DayKind kind = (this.termKind != null) ? this.termKind : DayKind.WORKING_DAYS;
		this.dueAt = Remainder.wholeSecond(calendar.end(this.dueAt, new Term(days, kind)));
		stand(at);
		return true;
	}

	/** The clock stands still until a moment. */
	boolean pause(Instant until, Instant at) {
		if (!isAsked()) {
			return false;
		}
		still().paused(Remainder.wholeSecond(until), at);
		stand(at);
		return true;
	}

	/** No more time: what was left, at least one working day. */
	boolean refuse(WorkCalendar calendar, Instant at) {
		if (!isAsked()) {
			return false;
		}
		still().decided();
		if (runOn(calendar, at)) {
			this.dueAt = Remainder.atLeastADay(this.dueAt, at, calendar);
		}
		stand(at);
		return true;
	}

	/** A pause is over: runs on from its end with what was left. */
	boolean pauseOver(WorkCalendar calendar, Instant now) {
		Instant until = pausedUntil();
		if (this.state != State.PAUSED || until.isAfter(now)) {
			return false;
		}
		runOn(calendar, until);
		stand(until);
		return true;
	}

	private boolean runOn(WorkCalendar calendar, Instant at) {
		Optional<Instant> since = still().over(at);
		since.ifPresent((from) -> this.dueAt = Remainder.of(this.dueAt, this.termKind, calendar).after(from, at));
		return since.isPresent();
	}

	private void stand(Instant at) {
		boolean late = this.missedAt != null && !this.dueAt.isAfter(at);
		this.state = still().state().orElse(late ? State.MISSED : State.RUNNING);
	}

	private Standstill still() {
		this.standstill = (this.standstill != null) ? this.standstill : new Standstill();
		return this.standstill;
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

	Instant pausedUntil() {
		return Optional.ofNullable(still().pausedUntil()).orElse(this.dueAt);
	}

}
