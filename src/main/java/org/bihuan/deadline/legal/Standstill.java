package org.bihuan.deadline.legal;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock stands still: something was filed, more time was asked for, or a document
 * paused it. It runs on when none of the three holds any more.
 */
@Embeddable
class Standstill {

	private @Nullable Instant heldAt;

	private @Nullable Instant filedAt;

	private @Nullable Instant askedAt;

	private @Nullable Instant pausedUntil;

	void filed(Instant at) {
		this.filedAt = at;
		since(at);
	}

	void returned() {
		this.filedAt = null;
	}

	/** What was filed is as if it had never been: it held nothing. */
	void takenBack() {
		boolean heldByThis = this.heldAt != null && this.heldAt.equals(this.filedAt) && this.pausedUntil == null;
		this.heldAt = heldByThis ? this.askedAt : this.heldAt;
		this.filedAt = null;
	}

	void asked(Instant at) {
		this.askedAt = at;
		since(at);
	}

	void decided() {
		this.askedAt = null;
	}

	void paused(Instant until, Instant at) {
		this.askedAt = null;
		this.pausedUntil = until;
		since(at);
	}

	private void since(Instant at) {
		this.heldAt = (this.heldAt != null) ? this.heldAt : at;
	}

	/**
	 * Ends the standstill if nothing holds the clock any more.
	 * @param at when
	 * @return since when it stood; empty if it stands on, or never stood
	 */
	Optional<Instant> over(Instant at) {
		Instant since = this.heldAt;
		boolean paused = this.pausedUntil != null && this.pausedUntil.isAfter(at);
		if (since == null || this.filedAt != null || this.askedAt != null || paused) {
			return Optional.empty();
		}
		this.heldAt = null;
		this.pausedUntil = null;
		return Optional.of(since);
	}

	/** HELD or PAUSED; empty if the clock does not stand. */
	Optional<State> state() {
		if (this.filedAt != null || this.askedAt != null) {
			return Optional.of(State.HELD);
		}
		return (this.pausedUntil != null) ? Optional.of(State.PAUSED) : Optional.empty();
	}

	@Nullable Instant filedAt() {
		return this.filedAt;
	}

	boolean isAsked() {
		return this.askedAt != null;
	}

	@Nullable Instant pausedUntil() {
		return this.pausedUntil;
	}

}
