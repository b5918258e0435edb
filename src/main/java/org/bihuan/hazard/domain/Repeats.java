package org.bihuan.hazard.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.hazard.HazardRepeated;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.bihuan.workflow.Decisions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells when a unit has a hazard again: one that is named as the same, or one of the same
 * criterion within the months of the table {@code repeat-terms}.
 */
@Component
class Repeats {

	private final HazardRepository hazards;

	private final Decisions decisions;

	private final CaseFiles caseFiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Repeats(HazardRepository hazards, Decisions decisions, CaseFiles caseFiles, ApplicationEventPublisher events,
			Clock clock) {
		this.hazards = hazards;
		this.decisions = decisions;
		this.caseFiles = caseFiles;
		this.events = events;
		this.clock = clock;
	}

	/** A finding was confirmed. */
	void confirmed(Hazard hazard) {
		CaseNumber number = hazard.number();
		Optional.ofNullable(hazard.finding().recurrenceOf())
			.or(() -> sameCriterion(hazard))
			.map(CaseNumber::new)
			.ifPresent((earlier) -> {
				Instant now = this.clock.instant();
				this.caseFiles.record(number, EntryKind.STATE, "system", "repeat", "found",
						Map.of("earlier", earlier.value()));
				this.events.publishEvent(new HazardRepeated(number, earlier, now));
			});
	}

	private Optional<String> sameCriterion(Hazard hazard) {
		Finding finding = hazard.finding();
		String criterion = finding.criterion();
		if (criterion == null) {
			return Optional.empty();
		}
		return this.decisions
			.decide(hazard.number(), "repeat-terms", Map.of("grade", hazard.grade(), "sector", finding.sector()))
			.stream()
			.findFirst()
			.map((row) -> since(finding.foundOn(), row))
			.flatMap((since) -> this.hazards
				.earlier(finding.unit(), criterion, since, finding.foundOn(), hazard.number().value())
				.stream()
				.findFirst());
	}

	private static LocalDate since(LocalDate foundOn, DecisionRow row) {
		return foundOn.minusMonths(((Number) Optional.ofNullable(row.outputs().get("months")).orElse(0)).longValue());
	}

}
