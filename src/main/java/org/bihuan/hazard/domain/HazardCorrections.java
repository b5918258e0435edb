package org.bihuan.hazard.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.hazard.Corrections;
import org.bihuan.hazard.FailureRevoked;
import org.bihuan.hazard.HazardSource;
import org.bihuan.hazard.Registration;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was found wrong later.
 */
@Service
class HazardCorrections implements Corrections {

	private final HazardRepository hazards;

	private final HazardRegister register;

	private final CaseFiles caseFiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HazardCorrections(HazardRepository hazards, HazardRegister register, CaseFiles caseFiles,
			ApplicationEventPublisher events, Clock clock) {
		this.hazards = hazards;
		this.register = register;
		this.caseFiles = caseFiles;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void revokeFailure(CaseNumber number, String actor) {
		Hazard hazard = this.hazards.findById(number.value()).orElseThrow();
		if (hazard.failureRevoked()) {
			this.caseFiles.record(number, EntryKind.STATE, actor, "verification-failure", "revoked",
					Map.of("times", hazard.failedVerifications()));
			this.events
				.publishEvent(new FailureRevoked(number, hazard.failedVerifications(), hazard.terms().maxReworks()));
		}
	}

	@Override
	@Transactional
	public CaseNumber reopen(CaseNumber closed, boolean major, String description, String actor) {
		Finding old = this.hazards.findById(closed.value()).orElseThrow().finding();
		Registration found = new Registration(new UnitCode(old.unit()), old.sector(), old.title(), description,
				old.location(), old.criterion(), Map.of(), old.needsStoppage(), old.cannotFixAlone(),
				HazardSource.OTHER_CASE, LocalDate.now(this.clock), closed);
		return this.register.open(found, major ? "MAJOR" : null, actor);
	}

}
