package org.bihuan.casepage;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.Diagrams;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One case, for programs that may read it.
 */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

	private final CaseReading reading;

	private final Diagrams diagrams;

	CasesApi(CaseReading reading, Diagrams diagrams) {
		this.reading = reading;
		this.diagrams = diagrams;
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
