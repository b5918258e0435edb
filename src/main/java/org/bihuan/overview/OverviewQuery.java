package org.bihuan.overview;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.bihuan.deadline.OverdueFilter;
import org.bihuan.deadline.OverdueFilter.Which;
import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is asked for, as an address says it: one of the two lists, and what
 * narrows it, from the wide to the narrow.
 *
 * @param which one of the two lists
 * @param values what narrows it, by name; nothing empty
 */
record OverviewQuery(Which which, Map<String, String> values) {

	/** Path of the page. */
	static final String PATH = "/overdue";

	/** Stands in an address for clocks against whose debtor no measure is in force. */
	static final String NONE = "none";

	/** What a list can be narrowed by, from the wide to the narrow. */
	static final List<String> NAMES = List.of("authority", "town", "sector", "unit", "kind", "rung");

	private static final String WHICH = "which";

	private static final int LONGEST = 100;

	private static final Pattern MEASURE = Pattern.compile(NONE + "|[A-Z][A-Z_]{0,39}");

	OverviewQuery {
		Map<String, String> ordered = new LinkedHashMap<>();
		for (String name : NAMES) {
			if (values.containsKey(name)) {
				ordered.put(name, values.get(name));
			}
		}
		values = Collections.unmodifiableMap(ordered);
	}

	/**
	 * Takes from a request what it asks for.
	 * @param sent values by name
	 * @return the query
	 * @throws Refusal.Unreadable if a value cannot be read
	 */
	static OverviewQuery of(Map<String, String> sent) {
		Map<String, String> values = new HashMap<>();
		for (String name : NAMES) {
			String value = sent.getOrDefault(name, "").strip();
			if (!value.isEmpty()) {
				values.put(name, readable(name, value));
			}
		}
		return new OverviewQuery(which(sent.getOrDefault(WHICH, "").strip()), values);
	}

	private static Which which(String value) {
		return switch (value) {
			case "", "overdue" -> Which.OVERDUE;
			case "soon" -> Which.SOON;
			case "running" -> Which.RUNNING;
			default -> throw unreadable(WHICH, value);
		};
	}

	private static String readable(String name, String value) {
		boolean plain = value.length() <= LONGEST && value.codePoints().noneMatch(Character::isISOControl);
		boolean known = switch (name) {
			case "kind" -> ClockKinds.ALL.contains(value);
			case "rung" -> MEASURE.matcher(value).matches();
			default -> true;
		};
		if (!plain || !known) {
			throw unreadable(name, value);
		}
		return value;
	}

	private static Refusal.Unreadable unreadable(String name, String value) {
		String shown = value.codePoints()
			.filter((one) -> !Character.isISOControl(one))
			.limit(LONGEST)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return new Refusal.Unreadable("overview.unreadable", name, shown);
	}

	/**
	 * Reads what {@link #text} wrote.
	 * @param text the part of an address behind the question mark
	 * @return the query
	 * @throws Refusal.Unreadable if it cannot be read
	 */
	static OverviewQuery parse(String text) {
		Map<String, String> values = new HashMap<>();
		for (String pair : text.split("&")) {
			int mark = pair.indexOf('=');
			if (mark > 0) {
				values.put(pair.substring(0, mark), decoded(pair.substring(mark + 1)));
			}
		}
		return of(values);
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw unreadable("query", value);
		}
	}

	/**
	 * The query as part of an address.
	 * @return for example {@code which=soon&kind=plan}; empty if nothing narrows the
	 * first list
	 */
	public String text() {
		Map<String, String> said = new LinkedHashMap<>();
		if (this.which != Which.OVERDUE) {
			said.put(WHICH, this.which.name().toLowerCase(Locale.ROOT));
		}
		said.putAll(this.values);
		return said.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/**
	 * Where its page is.
	 * @return an address
	 */
	public String address() {
		String text = text();
		return text.isEmpty() ? PATH : PATH + "?" + text;
	}

	public String get(String name) {
		return this.values.getOrDefault(name, "");
	}

	/**
	 * The same with one value set otherwise.
	 * @param name what is set
	 * @param value the value; null for any
	 * @return a query
	 */
	public OverviewQuery with(String name, @Nullable String value) {
		Map<String, String> others = new HashMap<>(this.values);
		others.remove(name);
		if (value != null) {
			others.put(name, value);
		}
		return new OverviewQuery(this.which, others);
	}

	/**
	 * The same of the other list, or of the same.
	 * @param list one of the two
	 * @return a query
	 */
	public OverviewQuery in(Which list) {
		return new OverviewQuery(list, this.values);
	}

	/**
	 * The same list with nothing that narrows it.
	 * @return a query
	 */
	public OverviewQuery wide() {
		return new OverviewQuery(this.which, Map.of());
	}

	OverdueFilter filter(@Nullable String cursor, int limit) {
		String rung = this.values.get("rung");
		return new OverdueFilter(this.which, this.values.get("authority"), this.values.get("town"),
				this.values.get("sector"), this.values.get("unit"), this.values.get("kind"),
				NONE.equals(rung) ? "" : rung, cursor, limit);
	}

}
