package org.bihuan.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bihuan.casefile.CaseKind;
import org.bihuan.shared.UnitCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How units stand and what is planned at them, as rows.
 */
@Repository
class EnforcementTable {

	private static final String LATEST = """
			select s.* from acc_standing s where s.unit in (:units)
			and s.id = (select max(l.id) from acc_standing l where l.unit = s.unit)""";

	private static final String MAJOR = "f.case_number like '%s-%%' and f.grade = 'MAJOR'"
		.formatted(CaseKind.HAZARD.prefix());

	private static final String BARS = MAJOR + " and f.state not in ('SIGNED_OFF', 'CLOSED')";

	private final JdbcClient jdbc;

	EnforcementTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Standing one) {
		this.jdbc.sql("""
				insert into acc_standing (unit, standardisation_level, risk_class, past_record, reason, changed_by,
				changed_at) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(one.unit().value(), one.level().name(), one.risk().name(), one.record().name(), one.reason(),
					one.by(), Timestamp.from(one.at()))
			.update();
	}

	Map<UnitCode, Standing> latest(Collection<UnitCode> units) {
		Map<UnitCode, Standing> found = new HashMap<>();
		if (!units.isEmpty()) {
			this.jdbc.sql(LATEST)
				.param("units", codes(units))
				.query((row, index) -> standing(row))
				.list()
				.forEach((one) -> found.put(one.unit(), one));
		}
		return found;
	}

	/** Every entry of a unit, the latest first. */
	List<Standing> history(UnitCode unit) {
		return this.jdbc.sql("select * from acc_standing where unit = ? order by id desc")
			.param(unit.value())
			.query((row, index) -> standing(row))
			.list();
	}

	private static Standing standing(ResultSet row) throws SQLException {
		return new Standing(new UnitCode(row.getString("unit")),
				Standing.Level.valueOf(row.getString("standardisation_level")),
				Standing.Risk.valueOf(row.getString("risk_class")),
				Standing.Record.valueOf(row.getString("past_record")), row.getString("reason"),
				row.getString("changed_by"), row.getTimestamp("changed_at").toInstant());
	}

	/** Adds a plan at the next place of its year; refused by the table if it is taken. */
	void add(Plan plan, String rule) {
		int year = plan.on().getYear();
		int seq = 1 + this.jdbc.sql("select coalesce(max(seq), 0) from acc_plan where unit = ? and plan_year = ?")
			.params(plan.unit().value(), year)
			.query(Integer.class)
			.single();
		this.jdbc.sql("""
				insert into acc_plan (unit, authority, plan_year, seq, planned_on, occasion, reference_text, reason,
				per_year, method, rule_id, document, place, planned_by, planned_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(plan.unit().value(), plan.authority().value(), year, seq, plan.on(), plan.occasion().name(),
					plan.reference(), plan.reason(), plan.perYear(), plan.method(), rule, plan.document(), plan.place(),
					plan.by(), Timestamp.from(plan.at()))
			.update();
	}

	boolean cancel(UnitCode unit, long id, String by, Instant at, String reason) {
		return this.jdbc.sql("""
				update acc_plan set cancelled_by = ?, cancelled_at = ?, cancel_reason = ?
				where id = ? and unit = ? and cancelled_at is null""")
			.params(by, Timestamp.from(at), reason, id, unit.value())
			.update() == 1;
	}

	/** Plans of a unit in a year up to a day, in the order of their days. */
	List<Plan> plans(UnitCode unit, int year, LocalDate until) {
		return this.jdbc.sql("""
				select * from acc_plan where unit = ? and plan_year = ? and planned_on <= ?
				order by planned_on, id""").params(unit.value(), year, until).query((row, index) -> plan(row)).list();
	}

	Optional<Plan> find(UnitCode unit, long id) {
		return this.jdbc.sql("select * from acc_plan where unit = ? and id = ?")
			.params(unit.value(), id)
			.query((row, index) -> plan(row))
			.optional();
	}

	static Plan plan(ResultSet row) throws SQLException {
		return new Plan(row.getLong("id"), new UnitCode(row.getString("unit")),
				new UnitCode(row.getString("authority")), row.getObject("planned_on", LocalDate.class),
				Plan.Occasion.valueOf(row.getString("occasion")), row.getString("reference_text"),
				row.getString("reason"), row.getInt("per_year"), row.getString("method"), row.getString("document"),
				row.getString("place"), row.getString("planned_by"), row.getTimestamp("planned_at").toInstant(),
				row.getString("cancel_reason"));
	}

	/** How many inspections of some units count in a year up to a day. */
	Map<UnitCode, Long> counted(Collection<UnitCode> units, int year, LocalDate until) {
		return counts("""
				select p.unit, count(*) as times from acc_plan p where p.unit in (:units) and p.plan_year = :year
				and p.planned_on <= :until and %s group by p.unit""".formatted(PlanQuery.State.COUNTS.sql()), units,
				Map.of("year", year, "until", until));
	}

	/** How many major hazards of some units were found since a day, and confirmed. */
	Map<UnitCode, Long> majors(Collection<UnitCode> units, LocalDate since) {
		return counts(
				"select f.unit, count(*) as times from case_file f where f.unit in (:units) and " + MAJOR
						+ " and f.state not in ('REGISTERED', 'CLOSED') and f.opened_at >= :since group by f.unit",
				units, Map.of("since", since.atStartOfDay()));
	}

	/** How many open major hazards bar some units from standardisation. */
	Map<UnitCode, Long> barred(Collection<UnitCode> units) {
		return counts("select f.unit, count(*) as times from case_file f where f.unit in (:units) and " + BARS
				+ " group by f.unit", units, Map.of());
	}

	/** Cases that bar a unit. */
	List<String> bars(UnitCode unit) {
		return this.jdbc
			.sql("select f.case_number from case_file f where f.unit = ? and " + BARS
					+ " order by f.opened_at, f.case_number")
			.param(unit.value())
			.query(String.class)
			.list();
	}

	private Map<UnitCode, Long> counts(String sql, Collection<UnitCode> units, Map<String, ?> more) {
		Map<UnitCode, Long> counts = new HashMap<>();
		if (!units.isEmpty()) {
			this.jdbc.sql(sql).param("units", codes(units)).params(more).query((row) -> {
				counts.put(new UnitCode(row.getString("unit")), row.getLong("times"));
			});
		}
		return counts;
	}

	private static List<String> codes(Collection<UnitCode> units) {
		return units.stream().map(UnitCode::value).toList();
	}

}
