package org.bihuan.casepage;

import java.util.List;
import java.util.Map;

import org.bihuan.hazard.FiledBefore;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Units;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.CaseAct;
import org.bihuan.workflow.CaseActs;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a case.
 */
@Controller
class CasePages {

	private final CaseViews views;

	private final CaseReading reading;

	private final Filings filings;

	private final Photos photos;

	private final CaseActs acts;

	private final People people;

	private final Units units;

	CasePages(CaseViews views, CaseReading reading, Filings filings, Photos photos, CaseActs acts, People people,
			Units units) {
		this.views = views;
		this.reading = reading;
		this.filings = filings;
		this.photos = photos;
		this.acts = acts;
		this.people = people;
		this.units = units;
	}

	@GetMapping("/cases/{number}")
	String one(@PathVariable String number, Model model) {
		CaseView view = this.views.of(new CaseNumber(number));
		model.addAttribute("view", view);
		model.addAttribute("opened", this.units.inScope(List.of(view.cover().unit()), this.people.current().scope()));
		model.addAttribute("acts",
				this.acts.offered(new CaseNumber(number), this.people.current()).stream().map(CaseAct::key).toList());
		model.addAttribute("letters", this.reading.letters(new CaseNumber(number)));
		return "casepage/case";
	}

	/** What was filed before, for the page of a step that builds on it or judges it. */
	@GetMapping("/cases/{number}/filed")
	String filed(@PathVariable String number, @RequestParam String step, Model model) {
		CaseNumber wanted = new CaseNumber(number);
		this.reading.cover(wanted);
		model.addAttribute("filings", this.filings.before(step, wanted));
		if (FiledBefore.compares(step)) {
			model.addAttribute("pairs", this.photos.of(wanted, Map.of()).pairs());
		}
		return "casepage/filed :: filed";
	}

}
