package org.bihuan.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.bihuan.organisation.Person;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An act as a program asks for it.
 *
 * @param act urge, propose-measure, propose-extension, propose-pause or reassign
 * @param clocks identifiers of the obligations; null for all that a filter finds
 * @param filter a filter of the board, by the names of its parameters; null for single
 * clocks
 * @param reason why
 * @param trigger what a measure is proposed for; poor work if it is not said
 * @param days how many days more are proposed
 * @param until last day of the pause that is proposed
 * @param to login of who gets the steps
 */
record ActRequest(@Nullable String act, @Nullable List<@Nullable BigDecimal> clocks,
		@Nullable Map<String, @Nullable String> filter, @Nullable String reason, @Nullable String trigger,
		@Nullable BigDecimal days, @Nullable String until, @Nullable String to) {

	ActForm form() {
		return new ActForm(this.act, this.reason, this.trigger, (this.days != null) ? this.days.toPlainString() : null,
				this.until, this.to);
	}

	List<Long> chosen(ActChoice choice, Person person) {
		if (this.clocks != null && this.filter != null) {
			throw new Refusal.Invalid("filter", "overview.act.either");
		}
		if (this.filter != null) {
			return choice.all(query(this.filter), person);
		}
		return choice.single((this.clocks == null) ? List.of() : this.clocks.stream().map(ActRequest::id).toList());
	}

	private static long id(@Nullable BigDecimal number) {
		return ActIds.id((number != null) ? number.toPlainString() : null);
	}

	/** A name that is misspelt must not widen the choice. */
	private static OverviewQuery query(Map<String, @Nullable String> filter) {
		filter.forEach((name, value) -> {
			if (value == null || !("which".equals(name) || OverviewQuery.NAMES.contains(name))) {
				throw new Refusal.Unreadable("overview.unreadable", name, String.valueOf(value));
			}
		});
		return OverviewQuery.of(Map.copyOf(filter));
	}

}
