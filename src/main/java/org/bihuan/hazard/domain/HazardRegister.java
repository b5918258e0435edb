package org.bihuan.hazard.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CaseOpening;
import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.UnitCode;
import org.bihuan.workflow.WholeAct;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers hazards: checks, opens the case file, starts the process.
 */
@Service
class HazardRegister implements Hazards {

	private final Units units;

	private final Criteria criteria;

	private final CaseFiles caseFiles;

	private final HazardRepository hazards;

	private final HazardProcess process;

	private final RequestKeys requestKeys;

	private final ObjectMapper json;

	private final Clock clock;

	HazardRegister(Units units, Criteria criteria, CaseFiles caseFiles, HazardRepository hazards, HazardProcess process,
			RequestKeys requestKeys, ObjectMapper json, Clock clock) {
		this.units = units;
		this.criteria = criteria;
		this.caseFiles = caseFiles;
		this.hazards = hazards;
		this.process = process;
		this.requestKeys = requestKeys;
		this.json = json;
		this.clock = clock;
	}

	@Override
	@WholeAct
	public CaseNumber register(Registration registration, Person by, @Nullable String requestKey) {
		Optional<CaseNumber> answered = (requestKey != null) ? this.requestKeys.take(by.login(), requestKey)
				: Optional.empty();
		if (answered.isPresent()) {
			return answered.get();
		}
		UnitView unit = checked(registration, by);
		CaseNumber number = open(registration, unit, sector(registration, unit), null, by.login());
		if (requestKey != null) {
			this.requestKeys.answered(by.login(), requestKey, number);
		}
		return number;
	}

	@Override
	@Transactional(readOnly = true)
	public void check(Registration registration, Person by) {
		checked(registration, by);
	}

	private UnitView checked(Registration registration, Person by) {
		UnitView unit = unit(registration.unit());
		String sector = sector(registration, unit);
		RegistrationRules.check(registration, this.units.sectorsOf(unit), sector, this.criteria.of(unit, sector),
				today());
		RegistrationRules.mayRegister(by, unit, this.units.competentAuthority(unit, sector), registration);
		return unit;
	}

	/**
	 * Opens a case without asking who registers: for cases that follow from another.
	 * @param registration what was found
	 * @param actor login in whose name it is opened
	 * @return number of the case
	 */
	CaseNumber open(Registration registration, String actor) {
		return open(registration, null, actor);
	}

	/**
	 * Opens a case whose grade a person has set.
	 * @param registration what was found
	 * @param grade grade set by hand; null if the table grades it
	 * @param actor login in whose name it is opened
	 * @return number of the case
	 */
	CaseNumber open(Registration registration, @Nullable String grade, String actor) {
		UnitView unit = unit(registration.unit());
		return open(registration, unit, sector(registration, unit), grade, actor);
	}

	private CaseNumber open(Registration registration, UnitView unit, String sector, @Nullable String grade,
			String actor) {
		UnitCode authority = this.units.competentAuthority(unit, sector);
		CaseHeader header = this.caseFiles.open(new CaseOpening(CaseKind.HAZARD, unit, sector, authority,
				registration.title().strip(), "GENERAL", CaseState.REGISTERED.name(), actor));
		Finding finding = finding(registration, sector);
		this.caseFiles.describe(header.number(),
				String.join(" ", finding.description(), finding.location(), this.criteria.words(finding.criterion())));
		boolean answered = registration.criterion() != null || !registration.answers().isEmpty();
		Hazard fresh = new Hazard(header.number(), finding, answered || grade != null);
		fresh.gradedByHand(grade);
		Hazard hazard = this.hazards.saveAndFlush(fresh);
		this.process.start(header.number(), variables(hazard, unit, header.number()));
		return header.number();
	}

	private Finding finding(Registration registration, String sector) {
		String criterion = Optional.ofNullable(registration.criterion()).orElseGet(() -> firstYes(registration));
		LocalDate foundOn = Optional.ofNullable(registration.foundOn()).orElseGet(this::today);
		CaseNumber before = registration.recurrenceOf();
		return new Finding(registration.unit().value(), sector, registration.title().strip(),
				registration.description(), registration.location(), registration.source(), foundOn, criterion,
				answers(registration), registration.needsStoppage(), registration.cannotFixAlone(),
				registration.source().selfFound(), (before != null) ? before.value() : null);
	}

	private @Nullable String firstYes(Registration registration) {
		return registration.answers()
			.entrySet()
			.stream()
			.filter(Map.Entry::getValue)
			.map(Map.Entry::getKey)
			.sorted()
			.findFirst()
			.orElse(null);
	}

	private @Nullable String answers(Registration registration) {
		try {
			return registration.answers().isEmpty() ? null : this.json.writeValueAsString(registration.answers());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Answers are texts and booleans", ex);
		}
	}

	private Map<String, Object> variables(Hazard hazard, UnitView unit, CaseNumber number) {
		Finding finding = hazard.finding();
		Map<String, Object> variables = new HashMap<>();
		variables.put("caseNumber", number.value());
		variables.put("unit", finding.unit());
		variables.put("sector", finding.sector());
		variables.put("riskTags", String.join(",", unit.riskTags()));
		variables.put("criterion", finding.criterion());
		variables.put("needsStoppage", finding.needsStoppage());
		variables.put("cannotFixAlone", finding.cannotFixAlone());
		variables.put("selfFound", finding.selfFound());
		variables.put("listed", false);
		variables.put("stopped", false);
		return variables;
	}

	private UnitView unit(UnitCode code) {
		return this.units.find(code)
			.filter((unit) -> !unit.sectors().isEmpty())
			.orElseThrow(() -> new Refusal.Invalid("unit", "hazard.unit.unknown", code));
	}

	private String sector(Registration registration, UnitView unit) {
		return Optional.ofNullable(registration.sector()).orElse(unit.sectors().get(0));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<HazardView> find(CaseNumber number) {
		return this.hazards.findById(number.value())
			.map((hazard) -> hazard.view(this.hazards.duplicatesOf(number.value())));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Criterion> criteria(UnitCode unit, String sector) {
		return this.criteria.of(unit(unit), sector);
	}

}
