package org.bihuan.dossier;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bihuan.frame.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures of an answer in JSON, wherever they stand, and what their lists say.
 */
final class Figures {

	private static final Pattern TOTAL = Pattern.compile("role=\"status\"[^>]*>([^<]+)<");

	private Figures() {
	}

	/** Count by address of the list. */
	static Map<String, Long> of(Object answer) {
		Map<String, Long> counts = new LinkedHashMap<>();
		collect(answer, counts);
		return counts;
	}

	private static void collect(Object part, Map<String, Long> counts) {
		if (part instanceof Map<?, ?> map) {
			if (map.containsKey("list") && map.containsKey("count")) {
				counts.put((String) map.get("list"), ((Number) map.get("count")).longValue());
			}
			map.values().forEach((value) -> collect(value, counts));
		}
		else if (part instanceof Collection<?> list) {
			list.forEach((value) -> collect(value, counts));
		}
	}

	/** The figures of a part of a unit's record, count by name. */
	static Map<String, Long> part(Map<?, ?> answer, String name) {
		Map<?, ?> part = ((List<?>) answer.get("parts")).stream()
			.<Map<?, ?>>map((one) -> (Map<?, ?>) one)
			.filter((one) -> name.equals(one.get("name")))
			.findFirst()
			.orElseThrow();
		Map<String, Long> counts = new LinkedHashMap<>();
		((List<?>) part.get("figures")).forEach((one) -> {
			Map<?, ?> figure = (Map<?, ?>) one;
			counts.put((String) figure.get("name"), ((Number) figure.get("count")).longValue());
		});
		return counts;
	}

	/** What the page of a list says how many there are. */
	static long total(Browser browser, String address) {
		HttpResponse<String> page = browser.get(address.replaceAll("#.*", ""));
		assertThat(page.statusCode()).as(address).isEqualTo(200);
		Matcher total = TOTAL.matcher(page.body());
		assertThat(total.find()).as(address).isTrue();
		String digits = total.group(1).replaceAll("[^0-9]", "");
		return digits.isEmpty() ? 0 : Long.parseLong(digits);
	}

}
