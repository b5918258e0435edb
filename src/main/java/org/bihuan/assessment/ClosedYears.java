package org.bihuan.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.organisation.Scope;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sheets of closed years, only ever added to.
 */
@Repository
class ClosedYears {

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ClosedYears(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<ClosedYear> find(int year) {
		return this.jdbc.sql("select * from asm_year where assessed_year = ?")
			.param(year)
			.query((row, index) -> new ClosedYear(year, row.getString("table_version"), row.getString("reason"),
					row.getString("closed_by"), WallTime.instant(row.getObject("closed_at", LocalDateTime.class))))
			.optional();
	}

	/** Whoever closes a year that is closed hits the key. */
	void add(ClosedYear closed, LocalDateTime at, List<UnitSheet> sheets) {
		this.jdbc.sql(
				"insert into asm_year (assessed_year, table_version, reason, closed_by, closed_at) values (?, ?, ?, ?, ?)")
			.params(closed.year(), closed.version(), closed.reason(), closed.by(), at)
			.update();
		List<Object[]> rows = sheets.stream()
			.flatMap((sheet) -> sheet.lines().stream().map((line) -> columns(closed.year(), sheet, line)))
			.toList();
		for (int start = 0; start < rows.size(); start += BATCH) {
			this.batches.batchUpdate("""
					insert into asm_line (assessed_year, unit, counted, authority, town, pieces, points, cap, rule_id,
					document, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
					rows.subList(start, Math.min(start + BATCH, rows.size())));
		}
	}

	private static Object[] columns(int year, UnitSheet sheet, SheetLine line) {
		Points points = line.points();
		return new Object[] { year, sheet.unit().value(), line.counted().name(), sheet.authority(), sheet.town(),
				line.pieces(), points.points(), points.cap(), points.rule(), points.document(), points.place() };
	}

	List<UnitSheet> sheets(int year, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("year", year);
		Map<String, UnitSheet> byUnit = new LinkedHashMap<>();
		this.jdbc
			.sql("select l.* from asm_line l where l.assessed_year = :year and " + scope.unitSql("l.unit")
					+ " order by l.unit")
			.params(parameters)
			.query((row) -> {
				byUnit.merge(row.getString("unit"), sheet(row), (one, more) -> {
					List<SheetLine> lines = new ArrayList<>(one.lines());
					lines.addAll(more.lines());
					return new UnitSheet(one.unit(), one.authority(), one.town(), lines);
				});
			});
		return List.copyOf(byUnit.values());
	}

	private static UnitSheet sheet(ResultSet row) throws SQLException {
		Points points = new Points(row.getInt("points"), row.getInt("cap"), row.getString("rule_id"),
				row.getString("document"), row.getString("place"));
		return new UnitSheet(new UnitCode(row.getString("unit")), row.getString("authority"), row.getString("town"),
				List.of(new SheetLine(Counted.valueOf(row.getString("counted")), row.getLong("pieces"), points)));
	}

}
