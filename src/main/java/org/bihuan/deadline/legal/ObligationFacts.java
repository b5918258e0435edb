package org.bihuan.deadline.legal;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.Owed;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation is from its first day to its last: its case, its kind, its length
 * and the document behind it; and what lets its clock stand.
 */
@MappedSuperclass
abstract class ObligationFacts {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String caseNumber;

	private String kind;

	private boolean service;

	private @Nullable String item;

	private @Nullable Integer termAmount;

	@Enumerated(EnumType.STRING)
	private @Nullable DayKind termKind;

	private String basisDocument;

	private @Nullable String basisPlace;

	private Instant startedAt;

	// none where the mapper finds no value in it
	@Embedded
	private @Nullable Standstill standstill;

	/** Whether the board has not seen yet how it stands. */
	private boolean boardStale;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected ObligationFacts() {
	}

	ObligationFacts(Owed owed, @Nullable Term term, Basis basis, Instant startedAt) {
		this.caseNumber = owed.caseNumber().value();
		this.kind = owed.kind();
		this.item = owed.item();
		this.termAmount = (term != null) ? term.amount() : null;
		this.termKind = (term != null) ? term.kind() : null;
		this.basisDocument = basis.document();
		this.basisPlace = basis.place();
		this.startedAt = startedAt;
	}

	@PrePersist
	@PreUpdate
	void changed() {
		this.boardStale = true;
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

	@Nullable Term term() {
		return (this.termAmount != null && this.termKind != null) ? new Term(this.termAmount, this.termKind) : null;
	}

	@Nullable DayKind termKind() {
		return this.termKind;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	/** Whether a letter or minutes asked it of one body by name: it goes to no other. */
	boolean asksByName() {
		return this.item != null;
	}

	/** Whether and why its clock stands. */
	Standstill still() {
		this.standstill = (this.standstill != null) ? this.standstill : new Standstill();
		return this.standstill;
	}

	/** The word by which tasks that serve it name it. */
	String word() {
		return new Owed(caseNumber(), this.kind, this.item, null).word();
	}

	static String liveKey(Owed owed) {
		return owed.caseNumber().value() + "/" + owed.word();
	}

}
