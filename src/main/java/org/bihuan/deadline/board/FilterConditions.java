package org.bihuan.deadline.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Obligations.ObligationFilter;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts a filter and the reader's scope into SQL.
 */
@Component
class FilterConditions {

	private static final int SOON_WORKING_DAYS = 3;

	private static final int MOST = 200;

	private static final Set<String> PLAIN_STATES = Set.of("running", "held", "paused", "met", "ended");

	private final WorkCalendar calendar;

	private final Clock clock;

	FilterConditions(WorkCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	Conditions of(ObligationFilter filter, Scope scope) {
		if (filter.limit() < 1 || filter.limit() > MOST) {
			throw new Refusal.Unreadable("deadline.limit", filter.limit());
		}
		return state(new Conditions(scope.sql("c"), scope.parameters()), filter.state())
			.andIf(filter.kind(), "o.kind = :kind", "kind")
			.andIf(filter.unit(), "c.unit = :unit", "unit")
			.andIf(filter.sector(), "c.sector = :sector", "sector");
	}

	private Conditions state(Conditions where, @Nullable String state) {
		if (state == null) {
			return where;
		}
		if (PLAIN_STATES.contains(state)) {
			return where.and("o.state = :state", Map.of("state", state.toUpperCase(Locale.ROOT)));
		}
		return switch (state) {
			case "overdue" -> where.and("o.state = 'MISSED'", Map.of());
			case "missed" -> where.and("o.missed_at is not null", Map.of());
			case "dueSoon" ->
				where.and("o.state = 'RUNNING' and o.due_at <= :soon", Map.of("soon", Timestamp.from(soon())));
			default -> throw new Refusal.Unreadable("deadline.state", state);
		};
	}

	private Instant soon() {
		return this.calendar.end(this.clock.instant(), new Term(SOON_WORKING_DAYS, DayKind.WORKING_DAYS));
	}

}
