package org.bihuan.report;

import java.util.List;

import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports in the caller's scope, for programs. All calls read the same parameters as the
 * page.
 */
@RestController
@RequestMapping("/api/v1/reports")
class PeriodReportsApi {

	private final PeriodReports reports;

	private final Indicators indicators;

	private final ReportAccess access;

	PeriodReportsApi(PeriodReports reports, Indicators indicators, ReportAccess access) {
		this.reports = reports;
		this.indicators = indicators;
		this.access = access;
	}

	@GetMapping
	Listing<Told> list(@ParameterObject ReportAsked asked) {
		List<Told> lines = this.reports.of(this.access.question(asked)).stream().map(Told::of).toList();
		return new Listing<>(lines, lines.size(), null);
	}

	@GetMapping("/{indicator}/items")
	Listing<ReportItem> items(@PathVariable String indicator, @ParameterObject ReportAsked asked,
			@RequestParam(required = false) @Nullable String side,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		Question question = this.access.question(asked);
		return this.reports.items(this.indicators.part(indicator, side), question, cursor, limit);
	}

	/**
	 * An indicator.
	 *
	 * @param indicator its code
	 * @param group those with which it is shown
	 * @param name its name in Chinese
	 * @param definition its definition in Chinese
	 * @param numerator what is counted
	 * @param denominator of what it is a share; null if it is a count
	 * @param numeratorBefore the same of the period before
	 * @param denominatorBefore the same of the period before
	 * @param document document that asks for it
	 * @param place place in it
	 */
	record Told(String indicator, String group, String name, String definition, long numerator,
			@Nullable Long denominator, long numeratorBefore, @Nullable Long denominatorBefore, String document,
			String place) {

		static Told of(ReportLine line) {
			return new Told(line.code(), line.group(), line.chinese().name(), line.chinese().definition(),
					line.now().numerator(), line.now().denominator(), line.before().numerator(),
					line.before().denominator(), line.document(), line.place());
		}

	}

}
