package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.Evidence;
import org.bihuan.casefile.EvidenceView;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyState;
import org.bihuan.form.Option;
import org.bihuan.hazard.Criterion;
import org.bihuan.hazard.Hazards;
import org.bihuan.shared.FieldProblem;
import org.bihuan.shared.Group;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Zone;
import org.bihuan.signing.Signature;
import org.bihuan.signing.Signatory;
import org.bihuan.workflow.StepContext;
import org.bihuan.workflow.StepHandler;

import org.springframework.stereotype.Component;

/**
 * Step {@code lead-inspection}: what the leader saw, signed.
 */
@Component
class LeadInspection implements StepHandler {

	static final String STEP = "lead-inspection";

	private static final Set<DutyState> OWED = Set.of(DutyState.OPEN, DutyState.MISSED);

	private final Inspections inspections;

	private final Checklists checklists;

	private final CheckRows rows;

	private final Signatory signatory;

	private final Hazards hazards;

	private final CaseFiles caseFiles;

	private final Evidence evidence;

	private final InspectionWords words;

	LeadInspection(Inspections inspections, Checklists checklists, CheckRows rows, Signatory signatory, Hazards hazards,
			CaseFiles caseFiles, Evidence evidence, InspectionWords words) {
		this.inspections = inspections;
		this.checklists = checklists;
		this.rows = rows;
		this.signatory = signatory;
		this.hazards = hazards;
		this.caseFiles = caseFiles;
		this.evidence = evidence;
		this.words = words;
	}

	@Override
	public String step() {
		return STEP;
	}

	@Override
	public Map<String, Object> prefill(StepContext context) {
		Inspection inspection = this.inspections.find(context.caseNumber());
		DutyPeriodView period = this.inspections.period(inspection);
		String today = LocalDate.ofInstant(context.at(), Zone.SHANGHAI).toString();
		Map<String, Object> data = new HashMap<>();
		data.put("duty", this.words.duty(period, context.at()));
		data.put("inspectedOn", today);
		data.put("earliestDate", period.from().toString());
		data.put("latestDate", today);
		CaseHeader cover = this.caseFiles.header(context.caseNumber());
		this.signatory.written(context, new Group(period.post(), cover.unit()))
			.ifPresentOrElse(
					(written) -> data.putAll(Map.of("standingIn", true, "standIn", this.words.standIn(written))),
					() -> data.put("standingIn", false));
		data.put("checklistVersion", this.words.version(this.checklists.of(inspection)));
		data.put("checklist",
				this.rows.now(cover, inspection, InspectionWords.locale())
					.stream()
					.map((row) -> Map.of("item", row.item(), "what", row.what()))
					.toList());
		data.put("signing", "drawn");
		return data;
	}

	@Override
	public Map<String, List<Option>> options(StepContext context) {
		List<Option> options = new ArrayList<>();
		options.add(new Option(Finding.NONE, this.words.say("inspection.criterion.none")));
		criteria(this.caseFiles.header(context.caseNumber()))
			.forEach((one) -> options.add(new Option(one.code(), one.wording())));
		return Map.of("criteria", options);
	}

	@Override
	public Map<String, Object> complete(StepContext context, Map<String, Object> values) {
		Inspection inspection = this.inspections.find(context.caseNumber());
		DutyPeriodView period = this.inspections.period(inspection);
		if (!inspection.open() || !OWED.contains(period.state())) {
			throw new Refusal.Conflict("inspection.over");
		}
		CaseHeader cover = this.caseFiles.header(context.caseNumber());
		Signature signature = this.signatory.of(context, new Group(period.post(), cover.unit()),
				String.valueOf(values.get("signing")));
		InspectionRecord signed = InspectionRecord.of(values, signature);
		signed.mustBeClear();
		Map<String, String> asked = this.rows.opened(cover, inspection, signed.items());
		mustBeRegistrable(signed, cover, context);
		Set<String> files = Set
			.copyOf(this.evidence.ofTask(context.taskId()).stream().map(EvidenceView::sha256).toList());
		this.inspections.keep(inspection, signed, RecordText.of(cover.number(), signature, values, asked, files),
				period);
		return Map.of("found", !signed.findings().isEmpty(), "findingCount", signed.findings().size());
	}

	// a hazard that could not be registered is refused at the field where it was written
	private void mustBeRegistrable(InspectionRecord signed, CaseHeader cover, StepContext context) {
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < signed.findings().size(); i++) {
			String row = "findings[" + i + "].";
			try {
				this.hazards.check(
						signed.findings()
							.get(i)
							.registration(cover.unit(), cover.sector(), criteria(cover), signed.inspectedOn(), ""),
						context.person());
			}
			catch (Refusal.Invalid ex) {
				ex.problems()
					.forEach((one) -> problems
						.add(new FieldProblem(row + field(one.field()), one.messageKey(), one.arguments())));
			}
		}
		if (!problems.isEmpty()) {
			throw new Refusal.Invalid(problems);
		}
	}

	private static String field(String field) {
		return Set.of("title", "description", "location").contains(field) ? field : "criterion";
	}

	private List<Criterion> criteria(CaseHeader cover) {
		return this.hazards.criteria(cover.unit(), cover.sector());
	}

}
