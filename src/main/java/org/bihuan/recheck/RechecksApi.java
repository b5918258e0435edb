package org.bihuan.recheck;

import java.time.LocalDate;
import java.util.List;

import org.bihuan.hazard.SelfClosed;
import org.bihuan.hazard.SelfClosedCases;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What units closed among themselves, and the samples drawn from it, for programs.
 */
@RestController
class RechecksApi {

	private final Rechecks rechecks;

	private final SelfClosedCases cases;

	private final People people;

	RechecksApi(Rechecks rechecks, SelfClosedCases cases, People people) {
		this.rechecks = rechecks;
		this.cases = cases;
		this.people = people;
	}

	@GetMapping("/api/v1/cases/self-closed")
	Listing<SelfClosed> selfClosed(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		return this.cases.list(from, until, cursor, limit, this.people.current().scope());
	}

	@GetMapping("/api/v1/rechecks")
	Listing<Draw> draws() {
		List<Draw> draws = this.rechecks.draws(this.people.current());
		return new Listing<>(draws, draws.size(), null);
	}

	@GetMapping("/api/v1/rechecks/{id}")
	Draw draw(@PathVariable long id) {
		return this.rechecks.find(id, this.people.current());
	}

	@PostMapping("/api/v1/rechecks")
	@ResponseStatus(HttpStatus.CREATED)
	Draw draw(@RequestBody DrawRequest request) {
		return this.rechecks.draw(request.from(), request.until(), request.seed(), this.people.current());
	}

	/**
	 * What is to be drawn.
	 *
	 * @param from first day of the period
	 * @param until last day of the period
	 * @param seed the published seed
	 */
	record DrawRequest(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String seed) {
	}

}
