package org.bihuan.riskpoint;

import java.util.List;

import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Registration;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.workflow.WholeAct;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hazards at points.
 */
@Service
class PointHazards {

	private final JdbcClient jdbc;

	private final Hazards hazards;

	private final Reports reports;

	PointHazards(JdbcClient jdbc, Hazards hazards, Reports reports) {
		this.jdbc = jdbc;
		this.hazards = hazards;
		this.reports = reports;
	}

	/**
	 * Registers a hazard at a point, once for each key.
	 * @param point the point
	 * @param registration what was found
	 * @param origin out of what
	 * @param by who registers
	 * @param requestKey key under which the same request is answered once
	 * @return number of the case
	 */
	@WholeAct
	public CaseNumber register(RiskPoint point, Registration registration, Origin origin, Person by,
			String requestKey) {
		CaseNumber number = this.hazards.register(registration, by, requestKey);
		if (this.jdbc.sql("select count(*) from rsk_case where case_number = ?")
			.param(number.value())
			.query(Integer.class)
			.single() > 0) {
			return number;
		}
		if (origin.check() != null && origin.item() != null && known(origin.check(), origin.item())) {
			throw new Refusal.Conflict("riskpoint.refused.registered");
		}
		this.jdbc.sql("insert into rsk_case (case_number, point_id, check_id, position) values (?, ?, ?, ?)")
			.params(number.value(), point.id(), origin.check(), origin.item())
			.update();
		if (origin.report() != null) {
			this.reports.accepted(origin.report(), number, by);
		}
		return number;
	}

	private boolean known(long check, int item) {
		return this.jdbc.sql("select count(*) from rsk_case where check_id = ? and position = ?")
			.params(check, item)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Hazards at a point that are not closed, the newest first.
	 * @param point the point
	 * @return at most fifty
	 */
	@Transactional(readOnly = true)
	public List<PointCase> open(RiskPoint point) {
		return this.jdbc.sql("""
				select c.case_number, c.title, c.grade, c.state, c.opened_at from rsk_case k
				join case_file c on c.case_number = k.case_number
				where k.point_id = ? and c.closed_at is null order by c.opened_at desc, c.case_number limit 50""")
			.param(point.id())
			.query((row, index) -> new PointCase(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					WallTime.moment(row, "opened_at")))
			.list();
	}

}
