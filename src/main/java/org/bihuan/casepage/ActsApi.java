package org.bihuan.casepage;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.CaseActs;
import org.bihuan.workflow.CaseActs.Begun;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Acts beside the steps of a case, for programs.
 */
@RestController
class ActsApi {

	private final CaseReading reading;

	private final CaseActs acts;

	private final People people;

	ActsApi(CaseReading reading, CaseActs acts, People people) {
		this.reading = reading;
		this.acts = acts;
		this.people = people;
	}

	@PostMapping("/api/v1/cases/{number}/{act}")
	ResponseEntity<Begin> begin(@PathVariable String number, @PathVariable String act,
			@RequestBody Map<String, Object> values) {
		CaseNumber asked = this.reading.cover(new CaseNumber(number)).number();
		Begun begun = this.acts.begin(asked, act, values, this.people.current());
		String location = (begun.task() != null) ? "/api/v1/tasks/" + begun.task() : "/api/v1/cases/" + asked;
		return ResponseEntity.created(URI.create(location))
			.body(new Begin(begun.caseNumber(), begun.process(), begun.task()));
	}

	/**
	 * What was begun.
	 *
	 * @param caseNumber the case
	 * @param process key of the process
	 * @param task task that still lacks evidence; not told if the request is filed
	 */
	record Begin(CaseNumber caseNumber, String process,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String task) {
	}

}
