package org.bihuan.account;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which plans are listed, as an address says it.
 *
 * @param year the year
 * @param authority code of the authority or town that inspects; null for all
 * @param occasion only for this occasion; null for all
 * @param state only plans that stand so; null for all
 * @param text part of name or code of units; null for all
 */
record PlanQuery(int year, @Nullable String authority, Plan.@Nullable Occasion occasion, @Nullable State state,
		@Nullable String text) {

	/** How a plan stands. */
	enum State {

		/** It counts as the year's inspection. */
		COUNTS("p.occasion = 'ROUTINE' and p.cancelled_at is null"),
		/** It is exempt. */
		EXEMPT("p.occasion <> 'ROUTINE' and p.cancelled_at is null"),
		/** It was called off. */
		CANCELLED("p.cancelled_at is not null");

		private final String sql;

		State(String sql) {
			this.sql = sql;
		}

		String sql() {
			return this.sql;
		}

	}

	static PlanQuery of(Map<String, String> sent, int thisYear) {
		return new PlanQuery(Sent.year(sent, thisYear), Sent.plain(sent, "authority"),
				Sent.one(Plan.Occasion.class, sent, "occasion"), Sent.one(State.class, sent, "state"),
				Sent.plain(sent, "q"));
	}

	/**
	 * What it says, by name.
	 * @return only what narrows it
	 */
	public Map<String, String> said() {
		Map<String, String> said = new TreeMap<>();
		said.put("year", String.valueOf(this.year));
		Sent.put(said, "authority", this.authority);
		Sent.put(said, "occasion", this.occasion);
		Sent.put(said, "state", this.state);
		Sent.put(said, "q", this.text);
		return said;
	}

	/**
	 * The query as part of an address.
	 * @return for example {@code occasion=ROUTINE&year=2026}
	 */
	public String address() {
		return Sent.address(said());
	}

}
