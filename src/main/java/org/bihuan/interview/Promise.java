package org.bihuan.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised at an interview, and whether it was kept.
 */
@Entity
@Table(name = "itv_promise")
class Promise {

	/** How a promise stands. */
	enum State {

		/** To be kept. */
		OPEN,
		/** The unit says that it has kept it. */
		REPORTED,
		/** Kept. */
		KEPT,
		/** Not kept. */
		BROKEN,
		/** Ended with its case, or never signed. */
		DROPPED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String what;

	private String who;

	private LocalDate due;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	private @Nullable Instant missedAt;

	private @Nullable String report;

	private @Nullable String reportedBy;

	private @Nullable Instant reportedAt;

	private @Nullable String reason;

	private @Nullable String assessedBy;

	private @Nullable Instant assessedAt;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected Promise() {
	}

	Promise(String what, String who, LocalDate due) {
		this.what = what;
		this.who = who;
		this.due = due;
	}

	void reported(String report, String by, Instant at) {
		this.state = State.REPORTED;
		this.report = report;
		this.reportedBy = by;
		this.reportedAt = at;
	}

	/**
	 * Its day has passed and nothing was reported.
	 * @return whether that is news
	 */
	boolean missed(Instant at) {
		if (this.state != State.OPEN || this.missedAt != null) {
			return false;
		}
		this.missedAt = at;
		return true;
	}

	void assessed(boolean kept, @Nullable String reason, String by, Instant at) {
		this.state = kept ? State.KEPT : State.BROKEN;
		this.reason = reason;
		this.assessedBy = by;
		this.assessedAt = at;
	}

	void drop() {
		this.state = open() ? State.DROPPED : this.state;
	}

	boolean open() {
		return this.state == State.OPEN || this.state == State.REPORTED;
	}

	/** The last moment of its day. */
	Instant dueAt() {
		return this.due.atTime(LocalTime.of(23, 59, 59)).atZone(Zone.SHANGHAI).toInstant();
	}

	long id() {
		return (this.id != null) ? this.id : 0;
	}

	/** By which the obligation is told from others of its kind. */
	String item() {
		return String.valueOf(id());
	}

	String what() {
		return this.what;
	}

	String who() {
		return this.who;
	}

	LocalDate due() {
		return this.due;
	}

	State state() {
		return this.state;
	}

	boolean missed() {
		return this.missedAt != null;
	}

	@Nullable String report() {
		return this.report;
	}

	@Nullable String reason() {
		return this.reason;
	}

	@Nullable String reportedBy() {
		return this.reportedBy;
	}

	@Nullable String assessedBy() {
		return this.assessedBy;
	}

}
