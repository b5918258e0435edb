package org.bihuan.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Addresses of lists.
 */
final class Address {

	private Address() {
	}

	/**
	 * A path with a query.
	 * @param path the path
	 * @param query names and values in turn
	 * @return for example {@code /cases?unit=E-0001&open=true}
	 */
	static String of(String path, String... query) {
		return (query.length == 0) ? path
				: path + "?" + IntStream.range(0, query.length / 2)
					.mapToObj((i) -> query[2 * i] + "=" + URLEncoder.encode(query[2 * i + 1], StandardCharsets.UTF_8))
					.collect(Collectors.joining("&"));
	}

	/**
	 * The same narrowed further.
	 * @param query names and values in turn
	 * @param more names and values in turn
	 * @return all of them
	 */
	static String[] with(String[] query, String... more) {
		String[] all = Arrays.copyOf(query, query.length + more.length);
		System.arraycopy(more, 0, all, query.length, more.length);
		return all;
	}

}
