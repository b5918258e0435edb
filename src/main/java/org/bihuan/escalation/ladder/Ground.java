package org.bihuan.escalation.ladder;

import java.time.Instant;

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

	private Instant since;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	@SuppressWarnings("NullAway.Init")
	protected Ground() {
	}

	Ground(Trigger trigger, @Nullable Long obligation, Instant since) {
		this.trigger = trigger;
		this.obligation = obligation;
		this.since = since;
	}

	void stands(State state) {
		this.state = state;
	}

	boolean is(Trigger trigger, @Nullable Long obligation) {
		return this.trigger == trigger
				&& ((obligation != null) ? obligation.equals(this.obligation) : this.obligation == null);
	}

	boolean is(State state) {
		return this.state == state;
	}

	boolean open() {
		return this.state == State.OPEN;
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

	Instant since() {
		return this.since;
	}

}
