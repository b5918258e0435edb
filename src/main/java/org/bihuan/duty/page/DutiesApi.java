package org.bihuan.duty.page;

import org.bihuan.duty.period.DutyLine;
import org.bihuan.duty.period.DutyList;
import org.bihuan.duty.period.DutyRecording;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Periods of duties in the caller's scope, for programs.
 */
@RestController
@RequestMapping("/api/v1/duties")
class DutiesApi {

	private final DutyList list;

	private final DutyRecording recording;

	private final People people;

	DutiesApi(DutyList list, DutyRecording recording, People people) {
		this.list = list;
		this.recording = recording;
		this.people = people;
	}

	@GetMapping
	Listing<DutyLine> list(@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(defaultValue = DutyQuery.ALL) String whose,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		DutyQuery query = DutyQuery.of(unit, kind, state, from, to, whose);
		return this.list.list(query.filter(), query.sight(this.people.current()), cursor, limit);
	}

	@PostMapping("/{id}/done")
	DutyLine done(@PathVariable long id, @RequestBody Done done) {
		return this.recording.done(id, done.note(), done.evidence(), this.people.current());
	}

	/**
	 * The record that a duty was done.
	 *
	 * @param note what was done
	 * @param evidence where the evidence is kept
	 */
	record Done(@Nullable String note, @Nullable String evidence) {
	}

}
