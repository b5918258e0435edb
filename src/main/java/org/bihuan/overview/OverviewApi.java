package org.bihuan.overview;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The board of clocks in the caller's scope, for programs.
 */
@RestController
@RequestMapping("/api/v1/overdue")
class OverviewApi {

	private final OverdueClocks clocks;

	private final ClockStories stories;

	private final Facets facets;

	private final OverviewExport export;

	private final People people;

	OverviewApi(OverdueClocks clocks, ClockStories stories, Facets facets, OverviewExport export, People people) {
		this.clocks = clocks;
		this.stories = stories;
		this.facets = facets;
		this.export = export;
		this.people = people;
	}

	@Operation(summary = "Legal clocks that have run out or soon will",
			description = "The most harmful first, within the same harm by due moment.")
	@GetMapping
	@Parameter(name = "which", in = ParameterIn.QUERY, description = "overdue (default), soon or running")
	@Parameter(name = "authority", in = ParameterIn.QUERY)
	@Parameter(name = "town", in = ParameterIn.QUERY)
	@Parameter(name = "sector", in = ParameterIn.QUERY)
	@Parameter(name = "unit", in = ParameterIn.QUERY)
	@Parameter(name = "kind", in = ParameterIn.QUERY)
	@Parameter(name = "rung", in = ParameterIn.QUERY, description = "code of a measure, or none")
	Listing<OverdueRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		Listing<OverdueClock> page = this.clocks.page(OverviewQuery.of(sent).filter(cursor, limit),
				this.people.current().scope());
		return new Listing<>(this.stories.of(page.items()).stream().map(OverdueRow::of).toList(), page.total(),
				page.next());
	}

	@Operation(summary = "How many they are, and how they are spread",
			description = "Spreads are those of the list that is asked for; clocks without a value stand under the"
					+ " empty word.")
	@GetMapping("/counts")
	@Parameter(name = "which", in = ParameterIn.QUERY, description = "overdue (default), soon or running")
	@Parameter(name = "authority", in = ParameterIn.QUERY)
	@Parameter(name = "town", in = ParameterIn.QUERY)
	@Parameter(name = "sector", in = ParameterIn.QUERY)
	@Parameter(name = "unit", in = ParameterIn.QUERY)
	@Parameter(name = "kind", in = ParameterIn.QUERY)
	@Parameter(name = "rung", in = ParameterIn.QUERY, description = "code of a measure, or none")
	Counts counts(@Parameter(hidden = true) @RequestParam Map<String, String> sent) {
		OverviewQuery query = OverviewQuery.of(sent);
		Scope scope = this.people.current().scope();
		return new Counts(count(Which.OVERDUE, query, scope), count(Which.SOON, query, scope),
				this.facets.counts(query, scope));
	}

	private long count(Which which, OverviewQuery query, Scope scope) {
		return this.clocks.count(query.in(which).filter(null, 1), scope);
	}

	@Operation(summary = "Writes them into a workbook", description = "Narrowed by the same parameters as the list.")
	@PostMapping("/export")
	ResponseEntity<Begun> export(@Parameter(hidden = true) @RequestParam Map<String, String> sent, Locale locale) {
		Person person = this.people.current();
		String id = this.export.start(person, OverviewQuery.of(sent), locale);
		return ResponseEntity.accepted().location(URI.create("/api/v1/work/" + id)).body(new Begun(id));
	}

	/**
	 * How many there are.
	 *
	 * @param overdue have run out
	 * @param soon will within the working days of {@code due-soon} in
	 * {@code thresholds.csv}
	 * @param spreads counts by facet and value
	 */
	record Counts(long overdue, long soon, Map<String, Map<String, Long>> spreads) {
	}

	/**
	 * Work that was begun.
	 *
	 * @param id by which it is found under {@code /api/v1/work}
	 */
	record Begun(String id) {
	}

}
