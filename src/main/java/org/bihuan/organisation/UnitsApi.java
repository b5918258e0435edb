package org.bihuan.organisation;

import java.util.List;

import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Units in the caller's sight, and the caller.
 */
@RestController
@RequestMapping("/api/v1")
class UnitsApi {

	private static final int MOST = 200;

	private final UnitList units;

	private final People people;

	UnitsApi(UnitList units, People people) {
		this.units = units;
		this.people = people;
	}

	@GetMapping("/units")
	Listing<UnitRow> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable UnitKind kind, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable String cursor) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("organisation.bad-limit");
		}
		Listing<UnitView> page = this.units.page(this.people.current(), q, kind, limit, cursor);
		return new Listing<>(page.items().stream().map(UnitRow::of).toList(), page.total(), page.next());
	}

	@GetMapping("/units/{code}")
	UnitRow unit(@PathVariable String code) {
		return this.units.find(this.people.current(), code)
			.map(UnitRow::of)
			.orElseThrow(() -> new Refusal.NotFound("organisation.no-unit", code));
	}

	@GetMapping("/me")
	Me me() {
		Person person = this.people.current();
		return new Me(person.login(), person.name(), person.posts().stream().map(Object::toString).sorted().toList());
	}

	/**
	 * The caller.
	 *
	 * @param login the account's name
	 * @param name the name as people write it
	 * @param posts roles at units
	 */
	record Me(String login, String name, List<String> posts) {
	}

}
