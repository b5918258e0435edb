package org.bihuan.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bihuan.escalation.MeasureProposals;
import org.bihuan.escalation.Trigger;
import org.bihuan.organisation.Person;
import org.bihuan.overview.ActRow.Outcome;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Component;

/**
 * The page of an act that is not done yet.
 */
@Component
class ActSheet {

	private final ActLook look;

	private final ActWords words;

	private final MeasureProposals measures;

	private final Clock clock;

	ActSheet(ActLook look, ActWords words, MeasureProposals measures, Clock clock) {
		this.look = look;
		this.words = words;
		this.measures = measures;
		this.clock = clock;
	}

	Sheet of(List<Long> chosen, ActOrder order, Person person, Locale locale) {
		List<ActLook.Look> looks = this.look.at(chosen, order, person, Set.of());
		List<ActRow> rows = looks.stream().map(ActLook.Look::row).toList();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Zone.SHANGHAI);
		return new Sheet(order.act().word(), chosen.stream().map(String::valueOf).collect(Collectors.joining(",")),
				this.words.lines(rows, locale),
				Math.toIntExact(rows.stream().filter((row) -> row.outcome() == Outcome.CAN).count()),
				this.words.because(rows, locale), this.measures.byHand(), today.plusDays(1), today.plusYears(1),
				(order.act() == BoardAct.REASSIGN) ? this.words.holders(looks) : Map.of());
	}

	/**
	 * What the page shows.
	 *
	 * @param act word of the act
	 * @param clocks identifiers of the clocks, for the form
	 * @param lines a line for each of them
	 * @param can about how many it can be done
	 * @param because why not about the others, with how many they are
	 * @param triggers what a measure can be proposed for
	 * @param earliest first day until which a pause can be proposed
	 * @param latest last such day
	 * @param people to whom steps can be given, name by login; empty for other acts
	 */
	record Sheet(String act, String clocks, List<ActLine> lines, int can, Map<String, Integer> because,
			List<Trigger> triggers, LocalDate earliest, LocalDate latest, Map<String, String> people) {

		/**
		 * About how many it cannot be done.
		 * @return their number
		 */
		public int cannot() {
			return this.lines.size() - this.can;
		}

	}

}
