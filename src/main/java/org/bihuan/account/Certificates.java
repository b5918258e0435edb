package org.bihuan.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bihuan.casefile.AuditTrail;
import org.bihuan.casefile.CaseProofs;
import org.bihuan.casepage.Papers;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyMonth;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.bihuan.shared.Group;
import org.bihuan.shared.Listing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of what a unit owed in some days, what it did and who signed, and what it
 * missed. Each is recorded with its hash, so that a paper can be compared.
 */
@Component
class Certificates {

	private static final int PAGE = 200;

	private final DutyAccounts accounts;

	private final AccountWords words;

	private final People people;

	private final CaseProofs proofs;

	private final AuditTrail trail;

	private final Papers papers;

	private final Texts texts;

	private final Clock clock;

	Certificates(DutyAccounts accounts, AccountWords words, People people, CaseProofs proofs, AuditTrail trail,
			Papers papers, Texts texts, Clock clock) {
		this.accounts = accounts;
		this.words = words;
		this.people = people;
		this.proofs = proofs;
		this.trail = trail;
		this.papers = papers;
		this.texts = texts;
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
		Certificate certificate = write(unit, time, post, person, locale);
		this.trail.record("certificate", person.login(), unit.code().value(), time.key(),
				Map.of("hash", certificate.hash(), "post", certificate.post(), "counts", certificate.counts()));
		return this.papers.print("account/certificate", Map.of("one", certificate, "hash", certificate.hash()));
	}

	/**
	 * Writes a certificate.
	 * @param unit the unit
	 * @param time the days it is about
	 * @param post for whose duties; null for all
	 * @param person who asks
	 * @param locale its language
	 * @return what it says
	 */
	Certificate write(UnitView unit, CertifiedTime time, @Nullable String post, Person person, Locale locale) {
		DutyFilter all = new DutyFilter(time.from(), time.to(), unit.code().value(), null, Set.of(), post, null);
		return new Certificate(unit.name(), unit.code().value(), leaders(unit, locale),
				this.texts.of("account.certificate.days", locale, time.from(), time.to()),
				(post != null) ? this.words.post(post, locale) : "", this.texts.moment(this.clock.instant()),
				counts(this.accounts.totals(all, person.scope()), locale), duties(all, person, locale),
				inspections(all, person, locale), missed(all, person, locale));
	}

	private String leaders(UnitView unit, Locale locale) {
		return this.texts.of("account.list", locale,
				this.people.holding(new Group("principal-leader", unit.code())).stream().map(Person::name).toList());
	}

	private String counts(DutyTotals totals, Locale locale) {
		return this.texts.of("account.totals", locale, totals.due(), totals.done(), totals.late(), totals.missed(),
				totals.open());
	}

	private List<Certificate.Sum> duties(DutyFilter all, Person person, Locale locale) {
		Map<String, DutyTotals> sums = new LinkedHashMap<>();
		for (DutyMonth one : this.accounts.months(all, person.scope())) {
			sums.merge(this.words.duty(one.kind(), one.duty(), one.targetName(), locale), one.totals(),
					DutyTotals::plus);
		}
		return sums.entrySet()
			.stream()
			.map((entry) -> new Certificate.Sum(entry.getKey(), counts(entry.getValue(), locale)))
			.toList();
	}

	private List<Certificate.Signed> inspections(DutyFilter all, Person person, Locale locale) {
		return periods(all, Set.of(DutyKind.LEADER_INSPECTION), null, person).stream()
			.filter((one) -> one.doneAt() != null)
			.map((one) -> this.words.line(one, locale))
			.map((line) -> new Certificate.Signed(line.duty(), line.period(), line.doneAt(), line.doneBy(), line.file(),
					hash(line.file())))
			.toList();
	}

	private String hash(String file) {
		if (file.isEmpty()) {
			return "";
		}
		List<CaseProofs.SealedRecord> records = this.proofs.records(new CaseNumber(file));
		return records.isEmpty() ? "" : records.get(records.size() - 1).hash();
	}

	private List<Certificate.Missed> missed(DutyFilter all, Person person, Locale locale) {
		List<Certificate.Missed> missed = new ArrayList<>();
		for (DutyState state : List.of(DutyState.MISSED, DutyState.SETTLED_LATE)) {
			Map<String, List<String>> periods = new LinkedHashMap<>();
			periods(all, all.kinds(), state, person).forEach(
					(one) -> periods
						.computeIfAbsent(this.words.duty(one.kind(), one.duty(), one.targetName(), locale),
								(duty) -> new ArrayList<>())
						.add(one.period()));
			String word = this.texts.of("account.state." + state, locale);
			periods.forEach((duty, of) -> missed
				.add(new Certificate.Missed(duty, word, this.texts.of("account.list", locale, of))));
		}
		return missed;
	}

	private List<DutyPeriodView> periods(DutyFilter all, Set<DutyKind> kinds, @Nullable DutyState state,
			Person person) {
		DutyFilter wanted = new DutyFilter(all.from(), all.to(), all.unit(), null, kinds, all.post(), state);
		List<DutyPeriodView> periods = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Listing<DutyPeriodView> page = this.accounts.list(wanted, person.scope(), cursor, PAGE);
			periods.addAll(page.items());
			cursor = page.next();
		}
		while (cursor != null);
		return periods;
	}

}
