package org.bihuan.signing;

import org.bihuan.organisation.People;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the password that signs what a task files.
 */
@RestController
class ConfirmationsApi {

	private final Confirmations confirmations;

	private final People people;

	ConfirmationsApi(Confirmations confirmations, People people) {
		this.confirmations = confirmations;
		this.people = people;
	}

	@PostMapping("/api/v1/confirmations")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void confirm(@RequestBody Confirmation confirmation) {
		this.confirmations.confirm(confirmation.task(), confirmation.password(), this.people.current());
	}

	/**
	 * A password given to sign.
	 *
	 * @param task the task in which something is signed
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
