package org.bihuan.duty;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DueRuleTests {

	private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

	private static List<Period> periods(Frequency frequency, String rule) {
		return new DueRule(rule).within(frequency.period(DAY));
	}

	@Test
	void theEndOfAPeriodIsItsLastDay() {
		assertThat(periods(Frequency.MONTHLY, "END"))
			.containsExactly(new Period("2028-02", LocalDate.of(2028, 2, 1), DAY));
		assertThat(periods(Frequency.YEARLY, "SHARE:20"))
			.containsExactly(new Period("2028", LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)));
		assertThat(new DueRule("SHARE:20").percent()).isEqualTo(20);
		assertThat(DueRule.END.percent()).isEqualTo(100);
	}

	@Test
	void aDayOfTheMonthOrYearEndsThePeriodEarlier() {
		assertThat(periods(Frequency.MONTHLY, "DAY:20")).extracting(Period::last)
			.containsExactly(LocalDate.of(2028, 2, 20));
		assertThat(periods(Frequency.YEARLY, "DATE:11-20")).extracting(Period::last)
			.containsExactly(LocalDate.of(2028, 11, 20));
	}

	@Test
	void severalTimesAreSeveralPeriodsWithKeysOfTheirOwn() {
		assertThat(periods(Frequency.YEARLY, "COUNT:6")).extracting(Period::key)
			.containsExactly("2028-1/6", "2028-2/6", "2028-3/6", "2028-4/6", "2028-5/6", "2028-6/6");
		assertThat(new DueRule("COUNT:6").times()).isEqualTo(6);
		assertThat(DueRule.END.times()).isOne();
	}

	@Test
	void onceHasOneKeyForEver() {
		assertThat(periods(Frequency.YEARLY, "ONCE")).extracting(Period::key).containsExactly("once");
	}

	@Test
	void daysAreCountedFromTheOccasion() {
		assertThat(new DueRule("DAYS:10").within(new Period("", DAY, DAY)))
			.containsExactly(new Period("once", DAY, LocalDate.of(2028, 3, 10)));
		assertThat(new DueRule("DAYS:10").fromOccasion()).isTrue();
		assertThat(new DueRule("ONCE").fromOccasion()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "end", "DAYS:0", "DAYS:", "DAY:0", "DAY:29", "DATE:13-01", "DATE:11-32", "COUNT:0",
			"COUNT:", "SHARE:101", "EVERY:2" })
	void refusesWhatItDoesNotUnderstand(String rule) {
		assertThatIllegalArgumentException().isThrownBy(() -> new DueRule(rule)).withMessageContaining(rule);
	}

}
