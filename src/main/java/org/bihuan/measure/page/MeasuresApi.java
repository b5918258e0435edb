package org.bihuan.measure.page;

import java.util.Map;

import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures;
import org.bihuan.organisation.People;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Measures of the cases in the caller's scope, for programs.
 */
@RestController
class MeasuresApi {

	private final Measures measures;

	private final LetterNumbers letters;

	private final People people;

	MeasuresApi(Measures measures, LetterNumbers letters, People people) {
		this.measures = measures;
		this.letters = letters;
		this.people = people;
	}

	@GetMapping("/api/v1/measures")
	Listing<MeasureRow> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String measure,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		Listing<MeasureView> page = this.measures.list(
				MeasureQuery.of(state, measure, caseNumber, unit).filter(cursor, limit), this.people.current().scope());
		Map<Long, String> numbers = this.letters.of(page.items());
		return new Listing<>(page.items().stream().map((view) -> MeasureRow.of(view, numbers.get(view.id()))).toList(),
				page.total(), page.next());
	}

}
