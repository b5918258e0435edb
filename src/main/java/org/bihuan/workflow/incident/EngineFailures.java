package org.bihuan.workflow.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.shared.Refusal;
import org.bihuan.workflow.FailedWork;
import org.bihuan.workflow.WholeAct;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's incidents. One that has spread from a called process to its callers
 * counts once, where it began.
 */
@Service
class EngineFailures implements FailedWork {

	private static final int LONGEST = 500;

	private static final int SHOWN = 500;

	private static final String FROM = " from ACT_RU_INCIDENT i where i.INCIDENT_TYPE_ = 'failedJob'"
			+ " and i.CAUSE_INCIDENT_ID_ = i.ID_";

	private static final String SELECT = """
			select i.ID_, e.BUSINESS_KEY_, d.KEY_, d.NAME_, i.ACTIVITY_ID_, i.INCIDENT_MSG_, i.INCIDENT_TIMESTAMP_
			from ACT_RU_INCIDENT i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
			left join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_
			where i.INCIDENT_TYPE_ = 'failedJob' and i.CAUSE_INCIDENT_ID_ = i.ID_""";

	private final JdbcClient jdbc;

	private final ManagementService jobs;

	private final ProcessEngineConfiguration engine;

	private final AuditTrail audit;

	EngineFailures(JdbcClient jdbc, @Lazy ManagementService jobs, @Lazy ProcessEngineConfiguration engine,
			AuditTrail audit) {
		this.jdbc = jdbc;
		this.jobs = jobs;
		this.engine = engine;
		this.audit = audit;
	}

	@Override
	@Transactional(readOnly = true)
	public long count() {
		return this.jdbc.sql("select count(*)" + FROM).query(Long.class).single();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Failure> newest(int limit) {
		return this.jdbc.sql(SELECT + " order by i.INCIDENT_TIMESTAMP_ desc, i.ID_ limit ?")
			.param(limit)
			.query((row, index) -> failure(row))
			.list();
	}

	private static Failure failure(ResultSet row) throws SQLException {
		String message = Objects.requireNonNullElse(row.getString(6), "");
		return new Failure(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
				Objects.requireNonNullElse(row.getString(5), ""),
				message.substring(0, Math.min(message.length(), SHOWN)), row.getTimestamp(7).toInstant());
	}

	@Override
	@WholeAct
	public void retry(String id, String reason, String by) {
		String why = reason.strip();
		if (why.isEmpty()) {
			throw new Refusal.Invalid("reason", "workflow.verb.missing");
		}
		if (why.codePointCount(0, why.length()) > LONGEST) {
			throw new Refusal.Invalid("reason", "workflow.verb.tooLong", LONGEST);
		}
		Failure failure = this.jdbc.sql(SELECT + " and i.ID_ = ?")
			.param(id)
			.query((row, index) -> failure(row))
			.optional()
			.orElseThrow(() -> new Refusal.Conflict("workflow.failure.gone"));
		String job = this.jdbc.sql("select i.CONFIGURATION_" + FROM + " and i.ID_ = ?")
			.param(id)
			.query(String.class)
			.single();
		this.jobs.setJobRetries(job, this.engine.getDefaultNumberOfRetries());
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("process", failure.process());
		content.put("step", failure.step());
		content.put("case", Objects.requireNonNullElse(failure.caseNumber(), ""));
		content.put("cause", failure.cause());
		content.put("reason", why);
		this.audit.record("jobs", by, "job " + job, "retried", content);
	}

}
