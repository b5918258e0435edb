package org.bihuan.escalation.ladder;

import java.time.Instant;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder is about, and whether it lives.
 */
@MappedSuperclass
abstract class LadderFacts {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String caseNumber;

	private String addressee;

	private String addresseeKind;

	private String sector;

	private @Nullable String openKey;

	private @Nullable String instanceId;

	private Instant openedAt;

	private @Nullable Instant endedAt;

	@SuppressWarnings("NullAway.Init") // for the mapper
	protected LadderFacts() {
	}

	LadderFacts(CaseNumber number, UnitCode addressee, String addresseeKind, String sector, Instant openedAt) {
		this.caseNumber = number.value();
		this.addressee = addressee.value();
		this.addresseeKind = addresseeKind;
		this.sector = sector;
		this.openKey = key(number, addressee);
		this.openedAt = openedAt;
	}

	static String key(CaseNumber number, UnitCode addressee) {
		return number + " " + addressee;
	}

	void runsAs(String instanceId) {
		this.instanceId = instanceId;
	}

	void end(Instant at) {
		this.endedAt = at;
		this.openKey = null;
	}

	boolean ended() {
		return this.endedAt != null;
	}

	public CaseNumber number() {
		return new CaseNumber(this.caseNumber);
	}

	public UnitCode addressee() {
		return new UnitCode(this.addressee);
	}

	public boolean ofEnterprise() {
		return "ENTERPRISE".equals(this.addresseeKind);
	}

	public String sector() {
		return this.sector;
	}

	public String addresseeKind() {
		return this.addresseeKind;
	}

	public @Nullable String instanceId() {
		return this.instanceId;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	public long id() {
		return (this.id != null) ? this.id : 0;
	}

}
