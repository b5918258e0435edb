package org.bihuan.letter.register;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.bihuan.letter.CanonicalText;
import org.bihuan.letter.life.LetterReading;
import org.bihuan.letter.life.Replacements;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Letters in the caller's sight, for programs.
 */
@RestController
@RequestMapping("/api/v1/letters")
class LettersApi {

	private static final int MOST = 200;

	private final LetterBoard board;

	private final LetterDoor door;

	private final LetterReading reading;

	private final Replacements replacements;

	private final People people;

	LettersApi(LetterBoard board, LetterDoor door, LetterReading reading, Replacements replacements, People people) {
		this.board = board;
		this.door = door;
		this.reading = reading;
		this.replacements = replacements;
		this.people = people;
	}

	@GetMapping
	@Parameter(name = "issuer", in = ParameterIn.QUERY)
	@Parameter(name = "year", in = ParameterIn.QUERY)
	@Parameter(name = "kind", in = ParameterIn.QUERY)
	@Parameter(name = "state", in = ParameterIn.QUERY)
	@Parameter(name = "caseNumber", in = ParameterIn.QUERY)
	@Parameter(name = "q", in = ParameterIn.QUERY)
	Listing<LetterRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("letter.refused.filter", "limit");
		}
		return this.board.list(LetterQuery.of(sent), this.people.current(), cursor, limit);
	}

	@GetMapping("/{id}")
	OneLetter one(@PathVariable String id) {
		LetterRow row = this.door.open(id, this.people.current());
		LetterReading.Detail detail = this.reading.detail(row.id());
		return new OneLetter(row,
				detail.lines().stream().map(CanonicalText.Line::text).collect(Collectors.joining("\n")),
				detail.checkCode(), detail.sealed(),
				detail.events().stream().map((event) -> new Happening(event.what(), event.at())).toList());
	}

	@Operation(summary = "Begins a letter that corrects or withdraws an issued one",
			description = "Only clerks of the issuer; the new letter is drafted, reviewed and signed like any other,"
					+ " and the old one is marked when the new one has its number.")
	@PostMapping("/{id}/{how:correction|withdrawal}")
	ResponseEntity<Replacement> replace(@PathVariable String id, @PathVariable String how, @RequestBody Why why) {
		Person person = this.people.current();
		long old = this.door.open(id, person).id();
		long letter = this.replacements.begin(old, "withdrawal".equals(how),
				Objects.requireNonNullElse(why.reason(), ""), person);
		return ResponseEntity.created(URI.create("/api/v1/letters/" + letter)).body(new Replacement(letter, old));
	}

	@GetMapping("/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable String id) {
		return FileAnswer.of(this.reading.file(this.door.open(id, this.people.current()).id()));
	}

	/**
	 * Why a letter is corrected or withdrawn.
	 *
	 * @param reason the reason
	 */
	record Why(@Nullable String reason) {
	}

	/**
	 * A letter that was begun because of another one.
	 *
	 * @param id the new letter
	 * @param about the letter that it corrects or withdraws
	 */
	record Replacement(long id, long about) {
	}

	/**
	 * A letter for programs.
	 *
	 * @param letter its line of the register
	 * @param text its text; empty before issue
	 * @param checkCode code for the public check; null before issue
	 * @param sealed whether the stamped scan is there
	 * @param events what happened to it
	 */
	record OneLetter(@JsonUnwrapped LetterRow letter, String text, @Nullable String checkCode, boolean sealed,
			List<Happening> events) {
	}

	/**
	 * Something that happened.
	 *
	 * @param what what it was
	 * @param at when
	 */
	record Happening(String what, Instant at) {
	}

}
