package org.bihuan.deadline.overdue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bihuan.BihuanTest;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueClocks.Facet;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.hazard.CaseWalk;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The board in the whole program, on either database.
 */
@BihuanTest
class OverdueBoardApplicationTests {

	private static final Scope DISTRICT = new Scope("manager", true, Set.of(), Set.of(), Set.of());

	@Autowired
	private ApplicationContext program;

	@Autowired
	private OverdueClocks board;

	@Autowired
	private BoardRound round;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void followsACaseFromItsFirstClockToItsEnd() {
		CaseWalk general = CaseWalk.found(this.program, "E-0001", false);
		CaseWalk major = CaseWalk.found(this.program, "E-0002", true);
		seen();
		general.days(12);
		assertThat(overdue(general)).containsExactly("plan");
		assertThat(overdue(major)).contains("plan", "interim-measures");
		seen();
		assertThat(overdue(major).get(0)).isEqualTo("interim-measures");
		general.plans();
		seen();
		assertThat(overdue(general)).isEmpty();
		assertThat(this.round.differences()).isZero();
	}

	/** The same before the round, and after it. */
	private void seen() {
		agree();
		this.round.follow();
		agree();
		assertThat(this.round.differences()).isZero();
	}

	private void agree() {
		Map<String, Long> kinds = new HashMap<>();
		this.jdbc.sql("""
				select o.kind, count(*) from ddl_obligation o where o.service = false and o.state = 'MISSED'
				group by o.kind""").query((row) -> {
			kinds.put(row.getString(1), row.getLong(2));
		});
		assertThat(this.board.spread(Facet.KIND, filter(null), DISTRICT)).isEqualTo(kinds);
		assertThat(this.board.page(filter(null), DISTRICT).total())
			.isEqualTo(kinds.values().stream().mapToLong(Long::longValue).sum());
	}

	private List<String> overdue(CaseWalk walk) {
		OverdueFilter filter = filter(walk.cover().unit().value());
		List<String> kinds = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Listing<OverdueClock> page = this.board.page(filter.from(cursor), DISTRICT);
			page.items()
				.stream()
				.filter((clock) -> clock.caseNumber().equals(walk.number()))
				.forEach((clock) -> kinds.add(clock.kind()));
			cursor = page.next();
		}
		while (cursor != null);
		return kinds;
	}

	private static OverdueFilter filter(@Nullable String unit) {
		return new OverdueFilter(Which.OVERDUE, null, null, null, unit, null, null, null, 200);
	}

}
