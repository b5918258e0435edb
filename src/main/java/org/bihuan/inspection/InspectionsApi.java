package org.bihuan.inspection;

import org.bihuan.duty.DutyState;
import org.bihuan.organisation.People;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Inspections for programs, and the password that signs one.
 */
@RestController
@RequestMapping("/api/v1/inspections")
class InspectionsApi {

	private final InspectionReading reading;

	private final Confirmations confirmations;

	private final People people;

	InspectionsApi(InspectionReading reading, Confirmations confirmations, People people) {
		this.reading = reading;
		this.confirmations = confirmations;
		this.people = people;
	}

	@GetMapping
	Listing<InspectionLine> list(@RequestParam(required = false) @Nullable DutyState state,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		return this.reading.list(new InspectionFilter(state, unit, cursor, limit), this.people.current());
	}

	@GetMapping("/{number}")
	InspectionView one(@PathVariable String number) {
		return this.reading.find(new CaseNumber(number), this.people.current());
	}

	@PostMapping("/confirmations")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void confirm(@RequestBody Confirmation confirmation) {
		this.confirmations.confirm(confirmation.task(), confirmation.password(), this.people.current());
	}

	/**
	 * A password given to sign.
	 *
	 * @param task the task whose record is signed
	 * @param password the password
	 */
	record Confirmation(String task, String password) {

		Confirmation {
			task = (task != null) ? task : "";
			password = (password != null) ? password : "";
		}

		// a password stands in no log
		@Override
		public String toString() {
			return "Confirmation of " + this.task;
		}

	}

}
