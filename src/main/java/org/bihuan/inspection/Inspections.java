package org.bihuan.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.CaseKind;
import org.bihuan.casefile.CaseOpening;
import org.bihuan.casefile.EntryKind;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyPeriods;
import org.bihuan.duty.DutySector;
import org.bihuan.duty.PeriodProcess;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.signing.Signature;
import org.bihuan.workflow.Inbox;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of an inspection: a file when its period begins, a signed record, hazards from
 * what was found, the archive.
 */
@Service
@Transactional
class Inspections {

	static final String MODEL = "leader-inspection";

	private static final String SYSTEM = "system";

	private static final String OBLIGATION = "leader-inspection";

	private static final String REPORT = "REPORT_FIRE";

	private static final String LEDGER = "HAZARD_LIST";

	private final InspectionTable table;

	private final Checklists checklists;

	private final SignedEntry entry;

	private final PeriodProcess process;

	private final DutyPeriods periods;

	private final CaseFiles caseFiles;

	private final Hazards hazards;

	private final Inbox inbox;

	private final Units units;

	private final People people;

	private final InspectionWords words;

	// the room of duties knows us, and we know it
	Inspections(InspectionTable table, Checklists checklists, SignedEntry entry, PeriodProcess process,
			@Lazy DutyPeriods periods, CaseFiles caseFiles, Hazards hazards, Inbox inbox, Units units, People people,
			InspectionWords words) {
		this.table = table;
		this.checklists = checklists;
		this.entry = entry;
		this.process = process;
		this.periods = periods;
		this.caseFiles = caseFiles;
		this.hazards = hazards;
		this.inbox = inbox;
		this.units = units;
		this.people = people;
		this.words = words;
	}

	/** A period begins: its file is opened, and its leader has a task until it ends. */
	void begin(DutyPeriodView period) {
		UnitView unit = this.units.find(period.unit()).orElseThrow();
		String sector = DutySector.of(this.units, unit, period.duty());
		CaseNumber number = this.caseFiles
			.open(new CaseOpening(CaseKind.INSPECTION, unit, sector, this.units.competentAuthority(unit, sector),
					this.words.title(period), "GENERAL", "INSPECTION", SYSTEM))
			.number();
		this.table.add(number, period.id(), period.duty(),
				this.checklists.latest(period.duty()).map(Checklist::id).orElse(null));
		this.periods.filed(period.id(), number);
		Map<String, Object> variables = new HashMap<>();
		variables.put("caseNumber", number.value());
		variables.put("ledBy", period.post() + "@unit");
		List<String> outputs = List.of(period.outputs().split(","));
		variables.put("reportsToFire", outputs.contains(REPORT));
		variables.put("keepsLedger", outputs.contains(LEDGER));
		this.process.start(MODEL, number, variables);
		this.inbox.setDue(number, OBLIGATION, period.dueAt());
	}

	/** The period is no longer owed. */
	void drop(DutyPeriodView period, String reason) {
		this.table.ofPeriod(period.id())
			.filter(Inspection::open)
			.ifPresent((one) -> this.process.drop(MODEL, one.number(), reason));
	}

	Inspection find(CaseNumber number) {
		return this.table.find(number).orElseThrow(() -> new Refusal.NotFound("inspection.unknown", number));
	}

	DutyPeriodView period(Inspection inspection) {
		return this.periods.find(inspection.period()).orElseThrow();
	}

	/** Keeps what was signed. */
	void keep(Inspection inspection, InspectionRecord signed, RecordText record, DutyPeriodView period) {
		boolean late = !signed.signature().at().isBefore(period.dueAt());
		if (!this.table.signed(inspection.number(), signed, record, late)) {
			throw new Refusal.Conflict("inspection.over");
		}
	}

	/** The signature goes into the file, and the period is done or settled late. */
	void signed(CaseNumber number) {
		Inspection inspection = find(number);
		Signature signature = Objects.requireNonNull(inspection.signature());
		this.entry.write(inspection);
		this.periods.done(inspection.period(), signature.at(), signature.by());
	}

	/** A finding becomes a hazard. */
	void found(CaseNumber number, int index) {
		Inspection inspection = find(number);
		CaseHeader cover = this.caseFiles.header(number);
		Finding finding = InspectionRecord.findings(this.entry.values(number)).get(index);
		Person leader = this.people.find(Objects.requireNonNull(inspection.signature()).by()).orElseThrow();
		CaseNumber hazard = this.hazards.register(
				finding.registration(cover.unit(), cover.sector(), this.hazards.criteria(cover.unit(), cover.sector()),
						Objects.requireNonNull(inspection.inspectedOn()), this.words.file("inspection.origin", number)),
				leader, number + "/" + (index + 1));
		this.table.found(number, index + 1, finding.title(), hazard);
		this.caseFiles.record(number, EntryKind.INSPECTION, leader.login(), hazard.value(), "found",
				Map.of("what", finding.title()));
		this.caseFiles.record(hazard, EntryKind.INSPECTION, leader.login(), number.value(), "origin",
				Map.of("what", cover.title()));
	}

	/** The record is complete. */
	void archived(CaseNumber number) {
		Inspection inspection = find(number);
		this.caseFiles.changeState(number, "CLOSED", inspection.late() ? "INSPECTED_LATE" : "INSPECTED",
				Objects.requireNonNull(inspection.signature()).by());
	}

	/** Nobody owes it any more. */
	void dropped(CaseNumber number, String reason) {
		this.table.dropped(number, reason);
		this.caseFiles.record(number, EntryKind.INSPECTION, SYSTEM, "period", "dropped", Map.of("what", reason));
		this.caseFiles.changeState(number, "CLOSED", "NOT_OWED", SYSTEM);
	}

}
