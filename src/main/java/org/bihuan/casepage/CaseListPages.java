package org.bihuan.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.ObligationView;
import org.bihuan.deadline.Obligations;
import org.bihuan.organisation.People;
import org.bihuan.organisation.SectorNames;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.workflow.Diagrams;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of cases.
 */
@Controller
class CaseListPages {

	private static final int ROWS = 50;

	private static final List<String> STATES = List.of("REGISTERED", "PLANNING", "RECTIFYING", "VERIFYING",
			"SIGNING_OFF", "SIGNED_OFF", "CLOSED");

	private static final List<String> GRADES = List.of("GENERAL", "MAJOR");

	private final CaseFiles files;

	private final Obligations obligations;

	private final Diagrams diagrams;

	private final People people;

	private final SectorNames sectors;

	private final Wording wording;

	CaseListPages(CaseFiles files, Obligations obligations, Diagrams diagrams, People people, SectorNames sectors,
			Wording wording) {
		this.files = files;
		this.obligations = obligations;
		this.diagrams = diagrams;
		this.people = people;
		this.sectors = sectors;
		this.wording = wording;
	}

	@GetMapping("/cases")
	String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String unit,
			@RequestParam(defaultValue = "") String sector, @RequestParam(defaultValue = "") String grade,
			@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor,
			Model model) {
		CaseFilter filter = new CaseFilter(some(state), some(unit), some(sector), some(grade), some(q), cursor, ROWS);
		Listing<CaseHeader> page = this.files.list(filter, this.people.current().scope());
		model.addAttribute("filter", filter);
		model.addAttribute("rows", rows(page.items()));
		model.addAttribute("total", page.total());
		model.addAttribute("next", page.next());
		model.addAttribute("states", words("casepage.state", STATES));
		model.addAttribute("grades", words("casepage.grade", GRADES));
		model.addAttribute("sectors", this.sectors.all(Wording.locale()));
		return "casepage/list";
	}

	private static @Nullable String some(String text) {
		return text.isBlank() ? null : text.strip();
	}

	private Map<String, String> words(String family, List<String> codes) {
		return codes.stream()
			.collect(Collectors.toMap(Function.identity(), (code) -> this.wording.word(family, code),
					(one, other) -> one, LinkedHashMap::new));
	}

	private List<Row> rows(List<CaseHeader> covers) {
		List<CaseNumber> numbers = covers.stream().map(CaseHeader::number).toList();
		Map<String, List<String>> steps = this.diagrams.openSteps(numbers);
		Map<String, ObligationView> first = this.obligations.counting(numbers)
			.stream()
			.collect(Collectors.toMap(ObligationView::caseNumber, Function.identity(), (one, later) -> one));
		return covers.stream()
			.map((cover) -> new Row(cover, steps.getOrDefault(cover.number().value(), List.of()),
					lamp(first.get(cover.number().value()))))
			.toList();
	}

	private @Nullable Lamp lamp(@Nullable ObligationView due) {
		return (due == null) ? null
				: Lamp.of(this.wording, this.wording.moment(due.dueAt()), due.overdue(), due.daysLeft());
	}

	/**
	 * A line of the list.
	 *
	 * @param cover the cover
	 * @param steps names of the steps at which the case stands
	 * @param lamp legal time left until the first due date; null if no clock counts
	 */
	record Row(CaseHeader cover, List<String> steps, @Nullable Lamp lamp) {
	}

}
