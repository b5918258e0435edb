package org.bihuan.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bihuan.casefile.CaseDays;
import org.bihuan.casefile.CaseDays.Side;
import org.bihuan.duty.DutyCompliance;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures behind the pictures in the caller's scope, for programs. All calls read the
 * same parameters as the page.
 */
@RestController
@RequestMapping("/api/v1/pictures")
class PicturesApi {

	private final PictureReading reading;

	private final ClockReading clocks;

	private final People people;

	PicturesApi(PictureReading reading, ClockReading clocks, People people) {
		this.reading = reading;
		this.clocks = clocks;
		this.people = people;
	}

	@GetMapping("/trend")
	Listing<CaseDays.Day> trend(@ParameterObject Asked asked) {
		return all(this.reading.trend(this.reading.query(asked), scope()));
	}

	@GetMapping("/stock")
	Listing<Year> stock(@ParameterObject Asked asked) {
		return all(this.reading.stock(this.reading.query(asked), scope())
			.entrySet()
			.stream()
			.map((year) -> new Year(year.getKey(), year.getValue()))
			.toList());
	}

	@GetMapping("/league")
	Listing<LeagueRow> league(@RequestParam String by, @ParameterObject Asked asked) {
		return all(this.reading.league(side(by), this.reading.query(asked), scope())
			.stream()
			.map((row) -> new LeagueRow(row.code(), row.opened(), row.signedOff(), row.closed(), row.stock(),
					row.share()))
			.toList());
	}

	private static Side side(String by) {
		try {
			return Side.valueOf(by.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("picture.by", by);
		}
	}

	@GetMapping("/overdue")
	Listing<Overdue> overdue(@ParameterObject Asked asked) {
		return all(this.reading.heat(this.reading.query(asked), scope())
			.entrySet()
			.stream()
			.map((cell) -> new Overdue(cell.getKey().row(), cell.getKey().column(), cell.getValue()))
			.sorted(Comparator.comparing(Overdue::sector).thenComparing(Overdue::rung))
			.toList());
	}

	@GetMapping("/targets")
	Listing<ClearingState> targets(@ParameterObject Asked asked) {
		return all(this.reading.targets(this.reading.query(asked), scope()));
	}

	@GetMapping("/clocks")
	Listing<ClockBar> clocks(@ParameterObject ClocksAsked asked) {
		return this.clocks.bars(asked, this.people.current());
	}

	@GetMapping("/steps")
	Listing<StepMedian> steps(@ParameterObject Asked asked) {
		return all(this.reading.steps(this.reading.query(asked), scope())
			.stream()
			.map((time) -> new StepMedian(time.step().process(), time.step().key(), time.authority(),
					time.days().size(), time.days().median(), new TreeMap<>(time.days().counts())))
			.toList());
	}

	@GetMapping("/inspections")
	Listing<DutyCompliance.Line> inspections(@ParameterObject Asked asked) {
		return all(this.reading.inspections(this.reading.query(asked), scope()));
	}

	private Scope scope() {
		return this.people.current().scope();
	}

	private static <T> Listing<T> all(List<T> items) {
		return new Listing<>(items, items.size(), null);
	}

	/**
	 * What is in stock of a year.
	 *
	 * @param year year of opening
	 * @param cases how many are open
	 */
	record Year(int year, long cases) {
	}

	/**
	 * An authority or a town.
	 *
	 * @param code its code; empty for hazards at units without a town
	 * @param opened hazards that were opened
	 * @param signedOff hazards that were signed off
	 * @param closed hazards that were closed without a sign-off
	 * @param stock hazards that are open at the end
	 * @param share per cent of what was in hand that has ended
	 */
	record LeagueRow(String code, long opened, long signedOff, long closed, long stock, int share) {
	}

	/**
	 * What a step took at an authority in the months of the span.
	 *
	 * @param process key of the process
	 * @param step key of the step
	 * @param authority code of the competent authority
	 * @param steps how often it was done
	 * @param median median of the working days it took, exact to the half
	 * @param days how often it took how many working days
	 */
	record StepMedian(String process, String step, String authority, long steps, double median,
			SortedMap<Integer, Long> days) {
	}

	/**
	 * Clocks that have run out.
	 *
	 * @param sector code of the sector
	 * @param rung code of the last measure in force; empty if there is none
	 * @param clocks how many
	 */
	record Overdue(String sector, String rung, long clocks) {
	}

}
