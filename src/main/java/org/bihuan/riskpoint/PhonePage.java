package org.bihuan.riskpoint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bihuan.duty.Period;
import org.bihuan.organisation.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * A point as staff sees it on a phone.
 */
@Component
class PhonePage {

	private final PointBoard board;

	private final PointChecks checks;

	private final PointHazards hazards;

	private final Clock clock;

	PhonePage(PointBoard board, PointChecks checks, PointHazards hazards, Clock clock) {
		this.board = board;
		this.checks = checks;
		this.hazards = hazards;
		this.clock = clock;
	}

	String show(RiskPoint point, Person person, @Nullable CheckLevel wanted, Map<String, String> typed,
			Map<String, String> errors, Model model) {
		PointLists lists = this.board.lists(point);
		List<CheckLevel> levels = CheckLevel.of(person, point.unit())
			.stream()
			.filter((level) -> !lists.of(level).isEmpty())
			.toList();
		CheckLevel level = (wanted != null && levels.contains(wanted)) ? wanted
				: levels.stream().findFirst().orElse(null);
		List<CheckRow> last = this.checks.last(point);
		model.addAttribute("point", point);
		model.addAttribute("lists", lists);
		model.addAttribute("levels", levels);
		model.addAttribute("level", level);
		model.addAttribute("items", (level != null) ? lists.of(level) : List.of());
		model.addAttribute("open", this.hazards.open(point));
		model.addAttribute("faults", this.checks.open(point));
		model.addAttribute("last", last);
		if (level != null) {
			Period period = CheckTimes.period(level, this.clock.instant());
			model.addAttribute("done", done(last, level, period));
			model.addAttribute("left", this.checks.unchecked(point.unit(), level, period));
		}
		model.addAttribute("registers", !CheckLevel.of(person, point.unit()).isEmpty() || person.holds("inspector"));
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("requestKey", UUID.randomUUID().toString());
		return "riskpoint/phone";
	}

	/** The last check at this level that counts for the present day, week or month. */
	private static @Nullable CheckRow done(List<CheckRow> last, CheckLevel level, Period period) {
		return last.stream()
			.filter((check) -> check.level() == level && check.period().equals(period.key()))
			.findFirst()
			.orElse(null);
	}

}
