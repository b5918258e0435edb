package org.bihuan.bench.load;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which copies there will be: their numbers, the units they belong to, the last part of
 * their identifiers, and by how much their due moments lie later.
 */
final class Copies {

	/**
	 * As many cases are copied with all their rows; a million of those would fill the
	 * disk.
	 */
	static final int WHOLE = 30_000;

	/** Numbers of copied cases begin here: far above those that the program gives. */
	private static final int FIRST_NUMBER = 10_000_000;

	private static final int FIRST_SHIFT_SECONDS = 20 * 86_400;

	private static final int SHIFTS = 60 * 86_400;

	private final JdbcTemplate jdbc;

	Copies(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void make(int copies) {
		// units of the same authority that have people, so that somebody can do each task
		this.jdbc.execute(
				"""
						create table bench_unit (place int primary key, code varchar(64), name varchar(300), town varchar(64)) collate utf8mb4_bin as
						select row_number() over (order by u.code) - 1 as place, u.code, u.name, u.town from org_unit u
						join org_unit o on o.code = '%s' and o.lead_authority = u.lead_authority
						where u.kind = 'ENTERPRISE' and exists (
							select 1 from org_post p where p.unit_code = u.code and p.role = 'principal-leader')"""
					.formatted(Originals.UNIT));
		this.jdbc.execute("create table bench_digit (d int primary key)");
		this.jdbc.update("insert into bench_digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
		this.jdbc.execute("""
				create table bench_copy (n int primary key, original int not null, case_number varchar(64) not null,
					unit varchar(64) not null, unit_name varchar(300) not null, town varchar(64),
					node char(12) not null, later int not null) collate utf8mb4_bin""");
		int originals = count("bench_original");
		int units = count("bench_unit");
		this.jdbc.update(
				"""
						insert into bench_copy
						select number.n, o.original, concat(left(o.case_number,
								char_length(o.case_number) - char_length(substring_index(o.case_number, '-', -1))), ? + number.n),
							u.code, u.name, u.town, lpad(number.n, 12, '0'), ? + mod(number.n * 7919, ?)
						from (select a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d + 1000000 * g.d as n
							from bench_digit a, bench_digit b, bench_digit c, bench_digit d, bench_digit e, bench_digit f,
								bench_digit g where 1000000 * g.d < ? and 100000 * f.d < ?) number
						join bench_original o on o.original = mod(number.n, ?)
						join bench_unit u on u.place = mod(floor(number.n / ?), ?)
						where number.n < ?""",
				FIRST_NUMBER, FIRST_SHIFT_SECONDS, SHIFTS, copies, copies, originals, originals, units, copies);
	}

	private int count(String table) {
		return this.jdbc.queryForObject("select count(*) from " + table, Integer.class);
	}

}
