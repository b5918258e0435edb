package org.bihuan.deadline.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bihuan.calendar.Term;
import org.bihuan.calendar.WorkCalendar;
import org.bihuan.casefile.CaseFiles;
import org.bihuan.casefile.CaseFlag;
import org.bihuan.casefile.CaseHeader;
import org.bihuan.deadline.TermClocks;
import org.bihuan.shared.CaseNumber;
import org.bihuan.workflow.DecisionRow;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service clocks of open tasks under other terms.
 */
@Repository
class ServiceTerms implements TermClocks {

	private static final String OPEN = " from ddl_obligation where service = true and state in ('RUNNING', 'MISSED')";

	private final JdbcClient jdbc;

	private final CaseFiles files;

	private final WorkCalendar calendar;

	ServiceTerms(JdbcClient jdbc, CaseFiles files, WorkCalendar calendar) {
		this.jdbc = jdbc;
		this.files = files;
		this.calendar = calendar;
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public long open(String table) {
		return table.equals(ServiceTerm.TABLE) ? this.jdbc.sql("select count(*)" + OPEN).query(Long.class).single() : 0;
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Chunk look(String table, Question question, long after, int limit) {
		List<Running> open = table.equals(ServiceTerm.TABLE) ? rows(after, limit) : List.of();
		Set<CaseNumber> numbers = new HashSet<>(open.stream().map(Running::number).toList());
		Map<CaseNumber, CaseHeader> headers = this.files.headers(numbers);
		Map<CaseNumber, Set<CaseFlag>> flags = this.files.flags(numbers);
		List<Move> moves = open.stream()
			.map((one) -> question
				.ask(ServiceTerm.inputs(one.step(), headers.get(one.number()).grade(),
						flags.getOrDefault(one.number(), Set.of())))
				.flatMap((answers) -> move(one, answers)))
			.flatMap(Optional::stream)
			.toList();
		return new Chunk(open.isEmpty() ? after : open.get(open.size() - 1).id(), open.size(), moves);
	}

	private List<Running> rows(long after, int limit) {
		return this.jdbc
			.sql("select id, case_number, kind, started_at, due_at" + OPEN + " and id > ? order by id limit ?")
			.params(after, limit)
			.query((row, index) -> running(row))
			.list();
	}

	private static Running running(ResultSet row) throws SQLException {
		return new Running(row.getLong("id"), new CaseNumber(row.getString("case_number")), row.getString("kind"),
				row.getTimestamp("started_at").toInstant(), row.getTimestamp("due_at").toInstant());
	}

	private Optional<Move> move(Running one, Answers answers) {
		Term changed = term(answers.changed());
		if (Objects.equals(term(answers.inForce()), changed)) {
			return Optional.empty();
		}
		Instant after = (changed != null) ? this.calendar.end(one.startedAt(), changed).truncatedTo(ChronoUnit.SECONDS)
				: null;
		return one.dueAt().equals(after) ? Optional.empty()
				: Optional.of(new Move(one.id(), one.number(), one.step(), true, one.dueAt(), after));
	}

	private static @Nullable Term term(List<DecisionRow> rows) {
		return ServiceTerm.of(rows).map(ServiceTerm::term).orElse(null);
	}

	/**
	 * An open service clock.
	 *
	 * @param id its identifier
	 * @param number the case
	 * @param step the step
	 * @param startedAt when it started
	 * @param dueAt when it is due
	 */
	private record Running(long id, CaseNumber number, String step, Instant startedAt, Instant dueAt) {
	}

}
