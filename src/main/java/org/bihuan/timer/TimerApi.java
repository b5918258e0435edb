package org.bihuan.timer;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.bihuan.deadline.Recalculation.Recalculated;
import org.bihuan.organisation.Person;
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
 * Timers for programs.
 */
@RestController
@RequestMapping("/api/v1/timers")
class TimerApi {

	private final TimerRows rows;

	private final TimerReaders readers;

	private final TimerActs acts;

	private final HealthBoard health;

	TimerApi(TimerRows rows, TimerReaders readers, TimerActs acts, HealthBoard health) {
		this.rows = rows;
		this.readers = readers;
		this.acts = acts;
		this.health = health;
	}

	@Operation(summary = "Everything that waits for its moment, the first due first",
			description = "In the caller's scope; for administrators all of it, without what the cases are about.")
	@GetMapping
	@Parameter(name = "view", in = ParameterIn.QUERY, description = "cases, or engine (administrators)")
	@Parameter(name = "kind", in = ParameterIn.QUERY,
			description = "REMINDER, DUE, SERVICE, PAUSE, LADDER, INTERVIEW, TAKE_DOWN, SWEEP, RECONCILIATION,"
					+ " HOUSEKEEPING or OTHER")
	@Parameter(name = "unit", in = ParameterIn.QUERY, description = "code of the unit that the case is about")
	@Parameter(name = "case", in = ParameterIn.QUERY)
	@Parameter(name = "from", in = ParameterIn.QUERY, description = "first day, as 2026-11-23")
	@Parameter(name = "to", in = ParameterIn.QUERY, description = "last day")
	Listing<TimerRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
			Locale locale) {
		Person person = this.readers.current();
		return this.rows.page(this.readers.query(sent, person), person, cursor, limit, locale);
	}

	@Operation(summary = "Whether everything happens at its moment",
			description = "Expected are reminders, due dates and ends of step times whose moment lay in today, in"
					+ " Shanghai, up to now.")
	@GetMapping("/health")
	Health health() {
		this.readers.health();
		return this.health.read();
	}

	@Operation(summary = "Lets a timer ring",
			description = "What is due already, or what is no moment of law: never a due date before its time.")
	@PostMapping("/{id}/fire")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void fire(@PathVariable String id, @RequestBody Reason body) {
		String by = this.readers.administrator().login();
		this.acts.fire(id, body.text(), by);
	}

	@Operation(summary = "Has a legal clock computed again from its ledger",
			description = "Date and timer become what the ledger says; answers what was before and is after.")
	@PostMapping("/{id}/recalculate")
	Recalculated recalculate(@PathVariable String id, @RequestBody Reason body) {
		String by = this.readers.administrator().login();
		return this.acts.recalculate(id, body.text(), by);
	}

	/**
	 * Why it is done.
	 *
	 * @param reason in words; required
	 */
	record Reason(@Nullable String reason) {

		String text() {
			return Objects.requireNonNullElse(this.reason, "");
		}

	}

}
