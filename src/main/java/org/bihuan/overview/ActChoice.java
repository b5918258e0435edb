package org.bihuan.overview;

import java.util.ArrayList;
import java.util.List;

import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which clocks were chosen: single ones, or all that a filter finds. Nobody acts on more
 * at once than the configuration allows.
 */
@Component
class ActChoice {

	private static final int PAGE = 200;

	private final OverdueClocks clocks;

	private final int most;

	ActChoice(OverdueClocks clocks, @Value("${bihuan.overview.acted-on:500}") int most) {
		this.clocks = clocks;
		this.most = most;
	}

	/**
	 * Single clocks.
	 * @param chosen identifiers of obligations
	 * @return the same, each once
	 * @throws Refusal.Invalid if there is none, or too many
	 */
	List<Long> single(List<Long> chosen) {
		List<Long> distinct = chosen.stream().distinct().toList();
		if (distinct.isEmpty()) {
			throw new Refusal.Invalid("clocks", "overview.act.noRow");
		}
		mustFit(distinct.size());
		return distinct;
	}

	/**
	 * All that a filter finds, in the order of the board.
	 * @param query the filter
	 * @param person whose board it is
	 * @return identifiers of obligations
	 * @throws Refusal.Invalid if it finds none, or too many
	 */
	List<Long> all(OverviewQuery query, Person person) {
		List<Long> found = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Listing<OverdueClock> page = this.clocks.page(query.filter(cursor, PAGE), person.scope());
			mustFit(page.total());
			page.items().stream().map(OverdueClock::obligation).forEach(found::add);
			cursor = page.next();
		}
		while (cursor != null);
		return single(found);
	}

	private void mustFit(long count) {
		if (count > this.most) {
			throw new Refusal.Invalid("clocks", "overview.act.tooMany", count, this.most);
		}
	}

}
