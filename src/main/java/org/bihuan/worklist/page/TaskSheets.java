package org.bihuan.worklist.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.form.Form;
import org.bihuan.frame.Texts;
import org.bihuan.hazard.HazardView;
import org.bihuan.hazard.Hazards;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.workflow.InboxRow;
import org.bihuan.workflow.StepForms;
import org.bihuan.workflow.Tasks;
import org.bihuan.worklist.page.TaskSheet.PastStep;
import org.bihuan.worklist.page.TaskSheet.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the task page shows.
 */
@Component
class TaskSheets {

	private static final String PROJECT_DEFAULT = "P-0";

	private static final String PLAN = "five-fix-assignment";

	private static final Set<String> ACTS = Set.of("sign-minutes", "listing-notice");

	private final Tasks tasks;

	private final Hazards hazards;

	private final Obligations obligations;

	private final CaseFiles caseFiles;

	private final Documents documents;

	private final Reminders reminders;

	private final Units units;

	private final People people;

	private final StepForms forms;

	private final EnteredValues answers;

	private final TaskLines lines;

	private final Texts texts;

	TaskSheets(Tasks tasks, Hazards hazards, Obligations obligations, CaseFiles caseFiles, Documents documents,
			Reminders reminders, Units units, People people, StepForms forms, EnteredValues answers, TaskLines lines,
			Texts texts) {
		this.tasks = tasks;
		this.hazards = hazards;
		this.obligations = obligations;
		this.caseFiles = caseFiles;
		this.documents = documents;
		this.reminders = reminders;
		this.units = units;
		this.people = people;
		this.forms = forms;
		this.answers = answers;
		this.lines = lines;
		this.texts = texts;
	}

	TaskSheet of(InboxRow row, Person reader, Locale locale) {
		Optional<HazardView> hazard = this.hazards.find(row.caseNumber());
		String state = state(row, reader);
		return new TaskSheet(row.id(), row.step(), row.stepName(), row.title(), row.caseNumber().value(),
				hazard.map(HazardView::description).orElse(null), hazard.map(HazardView::location).orElse(null),
				row.unitName(), this.units.sectorName(row.sector(), locale), "MAJOR".equals(row.grade()),
				row.groups().stream().map((group) -> group(Group.parse(group), locale)).toList(), holder(row),
				heldAt(row), this.lines.lamp(row), (row.dueAt() != null) ? this.texts.moment(row.dueAt()) : null,
				reasons(row, locale), state, "done".equals(state) ? entered(row, locale) : List.of(),
				path(row, locale));
	}

	private String state(InboxRow row, Person reader) {
		if (row.doneAt() != null) {
			return (row.assignee() != null && row.outcome() != null || entry(row).isPresent()) ? "done" : "dropped";
		}
		if (reader.login().equals(row.assignee())) {
			return "mine";
		}
		if (row.assignee() != null) {
			return "elsewhere";
		}
		return this.tasks.mayDo(row, reader) ? "claimable" : "closed";
	}

	private String group(Group group, Locale locale) {
		String unit = this.units.find(group.unit()).map(UnitView::name).orElse(group.unit().value());
		return this.texts.of("worklist.group", locale, unit, this.texts.of("role." + group.role(), locale));
	}

	private @Nullable String holder(InboxRow row) {
		return (row.assignee() != null) ? name(row.assignee()) : null;
	}

	private String name(String login) {
		return this.people.find(login).map(Person::name).orElse(login);
	}

	private @Nullable String heldAt(InboxRow row) {
		return Optional.ofNullable(row.doneAt())
			.or(() -> Optional.ofNullable(row.assignedAt()))
			.map((at) -> this.texts.moment(at))
			.orElse(null);
	}

	// a step has a clock of its own or serves legal obligations, never both
	private List<Reason> reasons(InboxRow row, Locale locale) {
		List<ObligationView> clocks = this.obligations.ofCase(row.caseNumber())
			.stream()
			.filter((one) -> one.dueAt().equals(row.dueAt()))
			.toList();
		List<ObligationView> own = clocks.stream()
			.filter((one) -> one.service() && one.kind().equals(row.step()))
			.toList();
		return (own.isEmpty() ? clocks.stream().filter((one) -> !one.service()).toList() : own).stream()
			.map((one) -> reason(one, row.caseNumber(), locale))
			.distinct()
			.toList();
	}

	private Reason reason(ObligationView obligation, CaseNumber number, Locale locale) {
		Basis basis = obligation.basis();
		boolean projectDefault = PROJECT_DEFAULT.equals(basis.document());
		return new Reason(obligation.service() ? null : "obligation." + obligation.kind(),
				projectDefault ? this.texts.of("worklist.projectDefault", locale) : named(basis.document(), locale),
				projectDefault ? null : basis.place(),
				obligation.service() ? List.of() : this.reminders.of(number, obligation.kind()));
	}

	// what is no document is an act in the case: its plan, minutes or a letter by its
	// number
	private @Nullable String named(String document, Locale locale) {
		if (PLAN.equals(document)) {
			return null;
		}
		return this.documents.title(document)
			.orElseGet(() -> ACTS.contains(document) ? this.texts.of("worklist.basis." + document, locale) : document);
	}

	private List<Answer> entered(InboxRow row, Locale locale) {
		FormLabels labels = Optional.ofNullable(this.forms.ofCase(row.caseNumber()).get(row.step()))
			.map((form) -> this.answers.labels(form, locale))
			.orElseGet(() -> new FormLabels(Map.of()));
		return entry(row).map((values) -> this.answers.of(values, labels, locale)).orElse(List.of());
	}

	private Optional<Map<?, ?>> entry(InboxRow row) {
		return this.caseFiles.entries(row.caseNumber())
			.stream()
			.filter((one) -> one.kind() == EntryKind.STEP && row.id().equals(one.content().get("task")))
			.findFirst()
			.map((one) -> (Map<?, ?>) one.content().get("values"));
	}

	private List<PastStep> path(InboxRow row, Locale locale) {
		Map<String, Form> forms = this.forms.ofCase(row.caseNumber());
		return this.tasks.done(row.caseNumber())
			.stream()
			.map((done) -> new PastStep(done.id(), done.stepName(), String.valueOf(holder(done)),
					String.valueOf(heldAt(done)),
					(done.outcome() != null) ? this.answers.outcome(forms.get(done.step()), done.outcome(), locale)
							: null))
			.toList();
	}

}
