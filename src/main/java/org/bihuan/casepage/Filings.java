package org.bihuan.casepage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseEntry;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.EntryKind;
import org.bihuan.form.Form;
import org.bihuan.hazard.FiledBefore;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Diagrams;
import org.bihuan.workflow.StepForms;
import org.springframework.stereotype.Component;

/**
 * Finds what was filed before a step, each in its last wording.
 */
@Component
class Filings {

	/** Those stand side by side where work is judged. */
	private static final Set<String> COMPARED = Set.of("photo-before", "photo-after");

	private final CaseFiles files;

	private final StepForms forms;

	private final Diagrams diagrams;

	private final Photos photos;

	private final FormWords words;

	private final Wording wording;

	Filings(CaseFiles files, StepForms forms, Diagrams diagrams, Photos photos, FormWords words, Wording wording) {
		this.files = files;
		this.forms = forms;
		this.diagrams = diagrams;
		this.photos = photos;
		this.words = words;
		this.wording = wording;
	}

	List<Filing> before(String step, CaseNumber number) {
		List<String> wanted = FiledBefore.of(step);
		if (wanted.isEmpty()) {
			return List.of();
		}
		List<CaseEntry> steps = this.files.entries(number)
			.stream()
			.filter((entry) -> entry.kind() == EntryKind.STEP)
			.toList();
		Map<String, String> names = this.diagrams.stepNames(number);
		Map<String, Form> forms = this.forms.ofCase(number);
		Map<String, String> about = this.photos.about(number);
		return wanted.stream()
			.flatMap((one) -> last(one, steps).stream())
			.map((entry) -> filing(entry, names, forms, about, FiledBefore.compares(step)))
			.toList();
	}

	/** The last filing about each thing that no later round made history. */
	static Collection<CaseEntry> last(String step, List<CaseEntry> steps) {
		List<String> outdatedBy = FiledBefore.outdatedBy(step);
		Map<String, CaseEntry> last = new LinkedHashMap<>();
		for (CaseEntry entry : steps) {
			if (outdatedBy.contains(entry.subject())) {
				last.clear();
			}
			if (entry.subject().equals(step)) {
				last.put(String.valueOf(entry.content().get("item")), entry);
			}
		}
		return last.values();
	}

	private Filing filing(CaseEntry entry, Map<String, String> names, Map<String, Form> forms,
			Map<String, String> about, boolean compared) {
		String task = String.valueOf(entry.content().get("task"));
		return new Filing(names.getOrDefault(entry.subject(), entry.subject()), about.getOrDefault(task, ""),
				this.wording.person(entry.actor()), this.wording.moment(entry.at()),
				this.words.lines(forms.get(entry.subject()), entry.content().get("values")),
				this.photos.ofTask(task, forms.get(entry.subject()))
					.stream()
					.filter((piece) -> !compared || !COMPARED.contains(piece.kind()))
					.toList());
	}

}
