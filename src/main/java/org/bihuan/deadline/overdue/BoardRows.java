package org.bihuan.deadline.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.calendar.DayKind;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.deadline.Basis;
import org.bihuan.deadline.OverdueClock;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the clocks of a page from the ledger itself.
 */
@Repository
class BoardRows {

	private final JdbcClient jdbc;

	private final WorkCalendar calendar;

	private final Clock clock;

	BoardRows(JdbcClient jdbc, WorkCalendar calendar, Clock clock) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * The clocks at these places, in their order; without those that were settled
	 * meanwhile.
	 */
	List<OverdueClock> at(Collection<Place> places) {
		if (places.isEmpty()) {
			return List.of();
		}
		Map<Long, Place> byObligation = places.stream()
			.collect(Collectors.toMap(Place::obligation, Function.identity()));
		Instant now = this.clock.instant();
		Map<Long, OverdueClock> clocks = this.jdbc.sql("""
				select o.*, f.title, f.unit as case_unit, f.unit_name, f.authority, f.town, f.sector, f.grade, r.measure
				from ddl_obligation o join case_file f on f.case_number = o.case_number
				left join ddl_rung r on r.case_number = o.case_number and r.debtor = o.unit
				where o.id in (:ids) and o.state in ('RUNNING', 'MISSED')""")
			.param("ids", byObligation.keySet())
			.query((row, index) -> clock(row, byObligation.get(row.getLong("id")).harm(), now))
			.list()
			.stream()
			.collect(Collectors.toMap(OverdueClock::obligation, Function.identity()));
		return places.stream().map((place) -> clocks.get(place.obligation())).filter(Objects::nonNull).toList();
	}

	private OverdueClock clock(ResultSet row, int harm, Instant now) throws SQLException {
		Instant dueAt = WallTime.moment(row, "due_at");
		return new OverdueClock(row.getLong("id"), new CaseNumber(row.getString("case_number")), row.getString("title"),
				new UnitCode(row.getString("case_unit")), row.getString("unit_name"),
				new UnitCode(row.getString("unit")), new UnitCode(row.getString("authority")),
				code(row.getString("town")), row.getString("sector"), row.getString("grade"), row.getString("kind"),
				row.getString("item"), "MISSED".equals(row.getString("state")), WallTime.moment(row, "started_at"),
				dueAt, this.calendar.between(now, dueAt, DayKind.WORKING_DAYS), harm, row.getString("measure"),
				new Basis(row.getString("basis_document"), row.getString("basis_place")));
	}

	private static @Nullable UnitCode code(@Nullable String code) {
		return (code != null) ? new UnitCode(code) : null;
	}

}
