package org.bihuan.interview;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A time and a place that somebody arranged, and what became of it.
 */
@Entity
@Table(name = "itv_appointment")
class Appointment {

	/** What became of an appointment. */
	enum State {

		/** Arranged; its notice is not issued. */
		ARRANGED,
		/** Its notice was issued in time. */
		NOTICED,
		/** Its notice left fewer than two working days. */
		LATE,
		/** Its moment came without a notice. */
		UNNOTICED,
		/** Its notice was dropped or withdrawn. */
		WITHDRAWN,
		/** Called off by a person. */
		CALLED_OFF,
		/** They came. */
		HELD,
		/** They did not come, with cause. */
		EXCUSED,
		/** They did not come, without cause. */
		ABSENT,
		/** Ended with its case. */
		DROPPED;

		boolean waits() {
			return this == ARRANGED || this == NOTICED;
		}

		/** Whether a letter may still say that it takes place. */
		boolean announced() {
			return waits() || this == LATE || this == UNNOTICED;
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String place;

	private Instant moment;

	private String invited;

	private @Nullable String others;

	@Enumerated(EnumType.STRING)
	private State state = State.ARRANGED;

	private @Nullable Long letter;

	private String arrangedBy;

	private Instant arrangedAt;

	private @Nullable Instant noticedAt;

	private @Nullable String reason;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected Appointment() {
	}

	Appointment(String place, Instant moment, List<String> invited, @Nullable String others, String arrangedBy,
			Instant arrangedAt) {
		this.place = place;
		this.moment = moment;
		this.invited = String.join(",", invited);
		this.others = others;
		this.arrangedBy = arrangedBy;
		this.arrangedAt = arrangedAt;
	}

	void noticedBy(long letter) {
		this.letter = letter;
	}

	/** Its notice was issued. */
	void noticed(Instant at, boolean inTime) {
		this.noticedAt = at;
		this.state = inTime ? State.NOTICED : State.LATE;
	}

	void became(State state, @Nullable String reason) {
		this.state = state;
		this.reason = reason;
	}

	/** Whether a letter may still say that it takes place. */
	boolean announced() {
		return this.letter != null && this.state.announced();
	}

	boolean announcedIn(long letter) {
		return this.letter != null && this.letter == letter;
	}

	boolean is(State state) {
		return this.state == state;
	}

	boolean waits() {
		return this.state.waits();
	}

	String place() {
		return this.place;
	}

	Instant moment() {
		return this.moment;
	}

	List<String> invited() {
		return Arrays.asList(this.invited.split(","));
	}

	@Nullable String others() {
		return this.others;
	}

	State state() {
		return this.state;
	}

	@Nullable Long letter() {
		return this.letter;
	}

	@Nullable Instant noticedAt() {
		return this.noticedAt;
	}

	@Nullable String reason() {
		return this.reason;
	}

	String arrangedBy() {
		return this.arrangedBy;
	}

	Instant arrangedAt() {
		return this.arrangedAt;
	}

	long id() {
		return (this.id != null) ? this.id : 0;
	}

}
