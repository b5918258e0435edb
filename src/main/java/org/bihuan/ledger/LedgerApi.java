package org.bihuan.ledger;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.bihuan.casefile.CaseLedger;
import org.bihuan.casefile.CaseLine;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger of cases in the caller's scope, for programs.
 */
@RestController
@RequestMapping("/api/v1/cases")
class LedgerApi {

	private static final int MOST = 200;

	private final CaseLedger ledger;

	private final LedgerChoices choices;

	private final LedgerExport export;

	private final People people;

	LedgerApi(CaseLedger ledger, LedgerChoices choices, LedgerExport export, People people) {
		this.ledger = ledger;
		this.choices = choices;
		this.export = export;
		this.people = people;
	}

	@GetMapping
	@Parameter(name = "state", in = ParameterIn.QUERY)
	@Parameter(name = "grade", in = ParameterIn.QUERY)
	@Parameter(name = "sector", in = ParameterIn.QUERY)
	@Parameter(name = "unit", in = ParameterIn.QUERY)
	@Parameter(name = "authority", in = ParameterIn.QUERY)
	@Parameter(name = "town", in = ParameterIn.QUERY)
	@Parameter(name = "source", in = ParameterIn.QUERY)
	@Parameter(name = "openedFrom", in = ParameterIn.QUERY)
	@Parameter(name = "openedTo", in = ParameterIn.QUERY)
	@Parameter(name = "overdue", in = ParameterIn.QUERY)
	@Parameter(name = "escalated", in = ParameterIn.QUERY)
	@Parameter(name = "ungraded", in = ParameterIn.QUERY)
	@Parameter(name = "q", in = ParameterIn.QUERY)
	@Parameter(name = "order", in = ParameterIn.QUERY)
	Listing<LedgerRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("casepage.limit", limit);
		}
		LedgerQuery query = LedgerQuery.of(sent, this.choices.traits());
		Listing<CaseLine> page = this.ledger.page(query.filter(cursor, limit), this.people.current().scope());
		return new Listing<>(page.items().stream().map(LedgerRow::of).toList(), page.total(), page.next());
	}

	@PostMapping("/export")
	ResponseEntity<Started> export(@Parameter(hidden = true) @RequestParam Map<String, String> sent, Locale locale) {
		LedgerQuery query = LedgerQuery.of(sent, this.choices.traits());
		String id = this.export.start(this.people.current(), query, locale);
		return ResponseEntity.accepted().location(URI.create("/api/v1/work/" + id)).body(new Started(id));
	}

	/**
	 * Work that was started.
	 *
	 * @param id by which it is found under {@code /api/v1/work}
	 */
	record Started(String id) {
	}

}
