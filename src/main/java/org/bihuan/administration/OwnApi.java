package org.bihuan.administration;

import org.bihuan.organisation.People;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The own account for programs.
 */
@RestController
@RequestMapping("/api/v1/me")
class OwnApi {

	private final OwnAccount own;

	private final People people;

	OwnApi(OwnAccount own, People people) {
		this.own = own;
		this.people = people;
	}

	@PostMapping("/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void change(@RequestBody Change change) {
		this.own.changePassword(this.people.current().login(), text(change.current()), text(change.password()));
	}

	@DeleteMapping("/sessions")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void logOut() {
		this.own.logOut(this.people.current().login());
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * A new password.
	 *
	 * @param current the one until now
	 * @param password the new one
	 */
	record Change(@Nullable String current, @Nullable String password) {
	}

}
