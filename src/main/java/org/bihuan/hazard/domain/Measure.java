package org.bihuan.hazard.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a plan: what, who, money, by when.
 */
@Entity
@Table(name = "haz_measure")
public class Measure {

	/** How far a measure is. */
	public enum State {

		/** To be done. */
		OPEN,
		/** Done, not yet verified. */
		DONE,
		/** Verified. */
		PASSED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private int planRound;

	private int position;

	private String what;

	private @Nullable String who;

	private @Nullable BigDecimal money;

	private LocalDate byWhen;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	@SuppressWarnings("NullAway.Init")
	protected Measure() {
	}

	Measure(int planRound, int position, PlannedMeasure planned) {
		this.planRound = planRound;
		this.position = position;
		this.what = planned.what();
		this.who = planned.who();
		this.money = planned.money();
		this.byWhen = planned.byWhen();
	}

	boolean ofRound(int round) {
		return this.planRound == round;
	}

	void done() {
		this.state = State.DONE;
	}

	void judged(boolean passed) {
		this.state = passed ? State.PASSED : State.OPEN;
	}

	/**
	 * Its number in the case, from 1 on, which people read and forms carry.
	 * @return the number
	 */
	public String number() {
		return String.valueOf(this.position + 1);
	}

	public int position() {
		return this.position;
	}

	public String what() {
		return this.what;
	}

	public @Nullable String who() {
		return this.who;
	}

	public LocalDate byWhen() {
		return this.byWhen;
	}

	public State state() {
		return this.state;
	}

}
