package org.bihuan.riskpoint;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.bihuan.shared.WallTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Codes of points. Nobody guesses one: 128 random bits each.
 */
@Repository
class CodeTable {

	private static final int BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	CodeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives a point a new code; the one before leads nowhere from now on.
	 * @param point the point
	 * @param at when
	 * @param by login
	 * @return the code
	 */
	String issue(long point, Instant at, String by) {
		this.jdbc.sql("update rsk_code set replaced_at = ? where point_id = ? and replaced_at is null")
			.params(WallTime.of(at), point)
			.update();
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		issue(code, point, at, by);
		return code;
	}

	void issue(String code, long point, Instant at, String by) {
		this.jdbc.sql("insert into rsk_code (code, point_id, issued_at, issued_by) values (?, ?, ?, ?)")
			.params(code, point, WallTime.of(at), by)
			.update();
	}

	/**
	 * Finds a code as it is written, capitals and all: databases that take them for the
	 * same do not decide here.
	 * @param code the code as sent
	 * @return the code, or empty
	 */
	Optional<PointCode> find(String code) {
		return this.jdbc.sql("select code, point_id, replaced_at from rsk_code where code = ?")
			.param(code)
			.query((row, index) -> new PointCode(row.getString(1), row.getLong(2),
					WallTime.momentOrNone(row, "replaced_at")))
			.optional()
			.filter((found) -> found.code().equals(code));
	}

	String current(long point) {
		return this.jdbc.sql("select code from rsk_code where point_id = ? and replaced_at is null")
			.param(point)
			.query(String.class)
			.single();
	}

}
