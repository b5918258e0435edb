package org.bihuan.listing.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.listing.ListedCase;
import org.bihuan.listing.ListingLevel;
import org.bihuan.listing.ListingState;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of listings.
 */
@Repository
class ListingTable {

	private static final String READ = """
			select l.*, c.unit, c.unit_name from lst_listing l join case_file c on c.case_number = l.case_number
			where\s""";

	private final JdbcClient jdbc;

	ListingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(CaseNumber number, long measure, UnitCode issuer, boolean repeated, Instant at) {
		this.jdbc.sql("""
				insert into lst_listing (case_number, measure_id, issuer, repeated, state, what, requirements,
				begun_at, live_key) values (?, ?, ?, ?, 'PROPOSED', '', '', ?, ?)""")
			.params(number.value(), measure, issuer.value(), repeated, Timestamp.from(at), number.value())
			.update();
		return live(number).orElseThrow().id();
	}

	void propose(long id, String what, String requirements, LocalDate limit) {
		this.jdbc.sql("update lst_listing set what = ?, requirements = ?, limit_day = ? where id = ?")
			.params(what, requirements, limit, id)
			.update();
	}

	void level(long id, String level, String approvedBy, @Nullable String document, @Nullable String place) {
		this.jdbc.sql("update lst_listing set level = ?, approved_by = ?, document = ?, place = ? where id = ?")
			.params(level, approvedBy, document, place, id)
			.update();
	}

	void raise(long id) {
		this.jdbc.sql("update lst_listing set level = 'MUNICIPAL' where id = ?").param(id).update();
	}

	void approve(long id, long letter) {
		this.jdbc.sql("update lst_listing set state = 'APPROVED', letter_id = ? where id = ?")
			.params(letter, id)
			.update();
	}

	void notice(long id, String number) {
		this.jdbc.sql("update lst_listing set notice = ? where id = ?").params(number, id).update();
	}

	void publish(long id, Instant at, Instant limit) {
		this.jdbc.sql("update lst_listing set state = 'LISTED', listed_at = ?, limit_at = ? where id = ?")
			.params(Timestamp.from(at), Timestamp.from(limit), id)
			.update();
	}

	void delistingLetter(long id, long letter) {
		this.jdbc.sql("update lst_listing set delisting_letter_id = ? where id = ?").params(letter, id).update();
	}

	void end(long id, ListingState state, String how, Instant at) {
		this.jdbc.sql("""
				update lst_listing set state = ?, how = ?, delisted_at = ?, live_key = null where id = ?""")
			.params(state.name(), how, Timestamp.from(at), id)
			.update();
	}

	Optional<ListedCase> live(CaseNumber number) {
		return read("l.live_key = :number", Map.of("number", number.value())).stream().findFirst();
	}

	Optional<ListedCase> ofNotice(long letter) {
		return read("l.letter_id = :letter and l.live_key is not null", Map.of("letter", letter)).stream().findFirst();
	}

	Optional<ListedCase> ofDelisting(long letter) {
		return read("l.delisting_letter_id = :letter and l.live_key is not null", Map.of("letter", letter)).stream()
			.findFirst();
	}

	ListedCase find(long id) {
		return read("l.id = :id", Map.of("id", id)).get(0);
	}

	boolean repeated(long id) {
		return this.jdbc.sql("select repeated from lst_listing where id = ?").param(id).query(Boolean.class).single();
	}

	/** Document and place behind the level. */
	Map<String, Object> basis(long id) {
		return this.jdbc.sql("select document, place from lst_listing where id = ?").param(id).query().singleRow();
	}

	List<ListedCase> read(String where, Map<String, ?> parameters) {
		return this.jdbc.sql(READ + where).params(parameters).query((row, index) -> listing(row)).list();
	}

	long count(String where, Map<String, ?> parameters) {
		return this.jdbc
			.sql("select count(*) from lst_listing l join case_file c on c.case_number = l.case_number where " + where)
			.params(parameters)
			.query(Long.class)
			.single();
	}

	private static ListedCase listing(ResultSet row) throws SQLException {
		String level = row.getString("level");
		return new ListedCase(row.getLong("id"), new CaseNumber(row.getString("case_number")),
				new UnitCode(row.getString("unit")), row.getString("unit_name"), row.getLong("measure_id"),
				new UnitCode(row.getString("issuer")), ListingState.valueOf(row.getString("state")),
				(level != null) ? ListingLevel.valueOf(level) : null, row.getString("what"),
				row.getString("requirements"), row.getObject("limit_day", LocalDate.class),
				row.getString("approved_by"), row.getObject("letter_id", Long.class), row.getString("notice"),
				moment(row, "listed_at"), moment(row, "limit_at"), row.getObject("delisting_letter_id", Long.class),
				moment(row, "delisted_at"), row.getString("how"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
