package org.bihuan.form;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates, times and their bounds. */
class DateTests {

	private static final String BOUND = "{'type':'datetime','key':'d','properties':{'notBefore':'first','notAfter':'last'}}";

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22", "2028-02-29" })
	void days(String text) {
		assertThat(FormFixture.problems(FormFixture.form(BOUND), Map.of("d", text))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-29", "2026-13-01", "20261122", "2026-11-22T00:00", "+2026-11-22", "tomorrow",
			"2026/11/22", " 2026-11-22", "２０２６-11-22" })
	void noDays(String text) {
		assertThat(FormFixture.problems(FormFixture.form(BOUND), Map.of("d", text))).isEqualTo("d=date");
	}

	@Test
	void momentsNeedAnOffset() {
		Form form = FormFixture.form("{'type':'datetime','subtype':'datetime','key':'d'}");
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22T09:30+08:00"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22T09:30:00Z"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22T09:30"))).isEqualTo("d=dateTime");
		assertThat(FormFixture.problems(form, Map.of("d", "+999999999-12-31T09:30Z"))).isEqualTo("d=dateTime");
	}

	@Test
	void momentsWithoutOffsetWhereTheFormSaysSo() {
		Form form = FormFixture
			.form("{'type':'datetime','subtype':'datetime','timeSerializingFormat':'no_timezone','key':'d'}");
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22T09:30"))).isEmpty();
	}

	@Test
	void timesOfDay() {
		Form form = FormFixture.form("{'type':'datetime','subtype':'time','key':'d'}");
		assertThat(FormFixture.problems(form, Map.of("d", "09:30"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("d", "09:30+08:00"))).isEmpty();
		assertThat(FormFixture.problems(form, Map.of("d", "25:00"))).isEqualTo("d=time");
	}

	@Test
	void boundsToldByTheServer() {
		Form form = FormFixture.form(BOUND);
		assertThat(form.told()).containsExactlyInAnyOrder("first", "last");
		assertThat(FormFixture.check(form, Map.of("d", "2026-11-22", "first", "2026-11-22", "last", "2026-11-22")))
			.isEqualTo(Map.of("d", "2026-11-22"));
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22", "first", "2026-11-23")))
			.isEqualTo("d=notBefore");
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22", "last", "2026-11-21"))).isEqualTo("d=notAfter");
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22", "last", 7))).isEmpty();
	}

	@Test
	void passedDaysAreThoseOfShanghai() {
		Form form = FormFixture.form("{'type':'datetime','key':'d','disallowPassedDates':true}");
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-21"))).isEqualTo("d=passed");
		assertThat(FormFixture.problems(form, Map.of("d", "2026-11-22"))).isEmpty();
	}

}
