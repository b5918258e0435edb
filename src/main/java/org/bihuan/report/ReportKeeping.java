package org.bihuan.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Listing;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps reports of periods that are over as they are, and reads what was kept.
 */
@Service
class ReportKeeping {

	private final PeriodReports reports;

	private final KeptReports kept;

	private final People people;

	private final AuditTrail trail;

	ReportKeeping(PeriodReports reports, KeptReports kept, People people, AuditTrail trail) {
		this.reports = reports;
		this.kept = kept;
		this.people = people;
		this.trail = trail;
	}

	static boolean keeps(Person person) {
		return person.holds("supervisor") || person.holds("office-director") || person.holds("manager");
	}

	/**
	 * Keeps the figures of a report.
	 * @param question which period, for whom
	 * @param person who keeps it
	 * @return what was kept
	 * @throws Refusal.Forbidden if no post of the person keeps reports of this scope
	 * @throws Refusal.Conflict if the period is not over or its report is kept
	 */
	@Transactional
	public KeptReport keep(Question question, Person person) {
		if (!keeps(person) || !Whom.openKept(question.whom().code(), person.scope())) {
			throw new Refusal.Forbidden("report.keep.forbidden");
		}
		if (question.running()) {
			throw new Refusal.Conflict("report.keep.running", question.period().key());
		}
		this.kept.find(question.period(), question.whom()).ifPresent((report) -> {
			throw new Refusal.Conflict("report.keep.kept", name(report), report.at());
		});
		List<ReportLine> lines = this.reports.of(question);
		try {
			this.kept.add(question, person.login(), question.now(), lines);
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal.Conflict("report.keep.meanwhile", question.period().key());
		}
		KeptReport report = this.kept.find(question.period(), question.whom()).orElseThrow();
		this.trail.record("report", person.login(), question.period().key() + " " + question.whom().code(), "kept",
				Map.of("report", report.id(), "indicators", lines.size()));
		return report;
	}

	private String name(KeptReport report) {
		return this.people.names(List.of(report.by())).getOrDefault(report.by(), report.by());
	}

	/** The kept report of a question, if there is one that the reader may see. */
	@Transactional(readOnly = true)
	public Optional<KeptReport> of(Question question) {
		return this.kept.find(question.period(), question.whom())
			.filter((report) -> Whom.openKept(report.whom().code(), question.scope()));
	}

	/**
	 * A kept report.
	 * @param id its identifier as it was sent
	 * @param person who reads
	 * @return the report
	 * @throws Refusal.NotFound if there is none in the reader's sight
	 */
	@Transactional(readOnly = true)
	public KeptReport find(String id, Person person) {
		return Optional.of(id)
			.filter((sent) -> sent.matches("\\d{1,18}"))
			.flatMap((sent) -> this.kept.find(Long.parseLong(sent)))
			.filter((report) -> Whom.openKept(report.whom().code(), person.scope()))
			.orElseThrow(() -> new Refusal.NotFound("report.kept.unknown", id));
	}

	/** One page of kept reports in the reader's sight, the newest first. */
	@Transactional(readOnly = true)
	public Listing<KeptReport> list(Person person, @Nullable String cursor) {
		return this.kept.list(person.scope(), cursor);
	}

	@Transactional(readOnly = true)
	public List<ReportLine> lines(KeptReport report) {
		return this.kept.lines(report);
	}

	/**
	 * What is not any more as it was kept.
	 * @param kept lines as they were kept
	 * @param now lines as they are
	 * @return lines of now that differ, by the code of their indicator
	 */
	static Map<String, ReportLine> moved(List<ReportLine> kept, List<ReportLine> now) {
		Map<String, ReportLine> then = kept.stream().collect(Collectors.toMap(ReportLine::code, Function.identity()));
		return now.stream()
			.filter((line) -> then.containsKey(line.code()) && !line.same(then.get(line.code())))
			.collect(Collectors.toMap(ReportLine::code, Function.identity()));
	}

}
