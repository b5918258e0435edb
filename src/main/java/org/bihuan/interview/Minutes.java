package org.bihuan.interview;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embeddable;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was written down of an interview, and what became of the paper.
 */
@Embeddable
class Minutes {

	private @Nullable String attendees;

	private @Nullable String said;

	private @Nullable String recordedBy;

	private @Nullable Instant recordedAt;

	private @Nullable String signedBy;

	private @Nullable Instant signedAt;

	private @Nullable String refusal;

	private @Nullable String witnesses;

	void written(String attendees, String said, String by, Instant at) {
		this.attendees = attendees;
		this.said = said;
		this.recordedBy = by;
		this.recordedAt = at;
	}

	void signed(String by, Instant at) {
		notByRecorder(by);
		this.signedBy = by;
		this.signedAt = at;
	}

	void refused(String reason, List<String> witnesses, String by) {
		notByRecorder(by);
		this.refusal = reason;
		this.witnesses = String.join("、", witnesses);
	}

	private void notByRecorder(String by) {
		if (by.equals(this.recordedBy)) {
			throw new Refusal.Conflict("interview.minutes.recorder");
		}
	}

	@Nullable String attendees() {
		return this.attendees;
	}

	@Nullable String said() {
		return this.said;
	}

	@Nullable String recordedBy() {
		return this.recordedBy;
	}

	@Nullable Instant recordedAt() {
		return this.recordedAt;
	}

	@Nullable String signedBy() {
		return this.signedBy;
	}

	@Nullable Instant signedAt() {
		return this.signedAt;
	}

	@Nullable String refusal() {
		return this.refusal;
	}

	@Nullable String witnesses() {
		return this.witnesses;
	}

}
