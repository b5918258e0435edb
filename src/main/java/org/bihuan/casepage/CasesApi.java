package org.bihuan.casepage;

import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.Diagrams;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cases in the caller's scope, for programs.
 */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

	private static final int MOST = 200;

	private final CaseFiles files;

	private final CaseReading reading;

	private final Diagrams diagrams;

	private final People people;

	CasesApi(CaseFiles files, CaseReading reading, Diagrams diagrams, People people) {
		this.files = files;
		this.reading = reading;
		this.diagrams = diagrams;
		this.people = people;
	}

	@GetMapping
	Listing<CaseRow> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String sector,
			@RequestParam(required = false) @Nullable String grade, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("casepage.limit", limit);
		}
		Listing<CaseHeader> page = this.files.list(new CaseFilter(state, unit, sector, grade, q, cursor, limit),
				this.people.current().scope());
		Map<CaseNumber, Set<CaseFlag>> flags = this.files.flags(page.items().stream().map(CaseHeader::number).toList());
		return new Listing<>(page.items()
			.stream()
			.map((cover) -> CaseRow.of(cover, flags.getOrDefault(cover.number(), Set.of())))
			.toList(), page.total(), page.next());
	}

	@GetMapping("/{number}")
	CaseDetail one(@PathVariable String number) {
		return this.reading.detail(new CaseNumber(number));
	}

	@GetMapping(path = "/{number}/diagram", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
	String diagram(@PathVariable String number, @RequestParam(required = false) @Nullable String process) {
		CaseNumber asked = new CaseNumber(number);
		this.reading.cover(asked);
		return this.diagrams.xml(asked, process);
	}

}
