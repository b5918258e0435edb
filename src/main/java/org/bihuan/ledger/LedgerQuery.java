package org.bihuan.ledger;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.casefile.CaseFilter;
import org.bihuan.casefile.CaseNarrowing;
import org.bihuan.casefile.CaseOrder;
import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it stands in an address: only what the ledger knows, nothing empty.
 *
 * @param values values by name
 */
record LedgerQuery(Map<String, String> values) {

	private static final Set<String> OF_COVERS = Set.of("q", "state", "grade", "sector", "unit", "authority", "town",
			"openedFrom", "openedTo", "order");

	private static final int LONGEST = 200;

	LedgerQuery {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/**
	 * Takes from a request what is a filter.
	 * @param sent values by name
	 * @param traits names of traits that may be filtered by
	 * @return the filter
	 */
	static LedgerQuery of(Map<String, String> sent, Collection<String> traits) {
		Map<String, String> values = new TreeMap<>();
		sent.forEach((name, value) -> {
			String plain = value.strip();
			if (plain.isEmpty() || !(OF_COVERS.contains(name) || traits.contains(name))) {
				return;
			}
			if (plain.length() > LONGEST) {
				throw new Refusal.Unreadable("ledger.query");
			}
			values.put(name, plain);
		});
		return new LedgerQuery(values);
	}

	/**
	 * Reads what {@link #text} wrote.
	 * @param text the part of an address behind the question mark
	 * @param traits names of traits that may be filtered by
	 * @return the filter
	 */
	static LedgerQuery parse(String text, Collection<String> traits) {
		Map<String, String> values = new HashMap<>();
		for (String pair : text.split("&")) {
			int mark = pair.indexOf('=');
			if (mark > 0) {
				values.put(pair.substring(0, mark), decoded(pair.substring(mark + 1)));
			}
		}
		return of(values, traits);
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("ledger.query");
		}
	}

	/**
	 * The filter as part of an address.
	 * @return for example {@code grade=MAJOR&overdue=true}
	 */
	public String text() {
		return this.values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	public String get(String name) {
		return this.values.getOrDefault(name, "");
	}

	/**
	 * Whether a filter of the second row is in use.
	 * @return true if so
	 */
	public boolean further() {
		return !Set.of("q", "state", "grade", "sector", "unit").containsAll(this.values.keySet());
	}

	CaseFilter filter(@Nullable String cursor, int limit) {
		Map<String, String> traits = new HashMap<>(this.values);
		traits.keySet().removeAll(OF_COVERS);
		return new CaseFilter(some("state"), some("unit"), some("sector"), some("grade"), some("q"), cursor, limit,
				new CaseNarrowing(some("authority"), some("town"), day("openedFrom"), day("openedTo"), traits,
						order()));
	}

	private @Nullable String some(String name) {
		return this.values.get(name);
	}

	private @Nullable LocalDate day(String name) {
		String value = this.values.get(name);
		try {
			return (value != null) ? WallTime.day(value) : null;
		}
		catch (DateTimeException ex) {
			throw new Refusal.Unreadable("ledger.day", value);
		}
	}

	private CaseOrder order() {
		String value = this.values.getOrDefault("order", "newest");
		try {
			return CaseOrder.valueOf(value.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("ledger.query");
		}
	}

}
