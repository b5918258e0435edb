package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.bihuan.duty.DutyKind;
import org.bihuan.duty.Frequency;
import org.bihuan.duty.OwedDuty;
import org.bihuan.duty.Traits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.duty.period.DutyDatabase.owed;

/**
 * Two years of random units, with days on which the program did not run: no period twice,
 * none missing.
 */
class DutyYearsTests {

	private static final LocalDate BEGAN = LocalDate.of(2027, 1, 20);

	private static final LocalDate END = LocalDate.of(2029, 1, 20);

	private static final List<Frequency> FREQUENCIES = List.of(Frequency.WEEKLY, Frequency.MONTHLY, Frequency.QUARTERLY,
			Frequency.HALF_YEARLY, Frequency.YEARLY);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2026 })
	void noPeriodTwiceAndNoneMissing(long seed) {
		Random random = new Random(seed);
		DutyDatabase database = DutyDatabase.empty();
		database.around().owed = (traits) -> duties(traits);
		List<Coming> units = new ArrayList<>();
		for (LocalDate day = BEGAN; !day.isAfter(END); day = day.plusDays(1 + random.nextInt(9))) {
			while (units.size() < 5 || (units.size() < 12 && random.nextInt(10) == 0)) {
				units.add(comes(database, units.size(), day, random));
			}
			database.day(day.toString());
		}
		database.day(END.toString());
		for (Coming unit : units) {
			assertThat(database.periods(unit.code())).as(unit.toString())
				.extracting((one) -> one.substring(0, one.lastIndexOf(' ')))
				.containsExactlyInAnyOrderElementsOf(expected(unit));
		}
		assertThat(database.count("state = 'OPEN' and due_at <= timestamp '%s 08:00:00'".formatted(END))).isZero();
		assertThat(database.count("state = 'MISSED' and due_at > timestamp '%s 08:00:00'".formatted(END))).isZero();
	}

	private static Coming comes(DutyDatabase database, int number, LocalDate day, Random random) {
		TreeSet<String> tags = new TreeSet<>();
		for (int i = 0; i < 3; i++) {
			tags.add(FREQUENCIES.get(random.nextInt(FREQUENCIES.size())).name());
		}
		Coming unit = new Coming("E-" + number, List.copyOf(tags), day);
		database.unit(unit.code(), "industry-trade", tags.toArray(String[]::new));
		return unit;
	}

	/** Every tag is a duty as frequent as its name says. */
	private static List<OwedDuty> duties(Traits traits) {
		return traits.riskTags().stream().map((tag) -> owed(DutyKind.CHECK, tag, Frequency.valueOf(tag))).toList();
	}

	/** Counted day by day, without looking at how the opener does it. */
	private static TreeSet<String> expected(Coming unit) {
		TreeSet<String> expected = new TreeSet<>();
		for (String tag : unit.tags()) {
			Frequency frequency = Frequency.valueOf(tag);
			for (LocalDate day = BEGAN; !day.isAfter(END); day = day.plusDays(1)) {
				LocalDate first = frequency.period(day).first();
				LocalDate last = frequency.period(day).last();
				long left = last.toEpochDay() - unit.came().toEpochDay() + 1;
				long whole = last.toEpochDay() - first.toEpochDay() + 1;
				if (2 * left >= whole || left >= 7) {
					expected.add(tag + " " + frequency.period(day).key());
				}
			}
		}
		return expected;
	}

	/**
	 * A unit.
	 *
	 * @param code its code
	 * @param tags its tags
	 * @param came the day on which it came
	 */
	private record Coming(String code, List<String> tags, LocalDate came) {
	}

}
