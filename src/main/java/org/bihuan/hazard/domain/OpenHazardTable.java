package org.bihuan.hazard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.bihuan.hazard.OpenHazard;
import org.bihuan.hazard.OpenHazards;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hazards whose files are open.
 */
@Repository
class OpenHazardTable implements OpenHazards {

	private static final String OPEN = """
			select f.case_number, f.title, h.location, h.found_on, f.state
			from case_file f join haz_hazard h on h.case_number = f.case_number
			where f.unit = ? and f.closed_at is null%s order by f.opened_at, f.case_number""";

	private final JdbcClient jdbc;

	OpenHazardTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<OpenHazard> of(UnitCode unit, int most) {
		return this.jdbc.sql(OPEN.formatted("") + " limit ?")
			.params(unit.value(), most)
			.query((row, index) -> read(row))
			.list();
	}

	@Override
	public List<OpenHazard> major(UnitCode unit) {
		return this.jdbc.sql(OPEN.formatted(" and f.grade = 'MAJOR'"))
			.param(unit.value())
			.query((row, index) -> read(row))
			.list();
	}

	private static OpenHazard read(ResultSet row) throws SQLException {
		return new OpenHazard(new CaseNumber(row.getString("case_number")), row.getString("title"),
				row.getString("location"), row.getDate("found_on").toLocalDate(), row.getString("state"));
	}

}
