package org.bihuan.recheck;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.bihuan.hazard.SelfClosed;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LotteryTests {

	@Test
	void anybodyWithTheSeedDrawsTheSame() {
		List<SelfClosed> cases = cases(40, 0);
		List<SelfClosed> shuffled = new ArrayList<>(cases);
		Collections.reverse(shuffled);
		assertThat(Lottery.draw("2026-031", 10, shuffled)).isEqualTo(Lottery.draw("2026-031", 10, cases));
		assertThat(Lottery.draw("2026-032", 10, cases)).isNotEqualTo(Lottery.draw("2026-031", 10, cases));
	}

	@Test
	void theMarkIsWhatAnyToolComputes() {
		assertThat(Lottery.mark("seed", new CaseNumber("YH-demo-2026-1")))
			.isEqualTo("b1e1b57af3a946771eb980bb711490fd37a54f0aed21bab2b2cae2d8a02e8892");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "1, 0, 1", "10, 0, 1", "11, 0, 2", "10, 3, 4", "0, 3, 3" })
	void oneInTenRoundedUpAndAllWithoutAGrade(int graded, int ungraded, int drawn) {
		List<Ticket> tickets = Lottery.draw("seed", 10, cases(graded, ungraded));
		assertThat(tickets).hasSize(graded + ungraded);
		assertThat(tickets.stream().filter(Ticket::drawn)).hasSize(drawn);
		assertThat(tickets.stream().filter(Ticket::ungraded)).allMatch(Ticket::drawn);
	}

	private static List<SelfClosed> cases(int graded, int ungraded) {
		List<SelfClosed> cases = new ArrayList<>();
		for (int i = 0; i < graded + ungraded; i++) {
			cases.add(new SelfClosed(new CaseNumber("YH-demo-2026-" + (i + 1)), new UnitCode("E-0001"), "演示-甲厂",
					"industry-trade", "灯管松动", i >= graded, LocalDateTime.of(2026, 3, 2, 10, 0)));
		}
		return cases;
	}

}
