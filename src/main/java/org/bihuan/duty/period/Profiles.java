package org.bihuan.duty.period;

import java.time.LocalDate;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which unit has which profile: a fixed few statements, however many units come.
 */
@Repository
class Profiles {

	private static final String ENROLLED = "enrolled";

	private static final String NEW = " from org_unit u where u.kind in ('ENTERPRISE', 'AUTHORITY', 'TOWN')"
			+ " and u.standing = 'ACTIVE' and (u.kind <> 'ENTERPRISE' or u.code regexp :enrolled)"
			+ " and not exists (select 1 from dty_unit d where d.unit = u.code)";

	private static final String TEXTS = """
			select u.code, case u.kind
			when 'AUTHORITY' then concat('A:', coalesce((select group_concat(s.code order by s.code separator ' ')
			from org_sector s where s.authority_code = u.code), ''))
			when 'TOWN' then 'T:'
			else concat('E:', coalesce((select group_concat(s.sector_code order by s.sector_code separator ' ')
			from org_unit_sector s where s.unit_code = u.code), ''), '|',
			coalesce((select group_concat(t.tag order by t.tag separator ' ')
			from org_unit_tag t where t.unit_code = u.code), '')) end as profile""" + NEW;

	private final JdbcClient jdbc;

	private final String enrolled;

	Profiles(JdbcClient jdbc, @Value("${bihuan.duty.enrolled:.}") String enrolled) {
		this.jdbc = jdbc;
		this.enrolled = enrolled;
	}

	/**
	 * Takes in units that were not there before: enterprises that are enrolled, and all
	 * authorities and towns.
	 * @param since from when they owe
	 * @return how many
	 */
	int join(LocalDate since) {
		if (this.jdbc.sql("select count(*)" + NEW).param(ENROLLED, this.enrolled).query(Long.class).single() == 0) {
			return 0;
		}
		this.jdbc
			.sql("insert into dty_profile (profile, evaluated) select distinct x.profile, false from (" + TEXTS
					+ ") x where not exists (select 1 from dty_profile p where p.profile = x.profile)")
			.param(ENROLLED, this.enrolled)
			.update();
		return this.jdbc
			.sql("insert into dty_unit (unit, profile_id, since, fresh) select x.code, p.id, cast(:since as date), true"
					+ " from (" + TEXTS + ") x join dty_profile p on p.profile = x.profile")
			.param("since", since)
			.param(ENROLLED, this.enrolled)
			.update();
	}

	/** The profile of this text, whether or not a unit had it before. */
	long id(String text) {
		List<Long> known = this.jdbc.sql("select id from dty_profile where profile = ?")
			.param(text)
			.query(Long.class)
			.list();
		if (!known.isEmpty()) {
			return known.get(0);
		}
		this.jdbc.sql("insert into dty_profile (profile, evaluated) values (?, false)").param(text).update();
		return id(text);
	}

	List<Profile> evaluated(boolean evaluated) {
		return this.jdbc.sql("select id, profile from dty_profile where evaluated = ? order by id")
			.param(evaluated)
			.query((row, index) -> new Profile(row.getLong(1), row.getString(2)))
			.list();
	}

	void evaluated(List<Long> profiles) {
		if (!profiles.isEmpty()) {
			this.jdbc.sql("update dty_profile set evaluated = true where id in (:ids)").param("ids", profiles).update();
		}
	}

	/** The unit has another profile from a day on. */
	boolean change(String unit, long profile, LocalDate since) {
		return this.jdbc.sql("update dty_unit set profile_id = ?, since = ?, fresh = true where unit = ?")
			.params(profile, since, unit)
			.update() == 1;
	}

	/** Units that rest or have ended since they were taken in. */
	List<Gone> gone() {
		return this.jdbc
			.sql("select u.code, u.standing, u.standing_note, u.standing_by from dty_unit d"
					+ " join org_unit u on u.code = d.unit where u.standing <> 'ACTIVE' order by u.code")
			.query((row, index) -> new Gone(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
			.list();
	}

	/** It owes nothing from now on; once it works again it comes as a new one. */
	void leave(String unit) {
		this.jdbc.sql("delete from dty_unit where unit = ?").param(unit).update();
	}

	void freshen(List<Long> profiles) {
		this.jdbc.sql("update dty_unit set fresh = true where profile_id in (:ids)").param("ids", profiles).update();
	}

	void lookedAt() {
		this.jdbc.sql("update dty_unit set fresh = false where fresh = true").update();
	}

	/**
	 * A unit that owes nothing any more.
	 *
	 * @param unit its code
	 * @param standing how it stands
	 * @param note why
	 * @param by login of who entered that
	 */
	record Gone(String unit, String standing, String note, String by) {
	}

}
