package org.bihuan.request.objection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.hazard.Corrections;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.Person;
import org.bihuan.request.Contestable;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.CaseActs;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Objections: one at a time against each thing, and what follows when one is upheld.
 */
@Service
class Objections {

	private static final Set<String> OVER = Set.of("SIGNED_OFF", "CLOSED");

	private final ObjectionTable table;

	private final Hazards hazards;

	private final Corrections corrections;

	private final CaseFiles caseFiles;

	private final CaseActs acts;

	private final ObjectProvider<Contestable> measures;

	private final Clock clock;

	Objections(ObjectionTable table, Hazards hazards, Corrections corrections, CaseFiles caseFiles, @Lazy CaseActs acts,
			ObjectProvider<Contestable> measures, Clock clock) {
		this.table = table;
		this.hazards = hazards;
		this.corrections = corrections;
		this.caseFiles = caseFiles;
		this.acts = acts;
		this.measures = measures;
		this.clock = clock;
	}

	Optional<Refusal.Conflict> hindrance(CaseNumber number) {
		if (OVER.contains(this.caseFiles.header(number).state())) {
			return Optional.of(new Refusal.Conflict("request.over"));
		}
		HazardView hazard = this.hazards.find(number).orElseThrow();
		if (hazard.source().selfFound() && !"MAJOR".equals(hazard.grade())) {
			return Optional.of(new Refusal.Conflict("request.objection.own"));
		}
		return possible(number).isEmpty() ? Optional.of(new Refusal.Conflict("request.objection.open"))
				: Optional.empty();
	}

	/** What can be objected to now. */
	List<Against> possible(CaseNumber number) {
		List<Against> possible = new ArrayList<>(contestable(this.hazards.find(number).orElseThrow()));
		this.measures.stream()
			.filter((one) -> one.standing(number))
			.map((one) -> Against.valueOf(one.against()))
			.sorted()
			.forEach(possible::add);
		possible.removeAll(this.table.open(number));
		return possible;
	}

	private static List<Against> contestable(HazardView hazard) {
		List<Against> contestable = new ArrayList<>(List.of(Against.FINDING));
		if ("MAJOR".equals(hazard.grade())) {
			contestable.add(Against.GRADE);
		}
		if (hazard.failedVerifications() > 0) {
			contestable.add(Against.FAILED_VERIFICATION);
		}
		return contestable;
	}

	void file(CaseNumber number, String instance, Against against, String statement, String by, Instant at) {
		if (this.table.open(number).contains(against)) {
			throw new Refusal.Conflict("request.objection.open");
		}
		if (!possible(number).contains(against)) {
			throw new Refusal.Conflict("request.objection.none");
		}
		this.table.add(number, instance, against, statement, by, at);
	}

	Optional<Objection> ofInstance(String instance) {
		return this.table.ofInstance(instance);
	}

	void answer(CaseNumber number, String instance, boolean upheld, String words, Person by, Instant at) {
		Objection objection = ofInstance(instance).orElseThrow();
		this.table.settle(objection.id(), upheld ? "UPHELD" : "REJECTED", by.login(), at);
		if (upheld) {
			follow(number, objection.against(), words, by);
		}
	}

	/** A second person confirms a withdrawal or a lower grade all the same. */
	private void follow(CaseNumber number, Against against, String words, Person by) {
		switch (against) {
			case FINDING -> begin(number, "withdrawal", Map.of("reason", words), by);
			case GRADE -> begin(number, "grade", Map.of("grade", "GENERAL", "reason", words), by);
			case FAILED_VERIFICATION -> this.corrections.revokeFailure(number, by.login());
			case LISTING,
					EXPOSURE ->
				this.measures.stream()
					.filter((one) -> one.against().equals(against.name()))
					.forEach((one) -> one.upheld(number, words, by.login()));
		}
	}

	private void begin(CaseNumber number, String act, Map<String, Object> values, Person by) {
		if (this.acts.offered(number, by).stream().anyMatch((one) -> one.key().equals(act))) {
			this.acts.begin(number, act, values, by);
		}
		else {
			this.acts.propose(number, act);
		}
	}

	void drop(String instance) {
		this.table.ofInstance(instance)
			.ifPresent((one) -> this.table.settle(one.id(), "DROPPED", "system", this.clock.instant()));
	}

}
