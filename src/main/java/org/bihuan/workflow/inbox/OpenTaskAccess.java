package org.bihuan.workflow.inbox;

import java.util.List;

import org.bihuan.casefile.CaseAccess;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever an open task of a case is addressed to may read the case.
 */
@Component
class OpenTaskAccess implements CaseAccess {

	private final JdbcClient jdbc;

	OpenTaskAccess(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean mayRead(CaseNumber number, Person person) {
		List<String> groups = person.posts().stream().map(Object::toString).toList();
		return !groups.isEmpty() && this.jdbc.sql("""
				select count(*) from wf_inbox t join wf_inbox_group g on g.task_id = t.task_id
				where t.case_number = :number and t.state = 'OPEN' and g.group_key in (:groups)""")
			.param("number", number.value())
			.param("groups", groups)
			.query(Long.class)
			.single() > 0;
	}

}
