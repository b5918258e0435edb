package org.bihuan.account;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
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
 * @param by only periods that this login signed; null for all
 */
record AccountQuery(int year, @Nullable DutyKind kind, @Nullable String post, @Nullable DutyState state,
		@Nullable String text, @Nullable String by) {

	static AccountQuery of(Map<String, String> sent, int thisYear) {
		String post = Sent.plain(sent, "post");
		if (post != null && Role.find(post).isEmpty()) {
			throw new Refusal.Unreadable("account.unreadable", post);
		}
		return new AccountQuery(Sent.year(sent, thisYear), Sent.one(DutyKind.class, sent, "kind"), post,
				Sent.one(DutyState.class, sent, "state"), Sent.plain(sent, "q"), Sent.plain(sent, "by"));
	}

	DutyFilter units() {
		return filter(null, this.text, null, null);
	}

	DutyFilter calendar(String unit) {
		return filter(unit, null, null, null);
	}

	DutyFilter periods(String unit) {
		return filter(unit, null, this.state, this.by);
	}

	private DutyFilter filter(@Nullable String unit, @Nullable String unitText, @Nullable DutyState state,
			@Nullable String by) {
		return new DutyFilter(LocalDate.of(this.year, 1, 1), LocalDate.of(this.year, 12, 31), unit, unitText,
				(this.kind != null) ? Set.of(this.kind) : Set.of(), this.post, state, by);
	}

	/**
	 * The query as part of an address.
	 * @return for example {@code kind=LEADER_INSPECTION&year=2026}
	 */
	public String address() {
		return Sent.address(said());
	}

	/**
	 * What it says, by name.
	 * @return only what narrows it
	 */
	public Map<String, String> said() {
		Map<String, String> said = new TreeMap<>();
		said.put("year", String.valueOf(this.year));
		Sent.put(said, "kind", this.kind);
		Sent.put(said, "post", this.post);
		Sent.put(said, "state", this.state);
		Sent.put(said, "q", this.text);
		Sent.put(said, "by", this.by);
		return said;
	}

}
