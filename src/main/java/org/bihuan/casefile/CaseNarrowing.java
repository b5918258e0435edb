package org.bihuan.casefile;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What else a ledger is narrowed by, and its order; null means any.
 *
 * @param authority code of the competent authority
 * @param town code of the town
 * @param openedFrom first day on which the case was opened
 * @param openedTo last day on which the case was opened
 * @param traits values by key of a {@link CaseTrait}; {@code true} or {@code false} for
 * flags
 * @param order the order
 */
public record CaseNarrowing(@Nullable String authority, @Nullable String town, @Nullable LocalDate openedFrom,
		@Nullable LocalDate openedTo, Map<String, String> traits, CaseOrder order) {

	/** Any case, newest first. */
	public static final CaseNarrowing NONE = new CaseNarrowing(null, null, null, null, Map.of(), CaseOrder.NEWEST);

	public CaseNarrowing {
		traits = Map.copyOf(traits);
	}

}
