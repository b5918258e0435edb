package org.bihuan.timer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.bihuan.shared.Refusal;
import org.bihuan.shared.WallTime;
import org.bihuan.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Which timers are asked for, as an address says it.
 *
 * @param engine whether all of the engine's are meant, without what their cases are about
 * @param kind what they are for; null for any
 * @param unit code of the unit that the case is about; null for any
 * @param caseNumber the case; null for any
 * @param from first day on which they ring; null without beginning
 * @param to last day; null without end
 */
record TimerQuery(boolean engine, @Nullable TimerKind kind, @Nullable String unit, @Nullable String caseNumber,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	/** Path of the page. */
	static final String PATH = "/timers";

	private static final int LONGEST = 100;

	TimerQuery {
		if (from != null && to != null && to.isBefore(from)) {
			throw new Refusal.Unreadable("timer.turned", from, to);
		}
		if (kind != null && !engine && !kind.isOfCases()) {
			throw new Refusal.Forbidden("timer.forbidden.kind");
		}
		if (engine && unit != null) {
			throw new Refusal.Forbidden("timer.forbidden.unit");
		}
	}

	/**
	 * Takes from a request what it asks for.
	 * @throws Refusal.Unreadable if a value cannot be read, or the days are turned round
	 * @throws Refusal.Forbidden if it asks for what this list does not tell
	 */
	static TimerQuery of(Map<String, String> sent, boolean engine) {
		String kind = value(sent, "kind");
		return new TimerQuery(engine,
				(kind != null) ? TimerKind.find(kind).orElseThrow(() -> unreadable("kind", kind)) : null,
				value(sent, "unit"), value(sent, "case"), day(sent, "from"), day(sent, "to"));
	}

	private static @Nullable String value(Map<String, String> sent, String name) {
		String value = sent.getOrDefault(name, "").strip();
		if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
			throw unreadable(name, "…");
		}
		return value.isEmpty() ? null : value;
	}

	private static @Nullable LocalDate day(Map<String, String> sent, String name) {
		String value = value(sent, name);
		try {
			return (value != null) ? WallTime.day(value) : null;
		}
		catch (DateTimeException ex) {
			throw unreadable(name, String.valueOf(value));
		}
	}

	private static Refusal.Unreadable unreadable(String name, String value) {
		return new Refusal.Unreadable("timer.unreadable", name, value);
	}

	/** The first moment that is meant; null without beginning. */
	@Nullable Instant begin() {
		return (this.from != null) ? this.from.atStartOfDay(Zone.SHANGHAI).toInstant() : null;
	}

	/** The moment before which all that is meant rings; null without end. */
	@Nullable Instant end() {
		return (this.to != null) ? this.to.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant() : null;
	}

	/**
	 * Where its page is.
	 * @param cursor where it begins; null for the beginning
	 */
	String address(@Nullable String cursor) {
		return PATH + "?" + said(cursor);
	}

	/**
	 * What an address says of it.
	 * @param cursor where the page begins; null for the beginning
	 */
	String said(@Nullable String cursor) {
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("view", this.engine ? "engine" : "cases");
		put(said, "kind", this.kind);
		put(said, "unit", this.unit);
		put(said, "case", this.caseNumber);
		put(said, "from", this.from);
		put(said, "to", this.to);
		put(said, "cursor", cursor);
		return said.entrySet()
			.stream()
			.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static void put(Map<String, Object> said, String name, @Nullable Object value) {
		if (value != null) {
			said.put(name, value);
		}
	}

}
