package org.bihuan.deadline.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.deadline.OverdueClocks;
import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.SeenClock;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Thresholds;
import org.bihuan.shared.Zone;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the board.
 */
@Service
@Transactional(readOnly = true)
class KeptOverdueClocks implements OverdueClocks {

	private static final Term SOON = new Term(Thresholds.of("due-soon"), DayKind.WORKING_DAYS);

	private static final int MOST = 200;

	private final BoardPlaces places;

	private final BoardRows rows;

	private final BoardSums sums;

	private final SingleClocks single;

	private final WorkCalendar calendar;

	private final Clock clock;

	KeptOverdueClocks(BoardPlaces places, BoardRows rows, BoardSums sums, SingleClocks single, WorkCalendar calendar,
			Clock clock) {
		this.places = places;
		this.rows = rows;
		this.sums = sums;
		this.single = single;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public Listing<OverdueClock> page(OverdueFilter filter, Scope scope) {
		if (filter.limit() < 1 || filter.limit() > MOST) {
			throw new Refusal.Unreadable("deadline.limit", filter.limit());
		}
		List<Place> found = this.places.find(narrowing(filter, scope), scope, Place.parse(filter.cursor()),
				filter.limit() + 1);
		boolean more = found.size() > filter.limit();
		List<Place> page = more ? found.subList(0, filter.limit()) : found;
		return new Listing<>(this.rows.at(page), count(filter, scope),
				more ? page.get(page.size() - 1).cursor() : null);
	}

	@Override
	public long count(OverdueFilter filter, Scope scope) {
		return spread(Facet.KIND, filter, scope).values().stream().mapToLong(Long::longValue).sum();
	}

	@Override
	public Map<String, Long> spread(Facet facet, OverdueFilter filter, Scope scope) {
		return this.sums.by(facet, narrowing(filter, scope));
	}

	@Override
	public Map<Cell, Long> cross(Facet rows, Facet columns, OverdueFilter filter, Scope scope) {
		return this.sums.by(rows, columns, narrowing(filter, scope));
	}

	@Override
	public List<UnitClocks> units(OverdueFilter filter, Scope scope, int limit) {
		if (limit < 1 || limit > MOST) {
			throw new Refusal.Unreadable("deadline.limit", limit);
		}
		return this.sums.units(narrowing(filter, scope), limit);
	}

	@Override
	public List<SeenClock> find(Collection<Long> obligations, Scope scope) {
		return this.single.find(obligations, scope);
	}

	private Narrowing narrowing(OverdueFilter filter, Scope scope) {
		return Narrowing.of(filter, scope,
				LocalDate.ofInstant(this.calendar.end(this.clock.instant(), SOON), Zone.SHANGHAI));
	}

}
