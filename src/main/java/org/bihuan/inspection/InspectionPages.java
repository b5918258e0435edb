package org.bihuan.inspection;

import org.bihuan.duty.DutyState;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Inspections as a list, and the record of one on the page of its file.
 */
@Controller
class InspectionPages {

	private static final int ROWS = 50;

	private final InspectionReading reading;

	private final Documents documents;

	private final People people;

	private final PeopleNames names;

	private final Texts texts;

	InspectionPages(InspectionReading reading, Documents documents, People people, PeopleNames names, Texts texts) {
		this.reading = reading;
		this.documents = documents;
		this.people = people;
		this.names = names;
		this.texts = texts;
	}

	@GetMapping("/inspections")
	String list(@RequestParam(required = false) @Nullable DutyState state,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("page",
				this.reading.list(new InspectionFilter(state, unit, cursor, ROWS), this.people.current()));
		model.addAttribute("states", DutyState.values());
		model.addAttribute("state", state);
		model.addAttribute("unit", unit);
		model.addAttribute("people", this.names);
		model.addAttribute("texts", this.texts);
		return "inspection/list";
	}

	@GetMapping("/cases/{number}/inspection")
	String ofCase(@PathVariable String number, Model model) {
		InspectionView view = this.reading.find(new CaseNumber(number), this.people.current());
		model.addAttribute("inspection", view);
		model.addAttribute("basis", this.documents.title(view.document()).orElse(view.document()));
		model.addAttribute("people", this.names);
		model.addAttribute("texts", this.texts);
		return "inspection/case";
	}

	@GetMapping("/cases/{number}/origin")
	String ofHazard(@PathVariable String number, Model model) {
		model.addAttribute("origin", this.reading.origin(new CaseNumber(number), this.people.current()).orElse(null));
		return "inspection/origin";
	}

}
