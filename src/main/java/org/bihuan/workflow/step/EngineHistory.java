package org.bihuan.workflow.step;

import java.util.List;

import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.PassedElements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the way of a case from the engine's history of activities, in one statement for
 * all its processes.
 */
@Component
class EngineHistory implements PassedElements {

	private final JdbcClient jdbc;

	EngineHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	// moments are kept to the second on MySQL: within one, the engine's own count decides
	@Override
	public List<Passed> of(CaseNumber number) {
		return this.jdbc.sql("""
				select a.PROC_DEF_KEY_, a.ACT_ID_, a.END_TIME_ from ACT_HI_ACTINST a
				join ACT_HI_PROCINST p on p.PROC_INST_ID_ = a.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?
				order by a.START_TIME_, p.START_TIME_, a.PROC_INST_ID_, a.SEQUENCE_COUNTER_, a.ID_""")
			.param(number.value())
			.query((row, index) -> new Passed(row.getString(1), row.getString(2), row.getTimestamp(3) != null))
			.list();
	}

}
