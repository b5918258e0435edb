package org.bihuan.organisation;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of units and what was changed.
 */
@Repository
class UnitChangeStore {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	UnitChangeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Two who change the same unit do so one after the other. */
	boolean lock(UnitCode code) {
		return this.jdbc.sql("select code from org_unit where code = ? and kind = 'ENTERPRISE' for update")
			.param(code.value())
			.query(String.class)
			.optional()
			.isPresent();
	}

	Optional<UnitStanding> standing(UnitCode code) {
		return this.jdbc.sql("select standing from org_unit where code = ? and kind = 'ENTERPRISE'")
			.param(code.value())
			.query((row, index) -> UnitStanding.valueOf(row.getString(1)))
			.optional();
	}

	void stand(UnitCode code, UnitStanding standing, String note, String by) {
		this.jdbc.sql("update org_unit set standing = ?, standing_note = ?, standing_by = ? where code = ?")
			.params(standing.name(), note, by, code.value())
			.update();
	}

	void replace(UnitView unit) {
		String code = unit.code().value();
		this.jdbc.sql("update org_unit set name = ?, lead_authority = ?, town = ? where code = ?")
			.params(unit.name(), String.valueOf(unit.leadAuthority()), String.valueOf(unit.town()), code)
			.update();
		this.jdbc.sql("delete from org_unit_sector where unit_code = ?").param(code).update();
		this.jdbc.sql("delete from org_unit_tag where unit_code = ?").param(code).update();
		for (int i = 0; i < unit.sectors().size(); i++) {
			this.jdbc.sql("insert into org_unit_sector (unit_code, seq, sector_code) values (?, ?, ?)")
				.params(code, i, unit.sectors().get(i))
				.update();
		}
		unit.riskTags()
			.forEach((tag) -> this.jdbc.sql("insert into org_unit_tag (unit_code, tag) values (?, ?)")
				.params(code, tag)
				.update());
	}

	void add(UnitCode code, UnitChange change) {
		List<Object> values = new ArrayList<>();
		values.add(code.value());
		values.add(Timestamp.from(change.at()));
		values.add(change.by());
		values.add(change.field());
		values.add(change.before());
		values.add(change.after());
		this.jdbc.sql("""
				insert into org_unit_change (unit_code, changed_at, changed_by, field, before_value, after_value)
				values (?, ?, ?, ?, ?, ?)""").params(values).update();
	}

	List<UnitChange> of(UnitCode code) {
		return this.jdbc.sql("""
				select changed_at, changed_by, field, before_value, after_value from org_unit_change
				where unit_code = ? order by id desc limit ?""")
			.params(code.value(), MOST)
			.query((row, index) -> new UnitChange(row.getTimestamp("changed_at").toInstant(),
					row.getString("changed_by"), row.getString("field"), row.getString("before_value"),
					row.getString("after_value")))
			.list();
	}

	List<String> codes(UnitKind kind) {
		return this.jdbc.sql("select code from org_unit where kind = ? order by code")
			.param(kind.name())
			.query(String.class)
			.list();
	}

}
