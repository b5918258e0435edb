package org.bihuan.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.duty.DutyShare;
import org.bihuan.duty.DutyTotals;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.People;
import org.bihuan.organisation.Person;
import org.bihuan.shared.Group;
import org.bihuan.shared.UnitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What each leader of a unit owed, did and missed, and who signed for it.
 */
@Component
class Leaders {

	private static final int NAMED = 3;

	private final People people;

	private final AccountWords words;

	private final Texts texts;

	Leaders(People people, AccountWords words, Texts texts) {
		this.people = people;
		this.words = words;
		this.texts = texts;
	}

	List<Leader> of(UnitCode unit, List<DutyShare> shares, Locale locale) {
		Map<String, String> names = this.people
			.names(shares.stream().map(DutyShare::signer).filter(Objects::nonNull).distinct().toList());
		Map<String, List<DutyShare>> posts = shares.stream()
			.collect(Collectors.groupingBy(DutyShare::post, LinkedHashMap::new, Collectors.toList()));
		return posts.entrySet()
			.stream()
			.map((one) -> leader(unit, one.getKey(), one.getValue(), names, locale))
			.toList();
	}

	private Leader leader(UnitCode unit, String post, List<DutyShare> shares, Map<String, String> names,
			Locale locale) {
		List<Signer> signers = shares.stream().filter((one) -> one.signer() != null).map((one) -> {
			String login = String.valueOf(one.signer());
			return new Signer(login,
					this.texts.of("account.signed", locale, names.getOrDefault(login, login), one.totals().due()));
		}).toList();
		return new Leader(post, this.words.post(post, locale), holders(unit, post, locale),
				shares.stream().map(DutyShare::totals).reduce(DutyTotals.NONE, DutyTotals::plus), signers);
	}

	/** A signer in words, if there is one of this login; nobody else's name is told. */
	static String signer(List<Leader> leaders, @Nullable String login) {
		return leaders.stream()
			.flatMap((one) -> one.signers().stream())
			.filter((one) -> one.login().equals(login))
			.findFirst()
			.map(Signer::words)
			.orElse("");
	}

	/** Who holds the post now: a few by name, a crowd by number. */
	String holders(UnitCode unit, String post, Locale locale) {
		List<String> names = this.people.holding(new Group(post, unit)).stream().map(Person::name).toList();
		return (names.size() > NAMED)
				? this.texts.of("account.leaders.more", locale, names.subList(0, NAMED), names.size())
				: this.texts.of("account.list", locale, names);
	}

	/**
	 * The duties of a post.
	 *
	 * @param post code of the role
	 * @param name its name
	 * @param holders who holds it now; empty if nobody does
	 * @param totals how its periods stand
	 * @param signers who signed, whoever did most first
	 */
	record Leader(String post, String name, String holders, DutyTotals totals, List<Signer> signers) {
	}

	/**
	 * Who signed.
	 *
	 * @param login the account
	 * @param words name and number of periods
	 */
	record Signer(String login, String words) {
	}

}
