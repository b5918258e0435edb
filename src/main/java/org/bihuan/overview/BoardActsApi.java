package org.bihuan.overview;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Acts on clocks of the board, for programs.
 */
@RestController
@RequestMapping("/api/v1/overdue/acts")
class BoardActsApi {

	private final ActChoice choice;

	private final ActRuns runs;

	private final ActLook look;

	private final ActWords words;

	private final People people;

	BoardActsApi(ActChoice choice, ActRuns runs, ActLook look, ActWords words, People people) {
		this.choice = choice;
		this.runs = runs;
		this.look = look;
		this.words = words;
		this.people = people;
	}

	@Operation(summary = "About which clocks an act could be done now", description = "Changes nothing.")
	@PostMapping("/preview")
	Preview preview(@RequestBody ActRequest request, Locale locale) {
		Person person = this.people.current();
		ActOrder order = this.runs.order(request.form(), false, person);
		List<ActRow> rows = this.look.at(request.chosen(this.choice, person), order, person, Set.of())
			.stream()
			.map(ActLook.Look::row)
			.toList();
		int can = Math.toIntExact(rows.stream().filter((row) -> row.outcome() == Outcome.CAN).count());
		return new Preview(order.act().word(), rows.size(), can, rows.size() - can, answers(rows, locale));
	}

	@Operation(summary = "Acts on clocks of the board",
			description = "Each clock in a transaction of its own. A few are done at once (200), many are long work"
					+ " (202). The same Idempotency-Key answers what the first request began.")
	@PostMapping
	ResponseEntity<Run> act(@RequestBody ActRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale locale) {
		Person person = this.people.current();
		ActOrder order = this.runs.order(request.form(), true, person);
		String id = this.runs.begin(request.chosen(this.choice, person), order, person, key, locale);
		Run run = run(id, person, locale);
		return ResponseEntity.status(run.open() ? 202 : 200)
			.location(URI.create("/api/v1/overdue/acts/" + id))
			.body(run);
	}

	@Operation(summary = "What came of an act", description = "Only for whoever began it.")
	@GetMapping("/{id}")
	Run result(@PathVariable String id, Locale locale) {
		return run(id, this.people.current(), locale);
	}

	private Run run(String id, Person person, Locale locale) {
		ActRuns.Result result = this.runs.result(id, person);
		return new Run(id, result.run().act().word(), result.run().reason(), result.open(), result.rows().size(),
				result.count(Outcome.DONE), result.run().work(), answers(result.rows(), locale));
	}

	private List<RowAnswer> answers(List<ActRow> rows, Locale locale) {
		return this.words.lines(rows, locale).stream().map(RowAnswer::of).toList();
	}

	/**
	 * What an act would do.
	 *
	 * @param act the act
	 * @param total how many clocks were chosen
	 * @param can about how many of them it can be done
	 * @param cannot about how many it cannot
	 * @param rows the clocks in their order
	 */
	record Preview(String act, int total, int can, int cannot, List<RowAnswer> rows) {
	}

	/**
	 * What an act did.
	 *
	 * @param id its identifier
	 * @param act the act
	 * @param reason why
	 * @param open whether something still comes
	 * @param total how many clocks were chosen
	 * @param done about how many of them it was done
	 * @param work identifier of the long work; null if it was done at once
	 * @param rows the clocks in their order
	 */
	record Run(String id, String act, String reason, boolean open, int total, int done, @Nullable String work,
			List<RowAnswer> rows) {
	}

	/**
	 * A clock and what comes or came of it.
	 *
	 * @param obligation identifier of the obligation
	 * @param caseNumber the case; null if it is not in sight
	 * @param title title of the case; null if it is not in sight
	 * @param outcome can, done, cannot, closed, foreign, failed or waiting
	 * @param said more about that, in words; null if there is nothing to say
	 */
	record RowAnswer(long obligation, @Nullable String caseNumber, @Nullable String title, String outcome,
			@Nullable String said) {

		static RowAnswer of(ActLine line) {
			boolean seen = !line.number().isEmpty();
			return new RowAnswer(line.obligation(), seen ? line.number() : null, seen ? line.title() : null,
					line.outcome(), line.said().isEmpty() ? null : line.said());
		}

	}

}
