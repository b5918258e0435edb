package org.bihuan.worklist.api;

import java.time.LocalDate;

import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.StandIn;
import org.bihuan.organisation.StandIns;
import org.bihuan.organisation.StandIns.Wish;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stand-ins given and received, over HTTP.
 */
@RestController
@RequestMapping("/api/v1/stand-ins")
class StandInsApi {

	private final StandIns standIns;

	private final People people;

	StandInsApi(StandIns standIns, People people) {
		this.standIns = standIns;
		this.people = people;
	}

	@GetMapping
	Listing<StandIn> list() {
		var mine = this.standIns.of(this.people.current().login());
		return new Listing<>(mine, mine.size(), null);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	StandIn give(@RequestBody Request request) {
		Person by = this.people.current();
		return this.standIns.give(request.wish(by), by);
	}

	@PostMapping("/{id}/end")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable long id) {
		this.standIns.end(id, this.people.current());
	}

	/**
	 * What is asked for.
	 *
	 * @param person login of whom the post belongs to; null for the caller
	 * @param deputy login of who stands in
	 * @param post role and unit
	 * @param from first day
	 * @param to last day
	 * @param document reference of the written document
	 */
	record Request(@Nullable String person, @Nullable String deputy, @Nullable String post, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable String document) {

		Wish wish(Person by) {
			if (this.deputy == null || this.deputy.isBlank()) {
				throw new Refusal.Invalid("deputy", "workflow.verb.missing");
			}
			if (this.from == null) {
				throw new Refusal.Invalid("from", "workflow.verb.missing");
			}
			if (this.to == null) {
				throw new Refusal.Invalid("to", "workflow.verb.missing");
			}
			return new Wish((this.person != null) ? this.person : by.login(), this.deputy, group(), this.from, this.to,
					this.document);
		}

		private Group group() {
			try {
				return Group.parse((this.post != null) ? this.post : "");
			}
			catch (IllegalArgumentException ex) {
				throw new Refusal.Invalid("post", "workflow.verb.missing");
			}
		}

	}

}
