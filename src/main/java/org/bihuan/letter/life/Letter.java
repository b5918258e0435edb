package org.bihuan.letter.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterOrder;
import org.bihuan.letter.LetterState;
import org.bihuan.letter.LetterView;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A letter. Guards its course: three people before issue, nothing changed after it, each
 * state once.
 */
@Entity
@Table(name = "ltr_letter")
class Letter extends LetterFacts {

	private @Nullable LocalDate replyUntil;

	private @Nullable String draftedBy;

	private @Nullable String reviewedBy;

	private @Nullable String signedBy;

	private @Nullable String number;

	private @Nullable Instant issuedAt;

	private @Nullable String sealedFile;

	private @Nullable String sealedSha256;

	private @Nullable Instant sentAt;

	private @Nullable Instant deliveredAt;

	private @Nullable Instant endedAt;

	private @Nullable String reason;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected Letter() {
	}

	Letter(LetterOrder order, Names names, @Nullable String measureCode, @Nullable Older older, Instant at) {
		super(order, names, measureCode, older, at);
	}

	/** Words and date of the letter, until it is signed. */
	void draft(Map<String, String> words, @Nullable LocalDate replyUntil, String by) {
		require(LetterState.DRAFT);
		say(words);
		this.replyUntil = replyUntil;
		this.draftedBy = by;
		this.reviewedBy = null;
		this.signedBy = null;
	}

	void review(String by) {
		require(LetterState.DRAFT);
		apart(by, this.draftedBy);
		this.reviewedBy = by;
	}

	/** Signed by a third person, with a date that lies ahead. */
	void sign(String by, LocalDate today) {
		require(LetterState.DRAFT);
		if (this.reviewedBy == null) {
			throw new Refusal.Conflict("letter.refused.unreviewed");
		}
		apart(by, this.draftedBy);
		apart(by, this.reviewedBy);
		if (this.replyUntil != null && !this.replyUntil.isAfter(today)) {
			throw new Refusal.Conflict("letter.refused.replyUntil", this.replyUntil);
		}
		this.signedBy = by;
	}

	private static void apart(String by, @Nullable String other) {
		if (by.equals(other)) {
			throw new Refusal.Conflict("letter.refused.same");
		}
	}

	/** Has its number from now on, and never another text. */
	void issue(String number, Instant at) {
		require(LetterState.DRAFT);
		if (this.signedBy == null) {
			throw new Refusal.Conflict("letter.refused.unsigned");
		}
		this.number = number;
		this.issuedAt = at;
		become(LetterState.RENDERING);
	}

	/** A paper of an enterprise: in force when its leader files it, without a number. */
	void file(String by, Instant at) {
		require(LetterState.DRAFT);
		if (!kind().byEnterprise()) {
			throw new Refusal.Conflict("letter.refused.unsigned");
		}
		this.signedBy = by;
		this.issuedAt = at;
		become(LetterState.ISSUED);
	}

	/** Its paper is there; a second time changes nothing. */
	void printed() {
		if (state() == LetterState.RENDERING) {
			become(LetterState.ISSUED);
		}
	}

	void seal(String file, String sha256) {
		require(LetterState.ISSUED);
		this.sealedFile = file;
		this.sealedSha256 = sha256;
	}

	void send(Instant at) {
		require(LetterState.ISSUED);
		this.sentAt = at;
	}

	void deliver(Instant at) {
		require(LetterState.ISSUED);
		this.deliveredAt = at;
		become(LetterState.DELIVERED);
	}

	void settle(Instant at) {
		require(LetterState.DELIVERED);
		this.endedAt = at;
		become(LetterState.SETTLED);
	}

	/**
	 * Dropped before issue, called off afterwards; the number stays.
	 * @return whether anything changed
	 */
	boolean callOff(String why, Instant at) {
		boolean over = state() == LetterState.DROPPED || state() == LetterState.WITHDRAWN
				|| state() == LetterState.SETTLED;
		if (!over) {
			end(why, at);
		}
		return !over;
	}

	/** Withdrawn by a later letter, also one that is settled. */
	boolean withdraw(String why, Instant at) {
		boolean over = state() == LetterState.DROPPED || state() == LetterState.WITHDRAWN;
		if (!over) {
			end(why, at);
		}
		return !over;
	}

	private void end(String why, Instant at) {
		become(issued() ? LetterState.WITHDRAWN : LetterState.DROPPED);
		this.reason = why;
		this.endedAt = at;
	}

	private void require(LetterState wanted) {
		if (state() != wanted) {
			throw new Refusal.Conflict("letter.refused.state." + state());
		}
	}

	boolean issued() {
		return this.issuedAt != null;
	}

	/** Whether it has come to its end before. */
	boolean over() {
		return this.endedAt != null;
	}

	/** Whether an answer is waited for. */
	boolean asksReply() {
		return this.replyUntil != null;
	}

	boolean isRectification() {
		return kind() == LetterKind.RECTIFICATION_NOTICE;
	}

	/** Who drafted, reviewed and signed it, by what they did; nobody twice. */
	Map<String, String> hands() {
		Map<String, String> hands = new LinkedHashMap<>();
		hand(hands, "DRAFTED", this.draftedBy);
		hand(hands, "REVIEWED", this.reviewedBy);
		hand(hands, "SIGNED", this.signedBy);
		return hands;
	}

	private static void hand(Map<String, String> hands, String what, @Nullable String by) {
		if (by != null) {
			hands.put(what, by);
		}
	}

	@Nullable String signedBy() {
		return this.signedBy;
	}

	@Nullable LocalDate replyUntil() {
		return this.replyUntil;
	}

	@Nullable String number() {
		return this.number;
	}

	String numberOrThrow() {
		return Objects.requireNonNull(this.number, "Not issued yet");
	}

	@Nullable Instant issuedAt() {
		return this.issuedAt;
	}

	Instant issuedAtOrThrow() {
		return Objects.requireNonNull(this.issuedAt, "Not issued yet");
	}

	@Nullable String sealedFile() {
		return this.sealedFile;
	}

	@Nullable String sealedSha256() {
		return this.sealedSha256;
	}

	@Nullable Instant sentAt() {
		return this.sentAt;
	}

	@Nullable Instant deliveredAt() {
		return this.deliveredAt;
	}

	@Nullable String reason() {
		return this.reason;
	}

	LetterView view() {
		return new LetterView(id(), caseNumber(), kind(), state(), issuer(), addressee(), this.number, measure(),
				this.issuedAt);
	}

}
