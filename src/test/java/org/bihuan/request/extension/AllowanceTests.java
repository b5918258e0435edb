package org.bihuan.request.extension;

import java.util.List;

import org.bihuan.request.extension.MoreTime.Kind;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AllowanceTests {

	private static final Allowance TWICE = new Allowance(2, 15, "section-chief@authority");

	@Test
	void asMuchAsTheTableSays() {
		TWICE.check(days(15), List.of());
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> TWICE.check(days(16), List.of()));
		assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> TWICE.check(days(6), List.of(granted(10))))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.problems().get(0).arguments())
				.containsExactly(5));
		TWICE.check(days(5), List.of(granted(10)));
	}

	@Test
	void asOftenAsTheTableSays() {
		refused("request.extension.used", days(1), List.of(granted(1), granted(1)));
		refused("deadline.change.asked", days(1), List.of(of("rectify", "WEATHER", "雨", State.OPEN)));
	}

	@ParameterizedTest
	@CsvSource({ "rectify, WEATHER, 连日大雨, true", "rectify, DESIGN, 连日下雨, false", "plan, WEATHER, 连日下雨, false" })
	void aRefusedGroundIsNotHeardAgain(String obligation, String ground, String words, boolean repeated) {
		List<MoreTime> before = List.of(of("rectify", "WEATHER", "连日下雨", State.REFUSED));
		MoreTime asked = of(obligation, ground, words, State.OPEN);
		if (repeated) {
			refused("request.extension.repeated", asked, before);
		}
		else {
			assertThatCode(() -> TWICE.check(asked, before)).doesNotThrowAnyException();
		}
	}

	@ParameterizedTest
	@CsvSource({ "'等备件, 月底到。', true", "等备件 月底到, true", "换了供应商, false" })
	void ofAGroundWithoutANameTheWordsDecide(String words, boolean repeated) {
		List<MoreTime> before = List.of(of("rectify", "OTHER", "等备件，月底到", State.REFUSED));
		MoreTime asked = of("rectify", "OTHER", words, State.OPEN);
		if (repeated) {
			refused("request.extension.repeated", asked, before);
		}
		else {
			assertThatCode(() -> TWICE.check(asked, before)).doesNotThrowAnyException();
		}
	}

	private static void refused(String key, MoreTime asked, List<MoreTime> before) {
		assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> TWICE.check(asked, before)).withMessage(key);
	}

	private static MoreTime days(int days) {
		return new MoreTime(0, "rectify", Kind.EXTEND, days, null, "WEATHER", "雨", State.OPEN);
	}

	private static MoreTime granted(int days) {
		return new MoreTime(1, "rectify", Kind.EXTEND, days, null, "EQUIPMENT", "等货", State.GRANTED);
	}

	private static MoreTime of(String obligation, String ground, String words, State state) {
		return new MoreTime(2, obligation, Kind.EXTEND, 1, null, ground, words, state);
	}

}
