package org.bihuan.casefile.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for marks in bytes.
 */
final class Bytes {

	private static final int HEAD = 4096;

	// A ZIP's end record may be followed by a comment of 64 KiB.
	private static final int TAIL = 65_557;

	private static final String[] HEAD_MARKS = { "%pdf-", "<html", "<svg", "<?php", "<!doctype", "<body", "<iframe" };

	/**
	 * What a reader of PDF would run. Any letter of a name may be written as a number.
	 */
	private static final Pattern RUNS = Pattern
		.compile(Stream.of("JavaScript", "Launch", "RichMedia").map(Bytes::named).collect(Collectors.joining("|")));

	private final String text;

	Bytes(byte[] content) {
		this.text = new String(content, StandardCharsets.ISO_8859_1);
	}

	boolean startsWith(String mark) {
		return this.text.startsWith(mark);
	}

	boolean active(boolean image) {
		String head = head(1);
		for (String mark : HEAD_MARKS) {
			if (head.contains(mark)) {
				return true;
			}
		}
		return (image ? lower(this.text) : head).contains("<script");
	}

	boolean runs() {
		return RUNS.matcher(this.text).find();
	}

	private static String named(String name) {
		return name.chars()
			.mapToObj((letter) -> "(?:%c|#(?i:%x))".formatted(letter, letter))
			.collect(Collectors.joining("", "/", ""));
	}

	boolean endsAsArchive() {
		return this.text.indexOf("PK\5\6", Math.max(0, this.text.length() - TAIL)) >= 0;
	}

	private String head(int from) {
		return lower(this.text.substring(Math.min(from, this.text.length()), Math.min(HEAD, this.text.length())));
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
