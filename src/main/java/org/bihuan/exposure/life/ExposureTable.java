package org.bihuan.exposure.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.exposure.ExposedCase;
import org.bihuan.exposure.ExposureState;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of exposures.
 */
@Repository
class ExposureTable {

	private static final String FROM = " from exp_exposure e join case_file c on c.case_number = e.case_number where ";

	private final JdbcClient jdbc;

	ExposureTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(CaseNumber number, long measure, UnitCode issuer) {
		this.jdbc.sql("""
				insert into exp_exposure (case_number, measure_id, issuer, state, title, facts, live_key)
				values (?, ?, ?, 'PROPOSED', '', '', ?)""")
			.params(number.value(), measure, issuer.value(), number.value())
			.update();
		return live(number).orElseThrow().id();
	}

	void propose(long id, String title, String facts, LocalDate takeDownOn) {
		this.jdbc.sql("update exp_exposure set title = ?, facts = ?, take_down_on = ? where id = ?")
			.params(title, facts, takeDownOn, id)
			.update();
	}

	void publish(long id, Instant at) {
		this.jdbc.sql("update exp_exposure set state = 'PUBLISHED', published_at = ? where id = ?")
			.params(Timestamp.from(at), id)
			.update();
	}

	void followUp(long id, LocalDate on, String found) {
		this.jdbc.sql("update exp_exposure set followed_up_on = ?, follow_up = ? where id = ?")
			.params(on, found, id)
			.update();
	}

	void end(long id, ExposureState state, String how, @Nullable Instant takenDown) {
		this.jdbc.sql("update exp_exposure set state = ?, how = ?, taken_down_at = ?, live_key = null where id = ?")
			.params(state.name(), how, (takenDown != null) ? Timestamp.from(takenDown) : null, id)
			.update();
	}

	Optional<ExposedCase> live(CaseNumber number) {
		return read("e.live_key = :number", Map.of("number", number.value())).stream().findFirst();
	}

	ExposedCase find(long id) {
		return read("e.id = :id", Map.of("id", id)).get(0);
	}

	List<ExposedCase> read(String where, Map<String, ?> parameters) {
		return this.jdbc.sql("select e.*, c.unit, c.unit_name" + FROM + where)
			.params(parameters)
			.query((row, index) -> exposure(row))
			.list();
	}

	long count(String where, Map<String, ?> parameters) {
		return this.jdbc.sql("select count(*)" + FROM + where).params(parameters).query(Long.class).single();
	}

	private static ExposedCase exposure(ResultSet row) throws SQLException {
		return new ExposedCase(row.getLong("id"), new CaseNumber(row.getString("case_number")),
				new UnitCode(row.getString("unit")), row.getString("unit_name"), row.getLong("measure_id"),
				new UnitCode(row.getString("issuer")), ExposureState.valueOf(row.getString("state")),
				row.getString("title"), row.getString("facts"), row.getObject("take_down_on", LocalDate.class),
				moment(row, "published_at"), moment(row, "taken_down_at"), row.getString("how"),
				row.getObject("followed_up_on", LocalDate.class), row.getString("follow_up"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
