package org.bihuan.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.chain.CanonicalJson;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads decisions of open cases page by page.
 */
@Repository
class OpenDecisionRows implements OpenDecisions {

	private static final String OF_OPEN_CASES = " from case_file c join case_entry e on e.scope = c.case_number"
			+ " where c.closed_at is null and e.kind = 'DECISION' and ";

	private final JdbcClient jdbc;

	OpenDecisionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public long count(Scope scope) {
		return this.jdbc.sql("select count(*)" + OF_OPEN_CASES + scope.sql("c"))
			.params(scope.parameters())
			.query(Long.class)
			.single();
	}

	@Override
	public List<Decided> page(Scope scope, @Nullable Decided after, int limit) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		parameters.put("limit", limit);
		parameters.put("number", (after != null) ? after.caseNumber().value() : "");
		parameters.put("seq", (after != null) ? after.seq() : 0);
		return this.jdbc
			.sql("select c.case_number, c.unit_name, e.seq, e.subject, e.content" + OF_OPEN_CASES + scope.sql("c")
					+ " and (c.case_number > :number or (c.case_number = :number and e.seq > :seq))"
					+ " order by c.case_number, e.seq limit :limit")
			.params(parameters)
			.query((row, index) -> new Decided(new CaseNumber(row.getString(1)), row.getString(2), row.getLong(3),
					row.getString(4), CanonicalJson.read(row.getString(5))))
			.list();
	}

}
