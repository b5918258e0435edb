package org.bihuan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Rows of units: a unit with its sectors and tags is one statement.
 */
@Repository
class UnitStore {

	static final String ENTERPRISES = " and u.kind = 'ENTERPRISE'";

	private static final String SELECT = """
			select u.code, u.name, u.kind, u.lead_authority, u.town, u.district, s.sector_code, t.tag
			from org_unit u
			left join org_unit_sector s on s.unit_code = u.code
			left join org_unit_tag t on t.unit_code = u.code
			where u.code in (:codes)
			order by u.code, s.seq, t.tag""";

	private final NamedParameterJdbcTemplate jdbc;

	private final JdbcTemplate batches;

	private final UnitWords words;

	UnitStore(NamedParameterJdbcTemplate jdbc, UnitWords words) {
		this.jdbc = jdbc;
		this.words = words;
		this.batches = jdbc.getJdbcTemplate();
	}

	Optional<UnitView> find(String code) {
		return find(Set.of(code)).stream().findFirst();
	}

	List<UnitView> find(Collection<String> codes) {
		if (codes.isEmpty()) {
			return List.of();
		}
		Map<String, Row> rows = new LinkedHashMap<>();
		this.jdbc.query(SELECT, Map.of("codes", codes), (resultSet) -> {
			rows.computeIfAbsent(resultSet.getString("code"), (code) -> new Row()).add(resultSet);
		});
		return rows.values().stream().map(Row::view).toList();
	}

	Optional<String> office(String district) {
		return this.jdbc
			.queryForList("select code from org_unit where district = :district and kind = 'OFFICE'",
					Map.of("district", district), String.class)
			.stream()
			.findFirst();
	}

	long count(String where, Map<String, ?> parameters) {
		Long count = this.jdbc.queryForObject("select count(*) from org_unit u where " + where, parameters, Long.class);
		return (count != null) ? count : 0;
	}

	List<String> codes(String where, Map<String, ?> parameters) {
		return codes(where, "u.code", parameters);
	}

	/**
	 * A page of enterprises costs the same wherever it begins: it is read off the index
	 * of kinds.
	 */
	List<String> enterprises(String where, Map<String, ?> parameters) {
		return codes(where + ENTERPRISES, "u.kind, u.code", parameters);
	}

	private List<String> codes(String where, String order, Map<String, ?> parameters) {
		return this.jdbc.queryForList(
				"select u.code from org_unit u where " + where + " order by " + order + " limit :limit", parameters,
				String.class);
	}

	/**
	 * Adds those units that are not there yet; those that are stay as they are.
	 */
	void addMissing(List<UnitView> units) {
		Set<String> known = new HashSet<>(this.batches.queryForList("select code from org_unit", String.class));
		add(units.stream().filter((unit) -> !known.contains(unit.code().value())).toList());
	}

	/**
	 * Adds units that are not there.
	 */
	void add(List<UnitView> fresh) {
		this.batches.batchUpdate(
				"insert into org_unit (code, name, kind, lead_authority, town, district) values (?, ?, ?, ?, ?, ?)",
				fresh.stream().map(UnitStore::columns).toList());
		addBelongings(fresh);
		this.words.write(fresh.stream().map((unit) -> unit.code().value()).toList());
	}

	private void addBelongings(List<UnitView> units) {
		List<Object[]> sectors = new ArrayList<>();
		List<Object[]> tags = new ArrayList<>();
		for (UnitView unit : units) {
			for (String sector : unit.sectors()) {
				sectors.add(new Object[] { unit.code().value(), unit.sectors().indexOf(sector), sector });
			}
			unit.riskTags().forEach((tag) -> tags.add(new Object[] { unit.code().value(), tag }));
		}
		this.batches.batchUpdate("insert into org_unit_sector (unit_code, seq, sector_code) values (?, ?, ?)", sectors);
		this.batches.batchUpdate("insert into org_unit_tag (unit_code, tag) values (?, ?)", tags);
	}

	private static Object[] columns(UnitView unit) {
		return new Object[] { unit.code().value(), unit.name(), unit.kind().name(), text(unit.leadAuthority()),
				text(unit.town()), unit.district().value() };
	}

	private static @Nullable String text(@Nullable UnitCode code) {
		return (code != null) ? code.value() : null;
	}

	/** Gathers the joined rows of one unit. */
	private static final class Row {

		private final Set<String> sectors = new LinkedHashSet<>();

		private final Set<String> tags = new LinkedHashSet<>();

		private final Map<String, @Nullable String> columns = new LinkedHashMap<>();

		void add(ResultSet resultSet) throws SQLException {
			for (String column : List.of("code", "name", "kind", "lead_authority", "town", "district")) {
				this.columns.put(column, resultSet.getString(column));
			}
			addTo(this.sectors, resultSet.getString("sector_code"));
			addTo(this.tags, resultSet.getString("tag"));
		}

		private static void addTo(Set<String> values, @Nullable String value) {
			if (value != null) {
				values.add(value);
			}
		}

		UnitView view() {
			return new UnitView(required("code"), this.columns.get("name"), UnitKind.valueOf(this.columns.get("kind")),
					List.copyOf(this.sectors), List.copyOf(this.tags), optional("lead_authority"), optional("town"),
					required("district"));
		}

		private UnitCode required(String column) {
			return new UnitCode(this.columns.get(column));
		}

		private @Nullable UnitCode optional(String column) {
			String value = this.columns.get(column);
			return (value != null) ? new UnitCode(value) : null;
		}

	}

}
