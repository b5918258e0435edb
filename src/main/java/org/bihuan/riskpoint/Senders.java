package org.bihuan.riskpoint;

import java.util.List;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sent a report stays sealed: those who work tip-offs may read it, one at a time, for
 * a reason, and each reading is on the record before the name is.
 */
@Service
class Senders {

	static final String ROLE = "tip-off-officer";

	private static final int REASON = 500;

	private final SenderTable senders;

	private final PointReportTable reports;

	private final AuditTrail audit;

	Senders(SenderTable senders, PointReportTable reports, AuditTrail audit) {
		this.senders = senders;
		this.reports = reports;
		this.audit = audit;
	}

	/**
	 * Reports whose senders said who they are, the newest first.
	 * @param person who asks
	 * @return at most two hundred reports, without the senders
	 * @throws Refusal.Forbidden if the person does not work tip-offs
	 */
	@Transactional(readOnly = true)
	public List<PointReport> named(Person person) {
		may(person);
		List<Long> named = this.senders.named();
		return named.isEmpty() ? List.of()
				: this.reports.read("r.id in (:ids) order by r.id desc", Map.of("ids", named));
	}

	/**
	 * Opens the seal.
	 * @param report the report
	 * @param reason what the name is needed for
	 * @param person who reads
	 * @return what the sender said of themselves
	 * @throws Refusal.Forbidden if the person does not work tip-offs
	 * @throws Refusal.Invalid without a reason
	 * @throws Refusal.NotFound if nobody said who they are
	 */
	@Transactional
	public String read(long report, String reason, Person person) {
		may(person);
		String why = reason.strip();
		if (why.isEmpty() || why.codePointCount(0, why.length()) > REASON) {
			throw new Refusal.Invalid("reason", "riskpoint.refused.reason", REASON);
		}
		String sender = this.senders.find(report).orElseThrow(() -> new Refusal.NotFound("riskpoint.report.unknown"));
		this.audit.record("sealed-senders", person.login(), String.valueOf(report), "read", Map.of("reason", why));
		return sender;
	}

	private static void may(Person person) {
		if (!person.holds(ROLE)) {
			throw new Refusal.Forbidden("riskpoint.refused.sealed");
		}
	}

}
