package org.bihuan.riskpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Reports of people without a login.
 */
@Repository
class PointReportTable {

	private static final String FROM = " from rsk_report r join rsk_point p on p.id = r.point_id where ";

	private final JdbcClient jdbc;

	PointReportTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(long point, ReportDraft draft, boolean toldAuthority, Instant at) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into rsk_report (point_id, what, place, urgent, told_authority, state, reported_at)
				values (?, ?, ?, ?, ?, 'OPEN', ?)""")
			.params(point, draft.what(), draft.place(), draft.urgent(), toldAuthority, WallTime.of(at))
			.update(key, "id");
		return Keys.of(key);
	}

	int since(long point, Instant since) {
		return this.jdbc.sql("select count(*) from rsk_report where point_id = ? and reported_at >= ?")
			.params(point, WallTime.of(since))
			.query(Integer.class)
			.single();
	}

	/**
	 * Decides a report that nobody has decided yet.
	 * @param id the report
	 * @param state how it stands from now on
	 * @param at when
	 * @param by login
	 * @param reason why it is declined; null if not
	 * @param caseNumber case of the hazard; null if none
	 * @return false if somebody was faster
	 */
	boolean decide(long id, ReportState state, Instant at, String by, @Nullable String reason,
			@Nullable String caseNumber) {
		return this.jdbc.sql("""
				update rsk_report set state = ?, decided_at = ?, decided_by = ?, reason = ?, case_number = ?
				where id = ? and state = 'OPEN'""")
			.params(state.name(), WallTime.of(at), by, reason, caseNumber, id)
			.update() == 1;
	}

	Optional<PointReport> find(long id) {
		return read("r.id = :id", Map.of("id", id)).stream().findFirst();
	}

	List<PointReport> read(String where, Map<String, ?> parameters) {
		return this.jdbc
			.sql("select r.*, p.name as point_name, p.unit, (select n.name from org_unit n where n.code = p.unit)"
					+ " as unit_name" + FROM + where)
			.params(parameters)
			.query((row, index) -> report(row))
			.list();
	}

	long count(String where, Map<String, ?> parameters) {
		return this.jdbc.sql("select count(*)" + FROM + where).params(parameters).query(Long.class).single();
	}

	private static PointReport report(ResultSet row) throws SQLException {
		return new PointReport(row.getLong("id"), row.getLong("point_id"), row.getString("point_name"),
				new UnitCode(row.getString("unit")), row.getString("unit_name"), row.getString("what"),
				row.getString("place"), row.getBoolean("urgent"), row.getBoolean("told_authority"),
				ReportState.valueOf(row.getString("state")), WallTime.moment(row, "reported_at"),
				row.getString("reason"), row.getString("case_number"));
	}

}
