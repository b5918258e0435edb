package org.bihuan.escalation.ladder;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bihuan.escalation.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which a ladder stands.
 */
@Entity
@Table(name = "esc_ground")
class Ground {

	/** How a reason stands. */
	enum State {

		/** Nothing was filed. */
		OPEN,
		/** Something was filed and is being looked at. */
		HELD,
		/** Settled. */
		CLOSED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	@Column(name = "ground")
	private Trigger trigger;

	private @Nullable Long obligation;

	@Column(name = "measure_id")
	private @Nullable Long measure;

	@Column(name = "task_id")
	private @Nullable String task;

	@Column(name = "duty_period")
	private @Nullable Long duty;

	private Instant since;

	private @Nullable Instant countsFrom;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	@SuppressWarnings("NullAway.Init")
	protected Ground() {
	}

	Ground(Trigger trigger, Cause cause) {
		this.trigger = trigger;
		this.obligation = cause.obligation();
		this.measure = cause.measure();
		this.task = cause.task();
		this.duty = cause.duty();
		this.since = cause.since();
		this.countsFrom = cause.countsFrom();
	}

	void stands(State state) {
		this.state = state;
	}

	boolean is(Trigger trigger, Cause cause) {
		return this.trigger == trigger && Objects.equals(this.obligation, cause.obligation())
				&& Objects.equals(this.measure, cause.measure()) && Objects.equals(this.duty, cause.duty())
				&& urged() == (cause.task() != null);
	}

	/** Stands open again, perhaps for another task than before. */
	void again(Cause cause) {
		this.state = State.OPEN;
		this.task = cause.task();
	}

	boolean is(State state) {
		return this.state == state;
	}

	boolean open() {
		return this.state == State.OPEN;
	}

	/** Whether it counts, or those who answer for it still have time to help. */
	boolean counts(Instant now) {
		return open() && (this.countsFrom == null || !now.isBefore(this.countsFrom));
	}

	boolean closed() {
		return this.state == State.CLOSED;
	}

	Trigger trigger() {
		return this.trigger;
	}

	@Nullable Long obligation() {
		return this.obligation;
	}

	boolean ofDuty(long period) {
		return Long.valueOf(period).equals(this.duty);
	}

	boolean refusesMeasure() {
		return this.trigger == Trigger.REFUSED && this.measure != null;
	}

	/** Whether one decision answers it, whatever becomes of the measure. */
	boolean once() {
		return this.trigger == Trigger.LISTED || urged();
	}

	boolean urged() {
		return this.task != null;
	}

	State state() {
		return this.state;
	}

	@Nullable Instant countsFrom() {
		return this.countsFrom;
	}

	Instant since() {
		return this.since;
	}

}
