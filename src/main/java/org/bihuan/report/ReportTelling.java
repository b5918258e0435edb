package org.bihuan.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Topic;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells one subscriber of one period: counts and the way to the report, no names of
 * units, for it leaves the house.
 */
@Service
class ReportTelling {

	private static final List<Part> TOLD = Stream
		.of(Fact.REGISTERED, Fact.RECTIFICATION_IN_TIME, Fact.RECTIFICATION_DUE, Fact.IN_STOCK, Fact.OVERDUE)
		.map((fact) -> new Part(fact, ""))
		.toList();

	private final ReportSubscriptions subscriptions;

	private final PeriodReports reports;

	private final ReportAccess access;

	private final People people;

	private final Notices notices;

	private final Clock clock;

	ReportTelling(ReportSubscriptions subscriptions, PeriodReports reports, ReportAccess access, People people,
			Notices notices, Clock clock) {
		this.subscriptions = subscriptions;
		this.reports = reports;
		this.access = access;
		this.people = people;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Tells, unless the person may not read that report any more.
	 * @param subscription who wants to be told
	 * @param period a period that is over
	 * @throws DuplicateKeyException if another one has told, or is telling
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void tell(Subscription subscription, ReportPeriod period) {
		LocalDateTime now = Objects.requireNonNull(WallTime.of(this.clock.instant()));
		Optional<Question> question = this.people.find(subscription.login())
			.filter(ReportAccess::reads)
			.flatMap((person) -> question(subscription, period, person, now));
		this.subscriptions.told(subscription, period, now, question.isPresent());
		question.ifPresent((asked) -> this.notices.send(notice(subscription, asked)));
	}

	private Optional<Question> question(Subscription subscription, ReportPeriod period, Person person,
			LocalDateTime now) {
		try {
			return Optional
				.of(new Question(period, this.access.whom(subscription.whom(), person), person.scope(), now));
		}
		catch (Refusal.NotFound ex) {
			// the post that showed it is gone
			return Optional.empty();
		}
	}

	private Notice notice(Subscription subscription, Question question) {
		Map<Part, Long> counts = this.reports.counts(TOLD, question);
		ReportPeriod period = question.period();
		Stream<String> figures = TOLD.stream().map((part) -> String.valueOf(counts.getOrDefault(part, 0L)));
		String path = "/reports?%s&whom=%s".formatted(period.address(), question.whom().code());
		return new Notice("report/%d/%s".formatted(subscription.id(), period.key()), "report-ready", Topic.LETTER,
				false, null, Set.of(subscription.login()), Set.of(), null, null,
				Stream.of(Stream.of(period.key()), figures, Stream.of(path)).flatMap((part) -> part).toList());
	}

}
