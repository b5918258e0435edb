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
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
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
		if (!this.state.isOpen() || this.filedAt != null) {
			return false;
		}
		this.filedAt = at;
		stand(at);
		return true;
	}

	/** A request for more time holds the clock until it is decided. */
	boolean ask(Instant at) {
		if (this.state != State.RUNNING || !at.isBefore(this.dueAt)) {
			return false;
		}
		this.askedAt = at;
		stand(at);
		return true;
	}

	/** Runs on with what was left; missed at once if nothing is left. */
	boolean resume(int reworkDays, WorkCalendar calendar, Instant at) {
		if (this.state != State.HELD || this.filedAt == null) {
			return false;
		}
		this.filedAt = null;
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
		if (this.state != State.HELD || this.askedAt == null) {
			return false;
		}
		this.askedAt = null;
		runOn(calendar, at);
		DayKind kind = (this.termKind != null) ? this.termKind : DayKind.WORKING_DAYS;
		this.dueAt = wholeSecond(calendar.end(this.dueAt, new Term(days, kind)));
		stand(at);
		return true;
	}

	/** The clock stands still until a moment. */
	boolean pause(Instant until, Instant at) {
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
		if (this.state != State.HELD || this.askedAt == null) {
			return false;
		}
		this.askedAt = null;
		if (runOn(calendar, at)) {
			Instant least = calendar.end(at, new Term(1, DayKind.WORKING_DAYS));
			this.dueAt = this.dueAt.isBefore(least) ? least : this.dueAt;
		}
		stand(at);
		return true;
	}

	/** A pause is over: runs on from its end with what was left. */
	boolean pauseOver(WorkCalendar calendar, Instant now) {
		Instant until = this.pausedUntil;
		if (this.state != State.PAUSED || until == null || until.isAfter(now)) {
			return false;
		}
		runOn(calendar, until);
		stand(until);
		return true;
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
		DayKind days = (this.termKind != null) ? this.termKind : DayKind.CALENDAR_DAYS;
		if (days == DayKind.HOURS) {
			return this.dueAt.plusMillis(ChronoUnit.MILLIS.between(since, at));
		}
		if (since.isAfter(this.dueAt)) {
			return calendar.end(this.dueAt, new Term(calendar.between(since, at, days), days));
		}
		Instant end = calendar.end(at, new Term(calendar.between(since, this.dueAt, days), days));
		// held on its last day: the rest of a day off is no rest of a working day
		boolean offices = days != DayKind.WORKING_DAYS
				|| calendar.isWorkingDay(end.atZone(Zone.SHANGHAI).toLocalDate());
		return offices ? end : calendar.end(at, new Term(1, days));
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
		return this.askedAt != null;
	}

	Instant pausedUntil() {
		return (this.pausedUntil != null) ? this.pausedUntil : this.dueAt;
	}

}
