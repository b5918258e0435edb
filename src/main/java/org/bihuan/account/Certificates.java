package org.bihuan.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casepage.Papers;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues certificates. Each is recorded with its hash, and everybody who holds one can
 * check it.
 */
@Service
class Certificates {

	private static final int CODE_BYTES = 15;

	private final CertificateWriter writer;

	private final CertificateTable table;

	private final AuditTrail trail;

	private final Papers papers;

	private final String checkPage;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Certificates(CertificateWriter writer, CertificateTable table, AuditTrail trail, Papers papers,
			@Value("${bihuan.notification.public-address}/public/certificates/") String checkPage, Clock clock) {
		this.writer = writer;
		this.table = table;
		this.trail = trail;
		this.papers = papers;
		this.checkPage = checkPage;
		this.clock = clock;
	}

	/**
	 * Issues a certificate.
	 * @param unit the unit
	 * @param time the days it is about
	 * @param post for whose duties; null for all
	 * @param person who asks
	 * @param locale its language
	 * @return a PDF
	 */
	@Transactional
	public byte[] issue(UnitView unit, CertifiedTime time, @Nullable String post, Person person, Locale locale) {
		List<CertifiedDuty> duties = this.writer.duties(unit, time, post, person.scope(), locale);
		Certificate one = this.writer.write(code(), unit, time, post, duties, locale);
		this.table.add(one, unit, time, post, CertificateWriter.sum(duties), person.login(), this.clock.instant());
		this.trail.record("certificate", person.login(), unit.code().value(), time.key(),
				Map.of("code", one.code(), "hash", one.hash(), "post", one.post(), "counts", one.counts()));
		String address = this.checkPage + one.code();
		return CertificateMark.on(this.papers.print("account/certificate", locale,
				Map.of("one", one, "hash", one.hash(), "address", address)), address);
	}

	private String code() {
		byte[] bytes = new byte[CODE_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
