package org.bihuan.request.extension;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.bihuan.request.ClockProposal;
import org.bihuan.request.extension.MoreTime.State;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of proposals for clocks.
 */
@Repository
class ProposalTable {

	private final JdbcClient jdbc;

	ProposalTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(ClockProposal proposal, String instance, String by, Instant at) {
		LocalDate until = proposal.until();
		this.jdbc.sql("""
				insert into req_clock_proposal (case_number, instance, obligation, days, until_day, reason, state,
				proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(proposal.caseNumber().value(), instance, proposal.obligation(), proposal.days(),
					(until != null) ? Date.valueOf(until) : null, proposal.reason(), by, Timestamp.from(at))
			.update();
	}

	boolean open(CaseNumber number, String obligation) {
		return this.jdbc
			.sql("select count(*) from req_clock_proposal where case_number = ? and obligation = ? and state = 'OPEN'")
			.params(number.value(), obligation)
			.query(Integer.class)
			.single() > 0;
	}

	Optional<Proposed> ofInstance(String instance) {
		return this.jdbc.sql("select * from req_clock_proposal where instance = ?")
			.param(instance)
			.query((row, index) -> read(row))
			.optional();
	}

	void settle(long id, State state, String by, Instant at) {
		this.jdbc.sql("update req_clock_proposal set state = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(state.name(), by, Timestamp.from(at), id)
			.update();
	}

	private static Proposed read(ResultSet row) throws SQLException {
		@Nullable Date until = row.getDate("until_day");
		return new Proposed(row.getLong("id"), new CaseNumber(row.getString("case_number")),
				row.getString("obligation"), row.getObject("days", Integer.class),
				(until != null) ? until.toLocalDate() : null, row.getString("reason"), row.getString("proposed_by"),
				State.valueOf(row.getString("state")));
	}

}
