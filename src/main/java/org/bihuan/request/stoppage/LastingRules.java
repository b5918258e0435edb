package org.bihuan.request.stoppage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.shared.Csv;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * After how many months of stoppage a unit of a sector bears which risk tag, from a file
 * of data.
 */
@Component
class LastingRules {

	private final List<Rule> rules = Csv.read(new ClassPathResource("data/lasting-stoppages.csv"))
		.stream()
		.map((row) -> new Rule(row.get("sector"), Integer.parseInt(row.get("months")), row.get("tag")))
		.toList();

	/**
	 * Tags of a stopped unit.
	 * @param sectors its sectors
	 * @param since day on which it was stopped
	 * @param today the day
	 * @return tags of the months that are over
	 */
	Set<String> tags(List<String> sectors, LocalDate since, LocalDate today) {
		return this.rules.stream()
			.filter((rule) -> sectors.contains(rule.sector()) && since.plusMonths(rule.months()).isBefore(today))
			.map(Rule::tag)
			.collect(Collectors.toUnmodifiableSet());
	}

	private record Rule(String sector, int months, String tag) {
	}

}
