package org.bihuan.measure.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bihuan.measure.MeasureCount;
import org.bihuan.measure.MeasureOrder;
import org.bihuan.measure.MeasureState;
import org.bihuan.measure.MeasureView;
import org.bihuan.measure.Measures.MeasureFilter;
import org.bihuan.organisation.Scope;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The table of measures.
 */
@Repository
class MeasureTable {

	private static final String WITH_CASES = " from msr_measure m join case_file c on c.case_number = m.case_number where ";

	private final JdbcClient jdbc;

	MeasureTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(MeasureOrder order, Instant at) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into msr_measure (case_number, measure, addressee, issuer, ground, measure_rank, document, place,
				reason, decided_by, state, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)""")
			.params(order.caseNumber().value(), order.measure(), order.addressee().value(), order.issuer().value(),
					order.trigger(), order.rank(), order.document(), order.place(), order.reason(), order.decidedBy(),
					Timestamp.from(at))
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	boolean settle(long id, MeasureState state, String how, Instant at) {
		return this.jdbc
			.sql("update msr_measure set state = ?, how = ?, settled_at = ? where id = ? and state = 'RUNNING'")
			.params(state.name(), how, Timestamp.from(at), id)
			.update() == 1;
	}

	void issuer(long id, UnitCode issuer) {
		this.jdbc.sql("update msr_measure set issuer = ? where id = ?").params(issuer.value(), id).update();
	}

	Optional<MeasureView> find(long id) {
		return this.jdbc.sql("select m.* from msr_measure m where m.id = ?")
			.param(id)
			.query((row, index) -> read(row))
			.optional();
	}

	List<MeasureView> of(CaseNumber number) {
		return this.jdbc.sql("select m.* from msr_measure m where m.case_number = ? order by m.id")
			.param(number.value())
			.query((row, index) -> read(row))
			.list();
	}

	List<MeasureView> of(Collection<CaseNumber> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select m.* from msr_measure m where m.case_number in (:numbers) order by m.id")
			.param("numbers", numbers.stream().map(CaseNumber::value).toList())
			.query((row, index) -> read(row))
			.list();
	}

	Listing<MeasureView> list(MeasureFilter filter, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		StringBuilder where = narrowed(filter, scope, parameters);
		long total = this.jdbc.sql("select count(*)" + WITH_CASES + where)
			.params(parameters)
			.query(Long.class)
			.single();
		MeasureCursor cursor = MeasureCursor.parse(filter.cursor());
		if (cursor != null) {
			where.append(" and m.taken_at <= :before and (m.taken_at < :before or m.id < :beforeId)");
			parameters.put("before", Timestamp.from(cursor.at()));
			parameters.put("beforeId", cursor.id());
		}
		List<MeasureView> rows = this.jdbc
			.sql("select m.*" + WITH_CASES + where + " order by m.taken_at desc, m.id desc limit "
					+ (filter.limit() + 1))
			.params(parameters)
			.query((row, index) -> read(row))
			.list();
		boolean more = rows.size() > filter.limit();
		List<MeasureView> items = more ? rows.subList(0, filter.limit()) : rows;
		return new Listing<>(items, total, more ? MeasureCursor.after(items.get(items.size() - 1)) : null);
	}

	List<MeasureCount> counts(MeasureFilter filter, Scope scope) {
		Map<String, Object> parameters = new HashMap<>(scope.parameters());
		return this.jdbc
			.sql("select m.measure, m.state, count(*) as measures" + WITH_CASES + narrowed(filter, scope, parameters)
					+ " group by m.measure, m.state order by m.measure, m.state")
			.params(parameters)
			.query((row, index) -> new MeasureCount(row.getString("measure"),
					MeasureState.valueOf(row.getString("state")), row.getLong("measures")))
			.list();
	}

	private static StringBuilder narrowed(MeasureFilter filter, Scope scope, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder(scope.sql("c"));
		narrow(where, parameters, "state", "m.state", filter.state());
		narrow(where, parameters, "measure", "m.measure", filter.measure());
		narrow(where, parameters, "number", "m.case_number", filter.caseNumber());
		narrow(where, parameters, "addressee", "m.addressee", filter.unit());
		return where;
	}

	private static void narrow(StringBuilder where, Map<String, Object> parameters, String name, String column,
			@Nullable Object value) {
		if (value != null) {
			where.append(" and ").append(column).append(" = :").append(name);
			parameters.put(name, value.toString());
		}
	}

	private static MeasureView read(ResultSet row) throws SQLException {
		MeasureOrder order = new MeasureOrder(new CaseNumber(row.getString("case_number")), row.getString("measure"),
				new UnitCode(row.getString("addressee")), new UnitCode(row.getString("issuer")),
				row.getString("ground"), row.getInt("measure_rank"), row.getString("document"), row.getString("place"),
				row.getString("reason"), row.getString("decided_by"));
		Timestamp settled = row.getTimestamp("settled_at");
		return new MeasureView(row.getLong("id"), order, MeasureState.valueOf(row.getString("state")),
				row.getTimestamp("taken_at").toInstant(), (settled != null) ? settled.toInstant() : null,
				row.getString("how"));
	}

}
