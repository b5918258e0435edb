package org.bihuan.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bihuan.duty.AccountedPeriod;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyNames;
import org.bihuan.duty.DutyPeriodView;
import org.bihuan.duty.DutySigner;
import org.bihuan.duty.DutyState;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.Documents;
import org.bihuan.organisation.People;
import org.bihuan.shared.UnitCode;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts duties, periods and people into the reader's words.
 */
@Component
class AccountWords {

	private static final String DEFAULT = "P-0";

	private final DutyNames names;

	private final People people;

	private final Documents documents;

	private final Texts texts;

	AccountWords(DutyNames names, People people, Documents documents, Texts texts) {
		this.names = names;
		this.people = people;
		this.documents = documents;
		this.texts = texts;
	}

	String duty(DutyKind kind, String duty, @Nullable String target, Locale locale) {
		String name = this.names.name(kind, duty, locale);
		return (target != null) ? this.texts.of("account.duty.of", locale, name, target) : name;
	}

	String post(String role, Locale locale) {
		return this.texts.of("role." + role, locale);
	}

	String basis(@Nullable String document, @Nullable String place, Locale locale) {
		if (document == null || DEFAULT.equals(document)) {
			return this.texts.of("account.default", locale);
		}
		String title = this.documents.title(document).orElse(document);
		return this.texts.of("account.basis", locale, title, (place != null) ? place : "").strip();
	}

	/** Periods in words; what many of them have in common is looked up once. */
	List<Line> lines(Collection<AccountedPeriod> periods, Locale locale) {
		Map<String, String> people = this.people
			.names(periods.stream().map((one) -> one.period().doneBy()).filter(Objects::nonNull).distinct().toList());
		Map<String, String> duties = new HashMap<>();
		Map<String, String> bases = new HashMap<>();
		return periods.stream().map((one) -> {
			DutyPeriodView period = one.period();
			String duty = duties.computeIfAbsent(
					"%s %s %s".formatted(period.kind(), period.duty(), period.targetName()),
					(key) -> duty(period.kind(), period.duty(), period.targetName(), locale));
			String basis = bases.computeIfAbsent("%s %s".formatted(period.document(), period.place()),
					(key) -> basis(period.document(), period.place(), locale));
			return line(one, duty, people, basis, locale);
		}).toList();
	}

	private Line line(AccountedPeriod one, String duty, Map<String, String> people, String basis, Locale locale) {
		DutyPeriodView period = one.period();
		String by = Objects.toString(period.doneBy(), "");
		return new Line(period.id(), duty, this.texts.of("account.kind." + period.kind(), locale), period.period(),
				lastDay(period).toString(), this.texts.of("account.state." + period.state(), locale),
				lamp(period.state()), post(period.post(), locale),
				(period.doneAt() != null) ? this.texts.moment(period.doneAt()) : "", people.getOrDefault(by, by),
				Objects.toString(period.caseNumber(), ""), Objects.toString(one.missedFile(), ""),
				Objects.toString(one.note(), ""), Objects.toString(one.evidence(), ""), basis);
	}

	/** Signers of each unit in words: who did most first. */
	Map<UnitCode, String> signers(Collection<DutySigner> signers, Locale locale) {
		Map<String, String> names = this.people.names(signers.stream().map(DutySigner::login).distinct().toList());
		return signers.stream()
			.collect(Collectors.groupingBy(DutySigner::unit,
					Collectors.collectingAndThen(Collectors.toList(), (of) -> signers(of, names, locale))));
	}

	private String signers(List<DutySigner> of, Map<String, String> names, Locale locale) {
		return this.texts.of("account.list", locale,
				of.stream()
					.map((one) -> this.texts.of("account.signed", locale, names.getOrDefault(one.login(), one.login()),
							one.times()))
					.toList());
	}

	static LocalDate lastDay(DutyPeriodView period) {
		return LocalDate.ofInstant(period.dueAt().minusSeconds(1), Zone.SHANGHAI);
	}

	static String lamp(DutyState state) {
		return "lamp " + switch (state) {
			case DONE -> "lamp-green";
			case SETTLED_LATE -> "lamp-yellow";
			case MISSED -> "lamp-red";
			case OPEN, VOID -> "lamp-off";
		};
	}

	/**
	 * A period in words.
	 *
	 * @param id its identifier
	 * @param duty name of the duty
	 * @param kind kind of duty
	 * @param period how the period is written
	 * @param until its last day
	 * @param state how it stands
	 * @param lamp class of that
	 * @param post who answers for it
	 * @param doneAt when it was done; empty if not
	 * @param doneBy who signed; empty if nobody
	 * @param file file in which it is or was done; empty if none
	 * @param missedFile file in which it is or was made good for; empty if none
	 * @param note what was recorded; empty if nothing
	 * @param evidence where the evidence is kept; empty if nobody said
	 * @param basis document and place
	 */
	record Line(long id, String duty, String kind, String period, String until, String state, String lamp, String post,
			String doneAt, String doneBy, String file, String missedFile, String note, String evidence, String basis) {

		private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

		/**
		 * Whether the evidence can be followed as a link.
		 * @return true if it is an address on the web
		 */
		public boolean linked() {
			return ADDRESS.matcher(this.evidence).matches();
		}

	}

}
