package org.bihuan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.casefile.HeldCases.HeldCase;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.WallTime;
import org.bihuan.shared.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of covers and participants.
 */
@Repository
class CaseCovers {

	private final JdbcClient jdbc;

	CaseCovers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(CaseHeader cover, UnitCode district) {
		this.jdbc.sql("""
				insert into case_file (case_number, unit, unit_name, sector, authority, lead_authority, town, district,
				title, grade, state, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(cover.number().value(), cover.unit().value(), cover.unitName(), cover.sector(),
					cover.authority().value(), text(cover.leadAuthority()), text(cover.town()), district.value(),
					cover.title(), cover.grade(), cover.state(), WallTime.of(cover.openedAt()), cover.openedBy())
			.update();
		this.jdbc.sql("insert into case_words (case_number, words) values (?, ?)")
			.params(cover.number().value(),
					Words.stored(cover.number().value(), cover.title(), cover.unitName(), cover.unit().value()))
			.update();
	}

	void addWords(CaseNumber number, String text) {
		this.jdbc
			.sql("update case_words set words = concat(words, ?), described = concat(coalesce(described, ''), ?, ' ')"
					+ " where case_number = ?")
			.params(Words.stored("", text.strip()), text.strip(), number.value())
			.update();
	}

	Optional<CaseHeader> find(CaseNumber number) {
		return find(number, "(1 = 1)", Map.of());
	}

	Optional<CaseHeader> find(CaseNumber number, Scope scope) {
		return find(number, scope.sql("f"), scope.parameters());
	}

	Map<CaseNumber, CaseHeader> of(Collection<CaseNumber> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("select f.* from case_file f where f.case_number in (:numbers)")
			.param("numbers", numbers.stream().map(CaseNumber::value).toList())
			.query((row, index) -> read(row))
			.list()
			.stream()
			.collect(Collectors.toMap(CaseHeader::number, Function.identity()));
	}

	Optional<HeldCase> withFlags(CaseNumber number) {
		return this.jdbc.sql("""
				select f.*, g.flag from case_file f left join case_flag g on g.case_number = f.case_number
				where f.case_number = ?""").param(number.value()).query((row, index) -> {
			String flag = row.getString("flag");
			return new HeldCase(read(row), (flag != null) ? Set.of(CaseFlag.valueOf(flag)) : Set.of());
		})
			.list()
			.stream()
			.reduce((held, another) -> new HeldCase(held.cover(),
					Stream.of(held, another).flatMap((one) -> one.flags().stream()).collect(Collectors.toSet())));
	}

	private Optional<CaseHeader> find(CaseNumber number, String condition, Map<String, Object> parameters) {
		return this.jdbc.sql("select f.* from case_file f where f.case_number = :number and " + condition)
			.param("number", number.value())
			.params(parameters)
			.query((row, index) -> read(row))
			.optional();
	}

	/**
	 * A case that has ended does not end again; the sums by day see every change later.
	 */
	void state(CaseNumber number, String state, @Nullable String reason, @Nullable Instant closedAt,
			@Nullable Instant endedAt) {
		String ended = (endedAt != null) ? "coalesce(ended_at, :ended)" : ":ended";
		this.jdbc
			.sql("update case_file set state = :state, reason = :reason, closed_at = :closed, ended_at = " + ended
					+ ", days_stale = true where case_number = :number")
			.param("state", state)
			.param("reason", reason)
			.param("closed", WallTime.of(closedAt))
			.param("ended", WallTime.of(endedAt))
			.param("number", number.value())
			.update();
	}

	void grade(CaseNumber number, String grade) {
		this.jdbc.sql("update case_file set grade = ?, days_stale = true where case_number = ?")
			.params(grade, number.value())
			.update();
	}

	void authority(CaseNumber number, UnitCode authority) {
		this.jdbc.sql("update case_file set authority = ?, days_stale = true where case_number = ?")
			.params(authority.value(), number.value())
			.update();
	}

	/**
	 * Open cases of a unit, in the order in which whoever writes to several of them must.
	 */
	List<CaseHeader> open(UnitCode unit) {
		return this.jdbc
			.sql("select f.* from case_file f where f.unit = ? and f.closed_at is null order by f.case_number")
			.param(unit.value())
			.query((row, index) -> read(row))
			.list();
	}

	void unit(CaseNumber number, UnitView unit) {
		this.jdbc.sql(
				"update case_file set unit_name = ?, lead_authority = ?, town = ?, days_stale = true where case_number = ?")
			.params(Arrays.asList(unit.name(), text(unit.leadAuthority()), text(unit.town()), number.value()))
			.update();
	}

	void addParticipant(CaseNumber number, String login) {
		try {
			this.jdbc.sql("""
					insert into case_participant (case_number, login) select f.case_number, ? from case_file f
					where f.case_number = ? and not exists (
					select 1 from case_participant p where p.case_number = f.case_number and p.login = ?)""")
				.params(login, number.value(), login)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// Somebody was faster: the row is there, which is all that was wanted.
			return;
		}
	}

	static CaseHeader read(ResultSet row) throws SQLException {
		LocalDateTime closedAt = row.getObject("closed_at", LocalDateTime.class);
		return new CaseHeader(new CaseNumber(row.getString("case_number")), new UnitCode(row.getString("unit")),
				row.getString("unit_name"), row.getString("sector"), new UnitCode(row.getString("authority")),
				code(row.getString("lead_authority")), code(row.getString("town")), row.getString("title"),
				row.getString("grade"), row.getString("state"), row.getString("reason"),
				WallTime.instant(row.getObject("opened_at", LocalDateTime.class)), row.getString("opened_by"),
				(closedAt != null) ? WallTime.instant(closedAt) : null);
	}

	private static @Nullable UnitCode code(@Nullable String text) {
		return (text != null) ? new UnitCode(text) : null;
	}

	private static @Nullable String text(@Nullable UnitCode code) {
		return (code != null) ? code.value() : null;
	}

}
