package org.bihuan.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bihuan.duty.DutyTotals;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.Listing;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates that were issued, as rows.
 */
@Repository
class CertificateTable implements Certified {

	private final JdbcClient jdbc;

	CertificateTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Certificate one, UnitView unit, CertifiedTime time, @Nullable String post, DutyTotals totals, String by,
			Instant at) {
		this.jdbc.sql("""
				insert into acc_certificate (code, unit, unit_name, first_day, last_day, post, done, late, missed,
				running, hash, issued_by, issued_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(one.code(), unit.code().value(), unit.name(), time.from(), time.to(), post, totals.done(),
					totals.late(), totals.missed(), totals.open(), one.hash(), by, Timestamp.from(at))
			.update();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<CertifiedPaper> check(String code) {
		return this.jdbc.sql("select * from acc_certificate where code = ?")
			.param(code)
			.query((row, index) -> new CertifiedPaper(row.getString("unit_name"), row.getString("unit"),
					row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
					row.getString("post"), row.getLong("done"), row.getLong("late"), row.getLong("missed"),
					row.getLong("running"), row.getTimestamp("issued_at").toInstant(), row.getString("hash")))
			.optional();
	}

	@Override
	@Transactional(readOnly = true)
	public Listing<IssuedCertificate> of(UnitCode unit, int limit) {
		List<IssuedCertificate> last = this.jdbc
			.sql("select code, first_day, last_day, issued_at from acc_certificate where unit = ?"
					+ " order by issued_at desc, code limit " + limit)
			.param(unit.value())
			.query((row, index) -> new IssuedCertificate(row.getString("code"),
					row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
					row.getTimestamp("issued_at").toInstant()))
			.list();
		long total = (last.size() < limit) ? last.size()
				: this.jdbc.sql("select count(*) from acc_certificate where unit = ?")
					.param(unit.value())
					.query(Long.class)
					.single();
		return new Listing<>(last, total, null);
	}

}
