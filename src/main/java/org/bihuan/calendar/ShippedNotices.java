package org.bihuan.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * The notices that ship with the product.
 */
final class ShippedNotices {

	private static final String FILE = "data/calendar.csv";

	private static final int HEADINGS = 2;

	private ShippedNotices() {
	}

	static List<MovedDay> read() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
			return reader.lines().skip(HEADINGS).map(MovedDay::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + FILE, ex);
		}
	}

}
