package org.bihuan.riskpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.Photos;
import org.bihuan.organisation.Person;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.Thresholds;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of people without a login. Those who keep the unit's register decide on them;
 * one that is urgent, or one of many at one point, is told to the authority as well, and
 * only its inspector can decline it.
 */
@Service
class Reports {

	private static final Duration MEMORY = Duration.ofDays(Thresholds.of("reports-remembered"));

	private static final int MANY = Thresholds.of("reports-that-tell-the-authority");

	private static final int REASON = 500;

	private final PointReportTable reports;

	private final PhotoTable photos;

	private final Photos pictures;

	private final SenderTable senders;

	private final AuditTrail audit;

	private final Clock clock;

	Reports(PointReportTable reports, PhotoTable photos, Photos pictures, SenderTable senders, AuditTrail audit,
			Clock clock) {
		this.reports = reports;
		this.photos = photos;
		this.pictures = pictures;
		this.senders = senders;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void send(RiskPoint point, ReportDraft draft) {
		draft.check();
		Instant now = this.clock.instant();
		boolean told = draft.urgent() || this.reports.since(point.id(), now.minus(MEMORY)) + 1 >= MANY;
		long id = this.reports.add(point.id(), draft, told, now);
		if (!draft.sender().isEmpty()) {
			this.senders.add(id, draft.sender());
		}
		List<String> hashes = (draft.photo() != null)
				? List.of(this.photos.add(point.id(), null, id, nameless(draft.photo()))) : List.of();
		this.audit.record(PointRegister.chain(point.unit()), "public", String.valueOf(point.id()), "reported",
				Map.of("report", id, "what", draft.what(), "place", draft.place(), "urgent", draft.urgent(), "photos",
						hashes, "sealedSender", !draft.sender().isEmpty()));
	}

	/** A phone writes into a photo where it was taken and whose it is. */
	private SentPhoto nameless(SentPhoto sent) {
		return new SentPhoto("photo.jpg", this.pictures.drawnAnew(sent.name(), sent.content()));
	}

	/**
	 * Reports on which a person can decide, the oldest first.
	 * @param person the person
	 * @return at most two hundred
	 */
	@Transactional(readOnly = true)
	public List<PointReport> waiting(Person person) {
		return this.reports.read(sight(person) + " order by r.reported_at, r.id limit 200", parameters(person));
	}

	@Transactional(readOnly = true)
	public long count(Person person) {
		return this.reports.count(sight(person), parameters(person));
	}

	private static String sight(Person person) {
		String told = person.scope().units().isEmpty() ? " and r.told_authority = true" : "";
		return "r.state = 'OPEN'" + told + " and " + PointSight.of(person).sql();
	}

	private static Map<String, Object> parameters(Person person) {
		return PointSight.of(person).parameters();
	}

	/**
	 * A report that is still to be decided, by somebody who may.
	 * @param id its identifier
	 * @param person who decides
	 * @return the report
	 */
	@Transactional(readOnly = true)
	public PointReport open(long id, Person person) {
		PointReport report = this.reports.find(id)
			.filter((one) -> this.reports.count("r.id = :id and " + PointSight.of(person).sql(), with(person, id)) == 1)
			.orElseThrow(() -> new Refusal.NotFound("riskpoint.report.unknown"));
		boolean inspector = person.holds("inspector");
		if (!PointRegister.keeps(person, report.unit()) && !(inspector && report.toldAuthority())) {
			throw new Refusal.Forbidden("riskpoint.refused.decider");
		}
		if (report.state() != ReportState.OPEN) {
			throw decided();
		}
		return report;
	}

	private static Map<String, Object> with(Person person, long id) {
		Map<String, Object> all = parameters(person);
		all.put("id", id);
		return all;
	}

	@Transactional(readOnly = true)
	public List<PhotoRow> photos(long report) {
		return this.photos.ofReport(report);
	}

	@Transactional
	public void decline(long id, String reason, Person by) {
		PointReport report = open(id, by);
		if (report.toldAuthority() && !by.holds("inspector")) {
			throw new Refusal.Forbidden("riskpoint.refused.authorityDeclines");
		}
		String why = reason.strip();
		if (why.isEmpty() || why.codePointCount(0, why.length()) > REASON) {
			throw new Refusal.Invalid("reason", "riskpoint.refused.reason", REASON);
		}
		if (!this.reports.decide(id, ReportState.DECLINED, this.clock.instant(), by.login(), why, null)) {
			throw decided();
		}
		this.audit.record(PointRegister.chain(report.unit()), by.login(), String.valueOf(report.point()), "declined",
				Map.of("report", id, "reason", why));
	}

	/**
	 * A hazard was registered for a report.
	 * @param id the report
	 * @param number case of the hazard
	 * @param by who registered it
	 */
	@Transactional
	public void accepted(long id, CaseNumber number, Person by) {
		PointReport report = open(id, by);
		if (!this.reports.decide(id, ReportState.ACCEPTED, this.clock.instant(), by.login(), null, number.value())) {
			throw decided();
		}
		this.audit.record(PointRegister.chain(report.unit()), by.login(), String.valueOf(report.point()), "accepted",
				Map.of("report", id, "case", number.value()));
	}

	private static Refusal decided() {
		return new Refusal.Conflict("riskpoint.refused.decided");
	}

}
