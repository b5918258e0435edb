package org.bihuan.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

import org.bihuan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an address says, and writes it again.
 */
final class Sent {

	private static final int LONGEST = 100;

	private Sent() {
	}

	static @Nullable String plain(Map<String, String> sent, String name) {
		String value = sent.getOrDefault(name, "").strip();
		if (value.length() > LONGEST) {
			throw new Refusal.Unreadable("account.unreadable", name);
		}
		return value.isEmpty() ? null : value;
	}

	static int year(Map<String, String> sent, int thisYear) {
		String text = plain(sent, "year");
		if (text == null) {
			return thisYear;
		}
		if (!text.matches("20\\d\\d")) {
			throw new Refusal.Unreadable("account.unreadable", text);
		}
		return Integer.parseInt(text);
	}

	static <E extends Enum<E>> @Nullable E one(Class<E> type, Map<String, String> sent, String name) {
		String value = plain(sent, name);
		if (value == null) {
			return null;
		}
		try {
			return Enum.valueOf(type, value);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal.Unreadable("account.unreadable", value);
		}
	}

	static void put(Map<String, String> said, String name, @Nullable Object value) {
		if (value != null) {
			said.put(name, value.toString());
		}
	}

	static String address(Map<String, String> said) {
		StringJoiner address = new StringJoiner("&");
		said.forEach((name, value) -> address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return address.toString();
	}

}
