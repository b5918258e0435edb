package org.bihuan.riskpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Points and their lists, in every version.
 */
@Repository
class PointTable {

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	PointTable(JdbcClient jdbc, JdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	long add(UnitCode unit, PointDraft draft, Instant at, String by) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into rsk_point (unit, name, place, risk, hazards, in_charge, version, added_at, added_by)
				values (?, ?, ?, ?, ?, ?, 1, ?, ?)""")
			.params(unit.value(), draft.name(), draft.place(), draft.risk().name(), draft.hazards(), draft.inCharge(),
					WallTime.of(at), by)
			.update(key, "id");
		long id = Keys.of(key);
		lists(id, 1, draft, at, by);
		return id;
	}

	/**
	 * Changes a point that is still as it was read.
	 * @param point as it was read
	 * @param draft what it becomes
	 * @param version version of its lists afterwards
	 * @return false if somebody was faster
	 */
	boolean change(RiskPoint point, PointDraft draft, int version) {
		return this.jdbc.sql("""
				update rsk_point set name = ?, place = ?, risk = ?, hazards = ?, in_charge = ?, version = ?
				where id = ? and version = ? and withdrawn_at is null""")
			.params(draft.name(), draft.place(), draft.risk().name(), draft.hazards(), draft.inCharge(), version,
					point.id(), point.version())
			.update() == 1;
	}

	void lists(long point, int version, PointDraft draft, Instant at, String by) {
		this.jdbc
			.sql("insert into rsk_lists (point_id, version, controls, changed_at, changed_by) values (?, ?, ?, ?, ?)")
			.params(point, version, draft.controls(), WallTime.of(at), by)
			.update();
		this.batches.batchUpdate(
				"insert into rsk_item (point_id, version, position, level, wording) values (?, ?, ?, ?, ?)",
				draft.items()
					.stream()
					.map((item) -> new Object[] { point, version, item.position(), item.level().name(),
							item.wording() })
					.toList());
	}

	boolean withdraw(long id, Instant at, String by, String reason) {
		return this.jdbc.sql("""
				update rsk_point set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
				where id = ? and withdrawn_at is null""").params(WallTime.of(at), by, reason, id).update() == 1;
	}

	Optional<RiskPoint> find(long id) {
		return this.jdbc.sql("select * from rsk_point where id = ?")
			.param(id)
			.query((row, index) -> point(row))
			.optional();
	}

	Optional<PointLists> lists(long point, int version) {
		return readLists("l.point_id = :point and l.version = :version", Map.of("point", point, "version", version))
			.values()
			.stream()
			.findFirst();
	}

	/**
	 * The present lists of several points.
	 * @param points the points
	 * @return lists by point
	 */
	Map<Long, PointLists> lists(List<RiskPoint> points) {
		return points.isEmpty() ? Map.of()
				: readLists(
						"l.point_id in (:points) and l.version = (select p.version from rsk_point p"
								+ " where p.id = l.point_id)",
						Map.of("points", points.stream().map(RiskPoint::id).toList()));
	}

	private Map<Long, PointLists> readLists(String which, Map<String, ?> parameters) {
		Map<Long, List<CheckItem>> items = new HashMap<>();
		this.jdbc
			.sql("select l.point_id, i.position, i.level, i.wording from rsk_lists l join rsk_item i"
					+ " on i.point_id = l.point_id and i.version = l.version where " + which
					+ " order by l.point_id, i.position")
			.params(parameters)
			.query((row) -> {
				items.computeIfAbsent(row.getLong(1), (point) -> new ArrayList<>())
					.add(new CheckItem(row.getInt(2), CheckLevel.valueOf(row.getString(3)), row.getString(4)));
			});
		Map<Long, PointLists> lists = new HashMap<>();
		this.jdbc.sql("select l.point_id, l.version, l.changed_at, l.controls from rsk_lists l where " + which)
			.params(parameters)
			.query((row) -> {
				lists.put(row.getLong(1), new PointLists(row.getInt(2), WallTime.moment(row, "changed_at"),
						row.getString(4), items.getOrDefault(row.getLong(1), List.of())));
			});
		return lists;
	}

	/**
	 * Locks the points of a unit that are still there: whoever checks one of them waits
	 * for the other, and then sees what the other wrote.
	 * @param unit the unit
	 */
	void lock(UnitCode unit) {
		this.jdbc.sql("select id from rsk_point where unit = ? and withdrawn_at is null order by id for update")
			.param(unit.value())
			.query(Long.class)
			.list();
	}

	/**
	 * Finds a point of a unit by what people call it.
	 * @param unit the unit
	 * @param name its name
	 * @param place where it is
	 * @return the point, if it is still there
	 */
	Optional<RiskPoint> find(UnitCode unit, String name, String place) {
		return this.jdbc.sql("""
				select * from rsk_point where unit = ? and name = ? and place = ? and withdrawn_at is null
				order by id limit 1""").params(unit.value(), name, place).query((row, index) -> point(row)).optional();
	}

	Set<String> units() {
		return new HashSet<>(this.jdbc.sql("select distinct unit from rsk_point").query(String.class).list());
	}

	List<RiskPoint> of(UnitCode unit) {
		return this.jdbc.sql("select * from rsk_point where unit = ? and withdrawn_at is null order by name, id")
			.param(unit.value())
			.query((row, index) -> point(row))
			.list();
	}

	List<PointLine> read(String where, Map<String, Object> parameters) {
		List<PointLine> lines = new ArrayList<>();
		this.jdbc.sql("""
				select p.*, (select n.name from org_unit n where n.code = p.unit) as unit_name,
				(select max(c.checked_at) from rsk_check c where c.point_id = p.id) as last_check,
				(select count(*) from rsk_report r where r.point_id = p.id and r.state = 'OPEN') as reports
				from rsk_point p where""" + " " + where).params(parameters).query((row) -> {
			lines.add(new PointLine(point(row), row.getString("unit_name"), WallTime.momentOrNone(row, "last_check"),
					row.getInt("reports")));
		});
		return lines;
	}

	long count(String where, Map<String, Object> parameters) {
		return this.jdbc.sql("select count(*) from rsk_point p where " + where)
			.params(parameters)
			.query(Long.class)
			.single();
	}

	Map<String, Long> counts(String where, Map<String, Object> parameters) {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.sql("select p.risk, count(*) from rsk_point p where " + where + " group by p.risk")
			.params(parameters)
			.query((row) -> {
				counts.put(row.getString(1), row.getLong(2));
			});
		return counts;
	}

	private static RiskPoint point(ResultSet row) throws SQLException {
		return new RiskPoint(row.getLong("id"), new UnitCode(row.getString("unit")), row.getString("name"),
				row.getString("place"), RiskLevel.valueOf(row.getString("risk")), row.getString("hazards"),
				row.getString("in_charge"), row.getInt("version"), WallTime.moment(row, "added_at"),
				WallTime.momentOrNone(row, "withdrawn_at"), row.getString("withdrawn_reason"));
	}

}
