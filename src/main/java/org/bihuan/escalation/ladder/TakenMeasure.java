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
 * A rung that was decided: taken, or skipped with a reason.
 */
@Entity
@Table(name = "esc_measure")
class TakenMeasure {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String measure;

	@Enumerated(EnumType.STRING)
	@Column(name = "ground")
	private Trigger trigger;

	@Column(name = "ladder_rank")
	private int rank;

	private String state;

	@Column(name = "measure_id")
	private @Nullable Long registered;

	private Instant at;

	private String decidedBy;

	@SuppressWarnings("NullAway.Init")
	protected TakenMeasure() {
	}

	TakenMeasure(String measure, Trigger trigger, int rank, @Nullable Long taken, Instant at, String decidedBy) {
		this.measure = measure;
		this.trigger = trigger;
		this.rank = rank;
		this.state = (taken != null) ? "CONFIRMED" : "SKIPPED";
		this.registered = taken;
		this.at = at;
		this.decidedBy = decidedBy;
	}

	boolean takenAs(String measure) {
		return "CONFIRMED".equals(this.state) && this.measure.equals(measure);
	}

	boolean under(Trigger trigger) {
		return this.trigger == trigger;
	}

	int rank() {
		return this.rank;
	}

	String measure() {
		return this.measure;
	}

	Trigger trigger() {
		return this.trigger;
	}

	boolean skipped() {
		return "SKIPPED".equals(this.state);
	}

	@Nullable Long registered() {
		return this.registered;
	}

	Instant at() {
		return this.at;
	}

	String decidedBy() {
		return this.decidedBy;
	}

}
