package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Occasions and the targets under which their periods are opened.
 */
@Repository
class OccasionTable {

	private static final String TOLD = """
			select u.code, u.name, %s as debtor from org_unit_tag t
			join org_unit_sector o on o.unit_code = t.unit_code and o.sector_code = :sector
			join org_sector s on s.code = o.sector_code
			join dty_unit d on d.unit = t.unit_code
			join org_unit u on u.code = t.unit_code where t.tag = :tag""";

	private final JdbcClient jdbc;

	OccasionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever compares waits here for whoever compares already. */
	void lock() {
		this.jdbc.sql("select id from dty_mark where id = 1 for update").query(Long.class).single();
	}

	/** Occasions that the register tells now, with the name of the unit. */
	Map<Occasion, String> told(OccasionRule rule) {
		Map<Occasion, String> told = new HashMap<>();
		this.jdbc.sql(TOLD.formatted(rule.byAuthority() ? "s.authority_code" : "u.code"))
			.param("sector", rule.sector())
			.param("tag", rule.tag())
			.query((row) -> {
				told.put(new Occasion(row.getString("code"), row.getString("debtor")), row.getString("name"));
			});
		return told;
	}

	/** Occasions that were there before, each with its target. */
	Map<Occasion, Long> known() {
		Map<Occasion, Long> known = new HashMap<>();
		this.jdbc.sql("select unit, debtor, target_id from dty_occasion").query((row) -> {
			known.put(new Occasion(row.getString(1), row.getString(2)), row.getLong(3));
		});
		return known;
	}

	void begin(Occasion occasion, String name, LocalDate day) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into dty_target (unit, scope, name, from_day, cancelled) values (?, 'OCCASION', ?, ?, false)")
			.params(occasion.debtor(), name, day)
			.update(key, "id");
		this.jdbc.sql("insert into dty_occasion (unit, debtor, target_id) values (?, ?, ?)")
			.params(occasion.unit(), occasion.debtor(), Objects.requireNonNull(key.getKey()).longValue())
			.update();
	}

	/**
	 * What was owed because of it never begins again: the next time is another occasion.
	 */
	void end(Occasion occasion, long target) {
		this.jdbc.sql("delete from dty_occasion where unit = ? and debtor = ?")
			.params(occasion.unit(), occasion.debtor())
			.update();
		this.jdbc.sql("update dty_target set cancelled = true where id = ?").param(target).update();
		this.jdbc.sql("update dty_period set changed_away = false where target_key = ?").param(target).update();
	}

	List<Long> running(long target) {
		return this.jdbc.sql("select id from dty_period where target_key = ? and state = 'OPEN' order by id")
			.param(target)
			.query(Long.class)
			.list();
	}

}
