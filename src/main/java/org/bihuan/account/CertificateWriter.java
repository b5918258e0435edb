package org.bihuan.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.account.CertifiedDuty.Entry;
import org.bihuan.casefile.CaseProofs;
import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyAccounts;
import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyState;
import org.bihuan.duty.DutyTotals;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Scope;
import org.bihuan.organisation.UnitView;
import org.bihuan.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes certificates: what a unit owed in some days and why, what it did and who signed,
 * and what it missed.
 */
@Component
class CertificateWriter {

	private final DutyAccounts accounts;

	private final AccountWords words;

	private final Leaders leaders;

	private final CaseProofs proofs;

	private final Texts texts;

	private final Clock clock;

	CertificateWriter(DutyAccounts accounts, AccountWords words, Leaders leaders, CaseProofs proofs, Texts texts,
			Clock clock) {
		this.accounts = accounts;
		this.words = words;
		this.leaders = leaders;
		this.proofs = proofs;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The duties of a unit that a certificate is about.
	 * @param unit the unit
	 * @param time the days
	 * @param post for whose duties; null for all
	 * @param scope what the reader may see
	 * @param locale language of the words
	 * @return duties with their periods
	 */
	List<CertifiedDuty> duties(UnitView unit, CertifiedTime time, @Nullable String post, Scope scope, Locale locale) {
		DutyFilter filter = new DutyFilter(time.from(), time.to(), unit.code().value(), null, Set.of(), post, null,
				null);
		List<AccountedPeriod> periods = this.accounts.all(filter, scope);
		return CertifiedDuty.of(periods, this.words.lines(periods, locale));
	}

	/**
	 * Writes a certificate.
	 * @param code its code
	 * @param unit the unit
	 * @param time the days it is about
	 * @param post for whose duties; null for all
	 * @param duties what was owed
	 * @param locale its language
	 * @return what it says
	 */
	Certificate write(String code, UnitView unit, CertifiedTime time, @Nullable String post, List<CertifiedDuty> duties,
			Locale locale) {
		return new Certificate(code, unit.name(), unit.code().value(),
				this.leaders.holders(unit.code(), "principal-leader", locale),
				this.texts.of("account.certificate.days", locale, time.from(), time.to()),
				(post != null) ? this.words.post(post, locale) : "", this.texts.moment(this.clock.instant()),
				counts(sum(duties), locale), duties.stream().map((one) -> owed(one, locale)).toList(),
				done(duties, locale), missed(duties, locale));
	}

	static DutyTotals sum(List<CertifiedDuty> duties) {
		return duties.stream().map(CertifiedDuty::totals).reduce(DutyTotals.NONE, DutyTotals::plus);
	}

	private String counts(DutyTotals totals, Locale locale) {
		return this.texts.of("account.totals", locale, totals.due(), totals.done(), totals.late(), totals.missed(),
				totals.open());
	}

	private Certificate.Owed owed(CertifiedDuty one, Locale locale) {
		String bases = one.entries().stream().map((entry) -> entry.line().basis()).distinct().collect(list(locale));
		String posts = one.entries().stream().map((entry) -> entry.line().post()).distinct().collect(list(locale));
		return new Certificate.Owed(one.first().duty(), posts,
				this.texts.of("duty.frequency." + one.frequency(), locale), bases, counts(one.totals(), locale));
	}

	private List<Certificate.Done> done(List<CertifiedDuty> duties, Locale locale) {
		List<List<Entry>> rows = duties.stream().flatMap((one) -> one.done().stream()).toList();
		Map<CaseNumber, String> heads = this.proofs.heads(rows.stream()
			.map((row) -> row.get(0).line().file())
			.filter((file) -> !file.isEmpty())
			.map(CaseNumber::new)
			.collect(Collectors.toSet()));
		return rows.stream().map((row) -> done(row, heads, locale)).toList();
	}

	private Certificate.Done done(List<Entry> row, Map<CaseNumber, String> heads, Locale locale) {
		AccountWords.Line first = row.get(0).line();
		AccountWords.Line last = row.get(row.size() - 1).line();
		if (row.size() > 1) {
			return new Certificate.Done(first.duty(),
					this.texts.of("account.certificate.times", locale, row.get(0).month(), row.size()), first.state(),
					this.texts.of("account.certificate.between", locale, first.doneAt(), last.doneAt()), first.doneBy(),
					"", "", "");
		}
		String said = Stream.of(first.note(), first.evidence()).filter((text) -> !text.isEmpty()).collect(list(locale));
		String hash = first.file().isEmpty() ? "" : heads.getOrDefault(new CaseNumber(first.file()), "");
		return new Certificate.Done(first.duty(), first.period(), first.state(), first.doneAt(), first.doneBy(), said,
				first.file(), hash);
	}

	private List<Certificate.Missed> missed(List<CertifiedDuty> duties, Locale locale) {
		List<Certificate.Missed> missed = new ArrayList<>();
		for (DutyState state : List.of(DutyState.MISSED, DutyState.SETTLED_LATE)) {
			for (CertifiedDuty one : duties) {
				List<Entry> entries = one.in(state);
				if (!entries.isEmpty()) {
					missed.add(new Certificate.Missed(one.first().duty(), entries.get(0).line().state(),
							entries.stream().map((entry) -> entry.line().period()).collect(list(locale)),
							entries.stream()
								.map((entry) -> entry.line().missedFile())
								.filter((file) -> !file.isEmpty())
								.distinct()
								.collect(list(locale))));
				}
			}
		}
		return missed;
	}

	private Collector<String, ?, String> list(Locale locale) {
		return Collectors.collectingAndThen(Collectors.toList(),
				(parts) -> this.texts.of("account.list", locale, parts));
	}

}
