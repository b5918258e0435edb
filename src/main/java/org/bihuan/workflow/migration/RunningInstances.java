package org.bihuan.workflow.migration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.workflow.Migrations.Running;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what runs, and where it stands, in the engine's tables: its own counts ask once
 * for each activity.
 */
@Repository
class RunningInstances {

	private static final String STANDING = " from ACT_RU_EXECUTION where PROC_DEF_ID_ = :definition"
			+ " and IS_ACTIVE_ = :active and IS_EVENT_SCOPE_ = :scope and ACT_ID_ is not null";

	private final JdbcClient jdbc;

	RunningInstances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many instances run, by identifier of the version. */
	Map<String, Long> counts() {
		return counted("select PROC_DEF_ID_, count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null"
				+ " group by PROC_DEF_ID_", Map.of());
	}

	List<Running> all(String definition) {
		return this.jdbc
			.sql("select ID_, BUSINESS_KEY_ from ACT_RU_EXECUTION where PROC_DEF_ID_ = ? and PARENT_ID_ is null"
					+ " order by ID_")
			.param(definition)
			.query((row, index) -> new Running(row.getString(1), row.getString(2)))
			.list();
	}

	/** How many instances stand at each activity. */
	Map<String, Long> standing(String definition) {
		return counted(
				"select ACT_ID_, count(distinct PROC_INST_ID_)" + STANDING + " group by ACT_ID_ order by ACT_ID_",
				Map.of("definition", definition, "active", true, "scope", false));
	}

	/** How many instances have a timer at each activity. */
	Map<String, Long> waiting(String definition) {
		return counted("""
				select d.ACT_ID_, count(distinct j.PROCESS_INSTANCE_ID_) from ACT_RU_JOB j
				join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
				where j.PROCESS_DEF_ID_ = :definition and j.TYPE_ = 'timer' and j.PROCESS_INSTANCE_ID_ is not null
				group by d.ACT_ID_ order by d.ACT_ID_""", Map.of("definition", definition));
	}

	/** How many instances stand or wait at one of some activities. */
	long at(String definition, Collection<String> activities) {
		if (activities.isEmpty()) {
			return 0;
		}
		return this.jdbc.sql("select count(*) from (select PROC_INST_ID_" + STANDING + """
				 and ACT_ID_ in (:activities)
				union select j.PROCESS_INSTANCE_ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
				where j.PROCESS_DEF_ID_ = :definition and j.TYPE_ = 'timer' and d.ACT_ID_ in (:activities)) met""")
			.param("definition", definition)
			.param("active", true)
			.param("scope", false)
			.param("activities", activities)
			.query(Long.class)
			.single();
	}

	private Map<String, Long> counted(String sql, Map<String, ?> parameters) {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.jdbc.sql(sql).params(parameters).query((row) -> {
			counts.put(row.getString(1), row.getLong(2));
		});
		return counts;
	}

}
