package org.bihuan.letter.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bihuan.letter.LetterKind;
import org.bihuan.letter.LetterState;
import org.bihuan.shared.Refusal;

/**
 * A filter of the register as it stands in an address: only what the register knows,
 * nothing empty.
 *
 * @param values values by name
 */
record LetterQuery(Map<String, String> values) {

	private static final List<String> NAMES = List.of("issuer", "addressee", "year", "kind", "state", "caseNumber",
			"q");

	private static final int LONGEST = 100;

	static LetterQuery of(Map<String, String> sent) {
		Map<String, String> values = new TreeMap<>();
		for (String name : NAMES) {
			String value = sent.getOrDefault(name, "").strip();
			if (!value.isEmpty()) {
				check(name, value);
				values.put(name, value);
			}
		}
		return new LetterQuery(values);
	}

	private static void check(String name, String value) {
		boolean right = value.length() <= LONGEST && switch (name) {
			case "year" -> value.matches("20[0-9]{2}");
			case "kind" -> known(LetterKind.values(), value);
			case "state" -> known(LetterState.values(), value);
			default -> true;
		};
		if (!right) {
			throw new Refusal.Unreadable("letter.refused.filter", name);
		}
	}

	private static boolean known(Enum<?>[] values, String name) {
		return List.of(values).stream().anyMatch((value) -> value.name().equals(name));
	}

	public String get(String name) {
		return this.values.getOrDefault(name, "");
	}

	public String text() {
		return this.values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	String sql() {
		StringBuilder sql = new StringBuilder("1 = 1");
		this.values.keySet().forEach((name) -> sql.append(" and ").append(switch (name) {
			case "issuer" -> "l.issuer = :issuer";
			case "addressee" -> "l.addressee = :addressee";
			case "year" -> "i.issue_year = :year";
			case "kind" -> "l.kind = :kind";
			case "state" -> "l.state = :state";
			case "caseNumber" -> "l.case_number = :caseNumber";
			default -> "(lower(l.number) like :q or lower(l.case_number) like :q or lower(l.addressee_name) like :q)";
		}));
		return sql.toString();
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>(this.values);
		parameters.computeIfPresent("year", (name, year) -> Integer.valueOf(year.toString()));
		parameters.computeIfPresent("q", (name, words) -> like(words.toString()));
		return parameters;
	}

	/** Marks of a pattern stand for nothing in what a person types. */
	private static String like(String words) {
		return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
	}

}
