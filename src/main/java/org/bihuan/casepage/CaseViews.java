package org.bihuan.casepage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.casefile.EntryKind;
import org.bihuan.casepage.DecisionWords.DecisionRow;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.hazard.Criterion;
import org.bihuan.form.Form;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Diagrams;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.StepForms;
import org.bihuan.workflow.Tasks;

import org.springframework.stereotype.Component;

/**
 * Puts the page of a case together.
 */
@Component
class CaseViews {

	private static final String GRADING = "hazard-grading";

	private final CaseReading reading;

	private final CaseFiles files;

	private final Photos photos;

	private final Obligations obligations;

	private final Tasks tasks;

	private final Hazards hazards;

	private final Diagrams diagrams;

	private final StepForms forms;

	private final Timeline timeline;

	private final DecisionWords decisions;

	private final ClockWords clocks;

	private final OpenTasks openTasks;

	private final Wording wording;

	CaseViews(CaseReading reading, CaseFiles files, Photos photos, Obligations obligations, Tasks tasks,
			Hazards hazards, Diagrams diagrams, StepForms forms, Timeline timeline, DecisionWords decisions,
			ClockWords clocks, OpenTasks openTasks, Wording wording) {
		this.reading = reading;
		this.files = files;
		this.photos = photos;
		this.obligations = obligations;
		this.tasks = tasks;
		this.hazards = hazards;
		this.diagrams = diagrams;
		this.forms = forms;
		this.timeline = timeline;
		this.decisions = decisions;
		this.clocks = clocks;
		this.openTasks = openTasks;
		this.wording = wording;
	}

	CaseView of(CaseNumber number) {
		CaseHeader cover = this.reading.cover(number);
		List<CaseEntry> entries = this.files.entries(number);
		List<InboxRow> open = this.tasks.open(number);
		List<ObligationView> clocks = this.obligations.ofCase(number);
		Map<String, String> steps = steps(number, entries);
		Optional<HazardView> hazard = this.hazards.find(number);
		Map<String, Form> forms = this.forms.ofCase(number);
		List<DecisionRow> decided = this.decisions.of(entries);
		return new CaseView(cover, hazard.orElse(null), hazard.map(this::criterion).orElse(""), gradeBasis(decided),
				this.clocks.pressing(clocks).orElse(null), this.openTasks.of(open),
				clocks.stream().map((clock) -> this.clocks.of(clock, steps)).toList(),
				this.timeline.of(of(EntryKind.MEASURE, entries).toList(), steps, forms), decided,
				this.photos.of(number, forms), this.timeline.of(entries, steps, forms),
				keys(of(EntryKind.STEP, entries).map(CaseEntry::subject)), keys(open.stream().map(InboxRow::step)));
	}

	/**
	 * What a model calls a step; what none of the case's tasks was yet may have a word of
	 * ours.
	 */
	private Map<String, String> steps(CaseNumber number, List<CaseEntry> entries) {
		Map<String, String> names = new HashMap<>(this.diagrams.stepNames(number));
		entries.forEach((entry) -> names.computeIfAbsent(entry.subject(),
				(step) -> this.wording.has("casepage.act." + step) ? this.wording.word("casepage.act", step) : null));
		return names;
	}

	private String criterion(HazardView hazard) {
		return this.hazards.criteria(hazard.unit(), hazard.sector())
			.stream()
			.filter((one) -> one.code().equals(hazard.criterion()))
			.findFirst()
			.map(this::criterion)
			.orElse(Optional.ofNullable(hazard.criterion()).orElse(""));
	}

	private String criterion(Criterion criterion) {
		return this.wording.say("casepage.criterion", criterion.wording(),
				this.wording.basis(criterion.document(), criterion.article()));
	}

	private static String gradeBasis(List<DecisionRow> decided) {
		return decided.stream()
			.filter((row) -> row.key().equals(GRADING))
			.reduce((earlier, later) -> later)
			.map(DecisionRow::basis)
			.orElse("");
	}

	private static Stream<CaseEntry> of(EntryKind kind, List<CaseEntry> entries) {
		return entries.stream().filter((entry) -> entry.kind() == kind);
	}

	private static String keys(Stream<String> steps) {
		return steps.distinct().collect(Collectors.joining(","));
	}

}
