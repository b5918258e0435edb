package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bihuan.duty.DutyScope;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes periods: one statement for all who owe one, whatever their number.
 */
@Repository
class OpeningTable {

	private static final String INTO = """
			insert into dty_period (unit, kind, duty, scope, target_id, target_key, period, frequency, post, must_sign,
			first_day, due_at, state, document, place, extra_output, told_after, process_started)
			select u.unit, o.kind, o.duty, o.scope,\s""";

	private static final String REST = ", 'OPEN', o.document, o.place, o.extra_output, o.told_after, false"
			+ " from dty_owed o join dty_unit u on u.profile_id = o.profile_id";

	private static final String PERIOD = ", concat(:period, ''), o.frequency, o.post, o.must_sign,"
			+ " cast(:first as date), cast(:due as datetime(6))" + REST;

	private static final String OWED = " and o.frequency = :frequency and o.due_rule = :rule and u.since <= :latest"
			+ " and o.since <= :latest";

	private static final String NOT_THERE = " and not exists (select 1 from dty_period p where p.unit = u.unit"
			+ " and p.kind = o.kind and p.duty = o.duty";

	private static final String FOR_UNITS = INTO + "null, 0" + PERIOD + " where o.scope = 'UNIT'" + OWED + NOT_THERE
			+ " and p.target_key = 0 and p.period = :period)";

	private static final String FOR_TARGETS = INTO + "t.id, t.id" + PERIOD
			+ " join dty_target t on t.unit = u.unit and t.scope = o.scope where o.scope = :scope" + OWED
			+ " and t.cancelled = false and t.from_day <= :latest and (t.to_day is null or t.to_day >= :first)"
			+ NOT_THERE + " and p.target_key = t.id and p.period = :period)";

	private static final String FOR_EVENTS = INTO
			+ "t.id, t.id, 'event', o.frequency, o.post, o.must_sign, cast(:today as date), cast(t.from_day as datetime(6))"
			+ REST + " join dty_target t on t.unit = u.unit and t.scope = 'EVENT' where o.frequency = 'BEFORE_EVENT'"
			+ " and t.cancelled = false and t.from_day > :began" + NOT_THERE
			+ " and p.target_key = t.id and p.period = 'event')";

	private final JdbcClient jdbc;

	OpeningTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever opens waits here for whoever opens already. */
	Mark lock() {
		return this.jdbc.sql("select began_on, opened_to, stamp from dty_mark where id = 1 for update")
			.query((row, index) -> new Mark(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
					row.getString(3)))
			.single();
	}

	void mark(Mark mark) {
		this.jdbc.sql("update dty_mark set began_on = ?, opened_to = ?, stamp = ? where id = 1")
			.params(mark.beganOn(), mark.openedTo(), mark.stamp())
			.update();
	}

	int forUnits(Opened opened, boolean freshOnly) {
		return this.jdbc.sql(FOR_UNITS + (freshOnly ? " and u.fresh = true" : "")).params(values(opened)).update();
	}

	boolean anyTarget() {
		return this.jdbc.sql("select id from dty_target limit 1").query(Long.class).optional().isPresent();
	}

	void forTargets(DutyScope scope, Opened opened) {
		Map<String, Object> values = values(opened);
		values.put("scope", scope.name());
		this.jdbc.sql(FOR_TARGETS).params(values).update();
	}

	/** Periods that count from occasions of one day. */
	void forOccasions(Opened opened) {
		Map<String, Object> values = values(opened);
		values.put("scope", DutyScope.OCCASION.name());
		this.jdbc.sql(FOR_TARGETS + " and t.from_day = :first").params(values).update();
	}

	void forEvents(LocalDate began, LocalDate today) {
		this.jdbc.sql(FOR_EVENTS).param("began", began).param("today", today).update();
	}

	private static Map<String, Object> values(Opened opened) {
		Map<String, Object> values = new HashMap<>();
		values.put("period", opened.period().key());
		values.put("first", opened.period().first());
		values.put("due", WallTime.of(opened.dueAt()));
		values.put("frequency", opened.frequency().name());
		values.put("rule", opened.rule().text());
		values.put("latest", opened.latest());
		return values;
	}

	/**
	 * How far periods are opened.
	 *
	 * @param beganOn the day on which the district began; null before the first round
	 * @param openedTo the last day whose periods are opened for all; null before the
	 * first round
	 * @param stamp under what the tables were asked
	 */
	record Mark(@Nullable LocalDate beganOn, @Nullable LocalDate openedTo, String stamp) {

		Optional<LocalDate> began() {
			return Optional.ofNullable(this.beganOn);
		}

	}

}
