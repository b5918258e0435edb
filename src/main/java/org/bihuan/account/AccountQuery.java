package org.bihuan.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.bihuan.duty.DutyFilter;
import org.bihuan.duty.DutyKind;
import org.bihuan.duty.DutyState;
import org.bihuan.organisation.Role;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which account is read, as an address says it.
 *
 * @param year the year in which periods end
 * @param kind only this kind of duties; null for all
 * @param post only duties for which this role answers; null for all
 * @param state only periods that stand so; null for all
 * @param text part of name or code of units; null for all
 */
record AccountQuery(int year, @Nullable DutyKind kind, @Nullable String post, @Nullable DutyState state,
		@Nullable String text) {

	private static final int LONGEST = 100;

	static AccountQuery of(Map<String, String> sent, int thisYear) {
		String post = plain(sent, "post");
		if (post != null && Role.find(post).isEmpty()) {
			throw new Refusal.Unreadable("account.unreadable", post);
		}
		return new AccountQuery(year(plain(sent, "year"), thisYear), one(DutyKind.class, plain(sent, "kind")), post,
				one(DutyState.class, plain(sent, "state")), plain(sent, "q"));
	}

	private static @Nullable String plain(Map<String, String> sent, String name) {
		String value = sent.getOrDefault(name, "").strip();
		if (value.length() > LONGEST) {
			throw new Refusal.Unreadable("account.unreadable", name);
		}
		return value.isEmpty() ? null : value;
	}

	private static int year(@Nullable String text, int thisYear) {
		if (text == null) {
			return thisYear;
		}
		if (!text.matches("20\\d\\d")) {
			throw new Refusal.Unreadable("account.unreadable", text);
		}
		return Integer.parseInt(text);
	}

	private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
		if (name == null) {
			return null;
		}
		try {
			return Enum.valueOf(type, name);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("account.unreadable", name);
		}
	}

	DutyFilter units() {
		return filter(null, this.text, null);
	}

	DutyFilter calendar(String unit) {
		return filter(unit, null, null);
	}

	DutyFilter periods(String unit) {
		return filter(unit, null, this.state);
	}

	private DutyFilter filter(@Nullable String unit, @Nullable String unitText, @Nullable DutyState state) {
		return new DutyFilter(LocalDate.of(this.year, 1, 1), LocalDate.of(this.year, 12, 31), unit, unitText,
				(this.kind != null) ? Set.of(this.kind) : Set.of(), this.post, state);
	}

	/**
	 * The query as part of an address.
	 * @return for example {@code kind=LEADER_INSPECTION&year=2026}
	 */
	public String address() {
		StringJoiner address = new StringJoiner("&");
		said().forEach((name, value) -> address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return address.toString();
	}

	/**
	 * What it says, by name.
	 * @return only what narrows it
	 */
	public Map<String, String> said() {
		Map<String, String> said = new TreeMap<>();
		said.put("year", String.valueOf(this.year));
		put(said, "kind", this.kind);
		put(said, "post", this.post);
		put(said, "state", this.state);
		put(said, "q", this.text);
		return said;
	}

	private static void put(Map<String, String> said, String name, @Nullable Object value) {
		if (value != null) {
			said.put(name, value.toString());
		}
	}

}
